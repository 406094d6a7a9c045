import { backOff } from "../back-off";

const STREAM = "/live";
const STALE_AFTER_MS = 3000;

/** What the page that reads the stream learns. */
export interface LeaderEvents {
  /** This page reads the stream from now on. */
  elected(): void;
  /** Something of that topic has changed. */
  changed(topic: string): void;
  /** What the user may see or do, or where, has changed. */
  rightsChanged(): void;
  /** The stream is up; what happened before is unknown. */
  connected(): void;
  /** The stream has been down for a while. */
  interrupted(): void;
  /** The server no longer knows who reads. */
  signedOut(): void;
}

/**
 * Waits until this page is the one that reads the stream, then reads it for as long as the page
 * lives. `name` is the lock that decides.
 */
export function electLeader(name: string, events: LeaderEvents): void {
  const forever = new Promise<never>(() => {});
  void navigator.locks.request(name, () => {
    events.elected();
    new LiveStream(events).open();
    return forever;
  });
}

class LiveStream {
  private attempt = 0;
  private staleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly events: LeaderEvents) {}

  open(): void {
    const source = new EventSource(STREAM);
    this.expectConnection();
    source.addEventListener("open", () => this.opened());
    source.addEventListener("changed", (event: MessageEvent<string>) => {
      const topic = topicOf(event.data);
      if (topic) this.events.changed(topic);
    });
    source.addEventListener("rights", () => this.events.rightsChanged());
    // The server has lost count of what this page missed.
    source.addEventListener("refresh", () => this.events.connected());
    source.addEventListener("error", () => {
      this.expectConnection();
      if (source.readyState === EventSource.CLOSED) void this.refused();
    });
  }

  private opened(): void {
    this.attempt = 0;
    clearTimeout(this.staleTimer);
    this.staleTimer = undefined;
    this.events.connected();
  }

  private expectConnection(): void {
    this.staleTimer ??= setTimeout(() => this.events.interrupted(), STALE_AFTER_MS);
  }

  // The browser gives up on an answer other than 200 and does not say which one it was.
  private async refused(): Promise<void> {
    const wait = backOff(this.attempt++, Math.random());
    const status = await statusOfStream();
    if (status === 401) return this.events.signedOut();
    setTimeout(() => this.open(), wait);
  }
}

async function statusOfStream(): Promise<number | undefined> {
  try {
    const answer = await fetch(STREAM, { method: "HEAD", cache: "no-store", redirect: "manual" });
    return answer.status;
  } catch {
    return undefined;
  }
}

function topicOf(data: string): string | undefined {
  try {
    const topic: unknown = (JSON.parse(data) as { topic?: unknown }).topic;
    return typeof topic === "string" ? topic : undefined;
  } catch {
    return undefined;
  }
}
