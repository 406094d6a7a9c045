import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { Program, printed, programs, run, until, type Done } from "./program.ts";

/** Something that a desktop program runs on. */
export interface Desktop {
  /** The environment for programs on it. */
  readonly env: NodeJS.ProcessEnv;
}

/** A device: the desktop program with an identity of its own, on a display. */
export class Desk {
  private program: Program | undefined;

  constructor(
    private readonly folder: string,
    private readonly display: Desktop,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Starts the service and waits until the server sees it. */
  async start(): Promise<void> {
    this.startUnseen();
    await this.online();
  }

  /** Starts the service alone. */
  startUnseen(): void {
    const args = [...this.data(), "service"];
    this.program = Program.start({
      name: "desk",
      file: programs("deskwarden-desk"),
      args,
      logs: this.folder,
      env: this.display.env,
    });
  }

  /** Waits until it has its link; the pause between tries is at most 30 seconds. */
  async online(): Promise<void> {
    await until("the desk's link", 45, async () => (await this.run(["--get-status"])).out.trim() === "online");
  }

  /** Ends the service as the system does when it goes down. */
  async stop(): Promise<void> {
    await this.program?.stop();
  }

  /** Kills the service as a crash would. */
  async kill(): Promise<void> {
    await this.program?.kill();
  }

  /** Runs a command of the desktop program to its end. */
  async run(args: string[], input = ""): Promise<Done> {
    return run(programs("deskwarden-desk"), [...this.data(), ...args], { env: this.display.env, input });
  }

  /** Runs a command that has to succeed and returns what it printed. */
  async printed(args: string[], input = ""): Promise<string> {
    return printed(programs("deskwarden-desk"), [...this.data(), ...args], { env: this.display.env, input });
  }

  /** The end of its log. */
  report(): string {
    return this.program?.report() ?? "";
  }

  private data(): string[] {
    return ["--data", join(this.folder, "data")];
  }
}
