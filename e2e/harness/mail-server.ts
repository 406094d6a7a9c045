import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { until } from "./program.ts";

const SCRIPT = fileURLToPath(new URL("../../crates/testkit/smtp/server.py", import.meta.url));

/** A mail that the server took, its parts decoded. */
export interface ReceivedMail {
  from: string;
  to: string[];
  headers: [string, string][];
  text: string | null;
  html: string | null;
}

/** A real mail server. */
export class MailServer {
  private port = 0;
  private readonly mails: ReceivedMail[] = [];
  private errors = "";

  private constructor(private readonly child: ChildProcess) {}

  /** Starts one that behaves as these options of `smtp/server.py` say. */
  static async start(options: string[] = []): Promise<MailServer> {
    const child = spawn("/usr/bin/python3", [SCRIPT, ...options], { stdio: ["pipe", "pipe", "pipe"] });
    const server = new MailServer(child);
    child.stderr.on("data", (data: Buffer) => (server.errors += data.toString()));
    createInterface({ input: child.stdout }).on("line", (line) => server.hear(line));
    await until("an answer of the mail server", 20, () => {
      if (child.exitCode !== null) throw new Error(`python3-aiosmtpd is needed:\n${server.errors}`);
      return server.port;
    });
    return server;
  }

  /** What tells Deskwarden to send its mails there. */
  get env(): NodeJS.ProcessEnv {
    return {
      DESKWARDEN_SMTP_HOST: "localhost",
      DESKWARDEN_SMTP_PORT: String(this.port),
      DESKWARDEN_SMTP_SECURITY: "none",
      DESKWARDEN_SMTP_FROM: "Deskwarden <desk@example.com>",
    };
  }

  /** The next mail to that address; each mail is given out once. */
  async next(to: string): Promise<ReceivedMail> {
    return until(`a mail to ${to}`, 30, () => {
      const found = this.mails.findIndex((mail) => mail.to.includes(to));
      return found < 0 ? undefined : this.mails.splice(found, 1)[0];
    });
  }

  stop(): void {
    this.child.stdin?.end();
  }

  private hear(line: string): void {
    const heard = JSON.parse(line) as { port: number } | ReceivedMail;
    if ("port" in heard) this.port = heard.port;
    else this.mails.push(heard);
  }
}

/** The first link in a mail. */
export function linkIn(mail: ReceivedMail): string {
  const link = mail.text?.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`there is no link in this mail:\n${mail.text}`);
  return link;
}
