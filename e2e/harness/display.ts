import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { patternFile, SCREEN } from "./pattern.ts";
import { Program, printed, run, until } from "./program.ts";

const TERMINAL = ["-fa", "DejaVu Sans Mono", "-fs", "11", "-bg", "#10181d", "-fg", "#e4eaed"];

/** A real X display with a window manager, a terminal and the test pattern behind it. */
export class Display {
  private readonly programs: Program[] = [];
  private name = "";

  private constructor(
    /** The terminal's working folder. */
    readonly folder: string,
  ) {}

  static async start(folder: string): Promise<Display> {
    mkdirSync(folder, { recursive: true });
    const display = new Display(folder);
    await display.startScreen();
    await display.paint();
    display.start("openbox", "openbox", ["--sm-disable"]);
    await until("a window manager", 15, () => display.has("xprop", ["-root", "_NET_SUPPORTING_WM_CHECK"], "window id"));
    display.start("terminal", "xterm", [...TERMINAL, "-title", "Terminal", "-geometry", "80x20+250+200", "-e", "bash", "--norc"]);
    await display.window("Terminal");
    return display;
  }

  /** The environment for programs on this display. */
  get env(): NodeJS.ProcessEnv {
    const { WAYLAND_DISPLAY: _, XAUTHORITY: __, ...rest } = process.env;
    return { ...rest, DISPLAY: this.name, HOME: this.folder, PS1: "$ " };
  }

  /** Starts a program on it. */
  start(name: string, file: string, args: string[]): Program {
    const program = Program.start({ name, file, args, logs: this.folder, env: this.env, cwd: this.folder });
    this.programs.push(program);
    return program;
  }

  /** Waits for the window with that title. */
  async window(title: string): Promise<void> {
    await until(`the window ${title}`, 15, () => this.has("xwininfo", ["-name", title], "IsViewable"));
  }

  /** Where the pointer is. */
  async pointer(): Promise<{ x: number; y: number }> {
    const text = await printed("xdotool", ["getmouselocation", "--shell"], { env: this.env });
    const value = (name: string) => Number(new RegExp(`^${name}=(\\d+)$`, "m").exec(text)?.[1]);
    return { x: value("X"), y: value("Y") };
  }

  /** The title of the window that has the keyboard. */
  async focused(): Promise<string> {
    return (await run("xdotool", ["getactivewindow", "getwindowname"], { env: this.env })).out.trim();
  }

  /** The key codes that the display holds down at this moment. A new window is told all of them. */
  async heldKeys(): Promise<number[]> {
    const name = `keys-${this.programs.length}`;
    const program = this.start(name, "xev", ["-event", "keyboard", "-name", name]);
    const line = await until("the state of the keyboard", 15, () => {
      return /keys:((?:\s+\d+){32})/.exec(program.output())?.[1];
    });
    await program.stop();
    const bytes = line.trim().split(/\s+/).map(Number);
    const codes = bytes.flatMap((byte, place) => {
      return [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => place * 8 + bit);
    });
    // There are no codes below 8; the library leaves their byte as it was.
    return codes.filter((code) => code >= 8);
  }

  /** The end of the logs of what runs on it. */
  report(): string {
    return this.programs.filter((program) => !program.alive).map((program) => program.report()).join("\n");
  }

  async stop(): Promise<void> {
    for (const program of this.programs.reverse()) await program.stop();
  }

  private async startScreen(): Promise<void> {
    const size = `${SCREEN.width}x${SCREEN.height}x24`;
    const args = ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset"];
    const screen = Program.start({ name: "screen", file: "Xvfb", args, logs: this.folder, announces: true });
    this.programs.push(screen);
    const number = await until("a display", 20, () => /^(\d+)\n/.exec(screen.announcement)?.[1]);
    this.name = `:${number}`;
  }

  private async paint(): Promise<void> {
    const file = join(this.folder, "pattern.ppm");
    writeFileSync(file, patternFile());
    // ImageMagick ends with 1 although it has painted.
    await run("display", ["-window", "root", file], { env: this.env });
  }

  private async has(file: string, args: string[], text: string): Promise<boolean> {
    return (await run(file, args, { env: this.env })).out.includes(text);
  }
}
