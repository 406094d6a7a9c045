import { createHash, createHmac } from "node:crypto";
import { request } from "node:http";

/** What was answered to a script. */
export interface Answered {
  status: number;
  body: any;
}

/** A script that signs what it asks: a client of the REST interface, written for the journeys. */
export class Script {
  constructor(
    /** The base address, with or without a slash at its end. */
    readonly base: string,
    readonly license: string,
    readonly password: string,
  ) {}

  /** What is answered to that. */
  async ask(method: string, resource: string, content?: object): Promise<Answered> {
    const body = content === undefined ? "" : JSON.stringify(content);
    return send(method, this.base.replace(/\/$/, "") + resource, body, this.sign(method, resource, body));
  }

  /** What is there to read. */
  async get(resource: string): Promise<any> {
    const { status, body } = await this.ask("GET", resource);
    if (status !== 200) throw new Error(`GET ${resource}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private sign(method: string, resource: string, body: string): string {
    const at = Math.floor(Date.now() / 1000);
    const hash = createHash("sha1").update(body).digest("base64");
    const token = createHmac("sha1", this.password).update(`${method}\n${resource}\n${at}\n${hash}`).digest("base64");
    return `AD ${this.license}:${at}:${token}`;
  }
}

/** Sends a request as it is; `fetch` takes no body with GET. */
function send(method: string, url: string, body: string, authorization: string): Promise<Answered> {
  const headers = { authorization, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, body: text === "" ? undefined : JSON.parse(text) });
      });
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
