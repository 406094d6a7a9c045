import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MOST_OUTPUT = 4000;

/** What a program needs to be started. */
export interface Start {
  /** Its name in messages and in the name of its log. */
  name: string;
  file: string;
  args: string[];
  /** Folder for its log. */
  logs: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Whether it gets a pipe as file descriptor 3, which is read as its announcement. */
  announces?: boolean;
}

/** What a program that has ended said. */
export interface Done {
  code: number | null;
  out: string;
  err: string;
}

const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A program in the background, ended by its process ID. */
export class Program {
  /** What it wrote to file descriptor 3 so far. */
  announcement = "";
  private readonly ended: Promise<void>;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
    private readonly log: string,
  ) {
    running.add(child);
    this.ended = new Promise((resolve) => {
      child.once("exit", () => {
        running.delete(child);
        resolve();
      });
    });
    child.stdio[3]?.on("data", (data: Buffer) => (this.announcement += data.toString()));
  }

  /** Starts it. A program that cannot be started is one that has ended. */
  static start({ name, file, args, logs, env, cwd, announces }: Start): Program {
    const log = join(logs, `${name}.log`);
    const output = openSync(log, "a");
    const stdio: StdioOptions = announces ? ["ignore", output, output, "pipe"] : ["ignore", output, output];
    const child = spawn(file, args, { stdio, ...(env && { env }), ...(cwd && { cwd }) });
    child.once("error", () => child.emit("exit"));
    closeSync(output);
    return new Program(name, child, log);
  }

  /** Whether it still runs. */
  get alive(): boolean {
    return running.has(this.child);
  }

  /** Everything that it wrote, also in earlier runs. */
  output(): string {
    return readFileSync(this.log, "utf8");
  }

  /** The end of what it wrote, under its name. */
  report(): string {
    return `--- ${this.name}\n${this.output().slice(-MOST_OUTPUT)}`;
  }

  /** Tells it to end and waits until it has; after ten seconds it is killed. */
  async stop(): Promise<void> {
    this.child.kill("SIGTERM");
    const patience = setTimeout(() => this.child.kill("SIGKILL"), 10_000);
    if (this.alive) await this.ended;
    clearTimeout(patience);
  }

  /** Kills it as a crash would. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    if (this.alive) await this.ended;
  }
}

/** Runs a program to its end. */
export function run(file: string, args: string[], options: { env?: NodeJS.ProcessEnv; input?: string } = {}): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...(options.env && { env: options.env }), timeout: 20_000 });
    const done: Done = { code: null, out: "", err: "" };
    child.stdout.on("data", (data: Buffer) => (done.out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (done.err += data.toString()));
    child.stdin.on("error", () => {});
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...done, code }));
    child.stdin.end(options.input ?? "");
  });
}

/** Runs a program that has to succeed and returns what it printed, without the last line break. */
export async function printed(file: string, args: string[], options: Parameters<typeof run>[2] = {}): Promise<string> {
  const done = await run(file, args, options);
  if (done.code !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${done.code}: ${done.out}${done.err}`);
  return done.out.trimEnd();
}

/** Waits until `check` gives something, and returns that. */
export async function until<T>(what: string, seconds: number, check: () => Promise<T> | T): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not happen in ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The folder with the programs under test. */
export function programs(name: "deskwarden" | "deskwarden-desk"): string {
  const folder = process.env.DESKWARDEN_PROGRAMS;
  if (!folder) throw new Error("DESKWARDEN_PROGRAMS has to name the folder with deskwarden and deskwarden-desk");
  return join(folder, name);
}
