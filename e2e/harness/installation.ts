import type { Browser, BrowserContextOptions } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Desk } from "./desk.ts";
import { Display } from "./display.ts";
import { setUp } from "./portal.ts";
import { Server } from "./server.ts";

/** The device's password for unattended access. */
export const DESK_PASSWORD = "a blue teapot sings";

/** What a signed-in browser keeps. */
export type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** A server that is set up, with one device that is registered and online. */
export class Installation {
  private constructor(
    readonly server: Server,
    readonly display: Display,
    readonly desk: Desk,
    /** The device's ID, without spaces. */
    readonly number: string,
    /** The owner's browser. */
    readonly signedIn: SignedIn,
  ) {}

  static async start(folder: string, browser: Browser): Promise<Installation> {
    const server = await Server.start(join(folder, "server"));
    const display = await Display.start(join(folder, "display"));
    const context = await browser.newContext();
    await setUp(await context.newPage(), await server.link());
    const signedIn = await context.storageState();
    await context.close();
    const desk = new Desk(join(folder, "desk"), display);
    await desk.printed(["--server", server.url, "--register-license"], await server.licenseKey());
    await desk.printed(["--set-password"], `${DESK_PASSWORD}\n`);
    await desk.start();
    return new Installation(server, display, desk, await desk.printed(["--get-id"]), signedIn);
  }

  /** The device's ID as pages show it. */
  get grouped(): string {
    return this.number.replace(/\B(?=(\d{3})+$)/g, " ");
  }

  /** The ends of all logs. */
  report(): string {
    return [this.server.report(), this.desk.report(), this.display.report()].join("\n");
  }

  async stop(): Promise<void> {
    await this.desk.stop();
    await this.display.stop();
    await this.server.stop();
  }
}

/** Does something with a folder that is gone afterwards. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "deskwarden-e2e-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
