import { createServer, type AddressInfo } from "node:net";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { Program, printed, programs, until } from "./program.ts";

/** The server, with data and ports of its own. */
export class Server {
  private program: Program | undefined;

  private constructor(
    private readonly folder: string,
    private readonly httpPort: number,
    private readonly httpsPort: number,
    private readonly publicUrl: string | undefined,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts one that devices and people reach by plain HTTP on this machine, with more in its environment. */
  static async start(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
    return Server.on(folder, false, env);
  }

  /** Starts one whose address is HTTPS, with a certificate of its own. */
  static async startEncrypted(folder: string): Promise<Server> {
    return Server.on(folder, true, {});
  }

  private static async on(folder: string, encrypted: boolean, env: NodeJS.ProcessEnv): Promise<Server> {
    mkdirSync(folder, { recursive: true });
    const [http, https] = await freePorts();
    const publicUrl = encrypted ? `https://localhost:${https}` : undefined;
    const server = new Server(folder, http, https, publicUrl, env);
    await server.start();
    return server;
  }

  /** The address of its pages. */
  get url(): string {
    return this.publicUrl ?? this.localUrl;
  }

  private get localUrl(): string {
    return `http://127.0.0.1:${this.httpPort}`;
  }

  /** Starts it, again on the same data and ports, and waits until it answers. */
  async start(): Promise<void> {
    const program = Program.start({
      name: "server",
      file: programs("deskwarden"),
      args: [...this.data(), ...this.addresses(), "serve"],
      logs: this.folder,
      env: { ...process.env, ...this.env },
    });
    this.program = program;
    await until("an answer of the server", 30, async () => {
      if (!program.alive) throw new Error(`the server ended:\n${program.report()}`);
      return (await fetch(`${this.localUrl}/health`).catch(() => undefined))?.ok;
    });
  }

  async stop(): Promise<void> {
    await this.program?.stop();
  }

  /** Kills it as a crash would. */
  async kill(): Promise<void> {
    await this.program?.kill();
  }

  /** The link for people: set-up, or sign-in afterwards. */
  async link(): Promise<string> {
    return printed(programs("deskwarden"), [...this.data(), ...this.addresses(), "link"]);
  }

  /** The license key of the first account. */
  async licenseKey(): Promise<string> {
    return printed(programs("deskwarden"), [...this.data(), "license", "key", "--account", "1"]);
  }

  /** The end of its log. */
  report(): string {
    return this.program?.report() ?? "";
  }

  private data(): string[] {
    return ["--data", join(this.folder, "data")];
  }

  private addresses(): string[] {
    const plain = ["--http-listen", `127.0.0.1:${this.httpPort}`, "--listen", `127.0.0.1:${this.httpsPort}`];
    return this.publicUrl ? [...plain, "--public-url", this.publicUrl] : plain;
  }
}

async function freePorts(): Promise<[number, number]> {
  const sockets = [createServer(), createServer()];
  const ports = await Promise.all(
    sockets.map((socket) => new Promise<number>((resolve) => {
      socket.listen(0, "127.0.0.1", () => resolve((socket.address() as AddressInfo).port));
    })),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.close(resolve))));
  return [ports[0]!, ports[1]!];
}
