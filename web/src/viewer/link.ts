import { backOff } from "../back-off";
import type { Ending } from "./endings";
import { LEASE_MS, PROTOCOL, RENEW_EVERY_MS, readMessage } from "./protocol";
import type { EndReason, ServerFrame, Signal, ViewerFrame, Waiting } from "./protocol";
import { newTicket } from "./tickets";

const ANSWER_WITHIN_MS = 10_000;

/** Where the server is, and what to show it. */
export interface LinkFacts {
  signalUrl: string;
  ticketUrl: string;
  ticket: string;
}

/** What the link asks for and reports. */
export interface LinkEvents {
  /** Whether media of this session is running already. */
  hasMedia(): boolean;
  joined(session: string, deviceKey: string): void;
  waiting(waiting: Waiting): void;
  /** The session has to end in so many seconds; `undefined`: it may stay open. */
  length(endsInSeconds: number | undefined): void;
  signal(signal: Signal): void;
  /** The session is over; the link is closed. */
  ended(ending: Ending): void;
}

/**
 * The page's link to the server. It comes back by itself when it is lost, keeps the session's
 * lease, and ends the session when the lease runs out.
 */
export class SignalLink {
  private socket: WebSocket | undefined;
  private ticket: string | undefined;
  private joined = false;
  private over = false;
  private attempt = 0;
  private renewedAt = performance.now();
  private readonly leaseTimer = setInterval(() => this.checkLease(), 1000);
  private readonly renewTimer = setInterval(() => this.renew(), RENEW_EVERY_MS);
  private answerTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly facts: LinkFacts,
    private readonly events: LinkEvents,
  ) {
    this.ticket = facts.ticket;
  }

  /** Opens the link. */
  async open(): Promise<void> {
    const ticket = this.ticket ?? (await this.fetchTicket());
    this.ticket = undefined;
    if (ticket === undefined || this.over) return;
    const url = new URL(this.facts.signalUrl, location.href);
    url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    this.socket = socket;
    this.expectAnswer();
    socket.addEventListener("open", () => {
      this.post({ type: "join", protocol: PROTOCOL, ticket, resume: this.events.hasMedia() });
    });
    socket.addEventListener("message", (event) => {
      const frame = readMessage<ServerFrame>(event.data);
      if (frame && socket === this.socket) this.take(frame);
    });
    socket.addEventListener("close", () => {
      if (socket === this.socket) this.lost();
    });
  }

  /** Sends something to the desk. Without a link it is dropped: a new connection starts afresh. */
  signal(signal: Signal): void {
    if (this.joined) this.post({ type: "signal", signal });
  }

  /** Closes the link for good. With a reason, the server is told that the session is over. */
  close(reason?: EndReason): void {
    if (this.over) return;
    this.over = true;
    if (reason && this.joined) this.post({ type: "ended", reason });
    clearInterval(this.leaseTimer);
    clearInterval(this.renewTimer);
    clearTimeout(this.answerTimer);
    clearTimeout(this.retryTimer);
    this.drop();
  }

  private take(frame: ServerFrame): void {
    switch (frame.type) {
      case "joined":
        this.joined = true;
        this.attempt = 0;
        this.renewed();
        // Also without a limit: one may have been taken away while the link was down.
        this.events.length(frame.ends_in_seconds);
        return this.events.joined(frame.session, frame.device_key);
      case "length":
        return this.events.length(frame.ends_in_seconds ?? undefined);
      case "waiting":
        return this.events.waiting(frame.waiting);
      case "signal":
        return this.events.signal(frame.signal);
      case "renewed":
        return this.renewed();
      case "ended":
        return this.end(frame.reason);
      case "refused":
        return this.refused(frame.reason);
      case "go_away":
        this.drop();
        return this.retry(frame.come_back_after + Math.random() * 1000);
    }
  }

  // A used or expired ticket (a page that was slow, or restored) is replaced by a new one.
  private refused(reason: "protocol" | "ticket" | "frame" | "replaced"): void {
    if (reason === "replaced") return this.end({ kind: "replaced" });
    if (reason === "ticket") return this.lost();
    this.end({ kind: "outdated" });
  }

  private end(ending: Ending): void {
    this.close();
    this.events.ended(ending);
  }

  private async fetchTicket(): Promise<string | undefined> {
    const answer = await newTicket(this.facts.ticketUrl);
    if (this.over) return undefined;
    if (answer === "later") {
      this.lost();
      return undefined;
    }
    if ("ending" in answer) {
      this.end(answer.ending);
      return undefined;
    }
    return answer.ticket;
  }

  private lost(): void {
    this.drop();
    this.retry(backOff(this.attempt++, Math.random()));
  }

  private retry(milliseconds: number): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.open(), milliseconds);
  }

  private drop(): void {
    clearTimeout(this.answerTimer);
    this.joined = false;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private renew(): void {
    if (!this.joined) return;
    this.post({ type: "renew" });
    this.expectAnswer();
  }

  private renewed(): void {
    clearTimeout(this.answerTimer);
    this.renewedAt = performance.now();
  }

  private expectAnswer(): void {
    clearTimeout(this.answerTimer);
    this.answerTimer = setTimeout(() => this.lost(), ANSWER_WITHIN_MS);
  }

  private checkLease(): void {
    if (performance.now() - this.renewedAt > LEASE_MS) this.end({ kind: "lost_contact" });
  }

  private post(frame: ViewerFrame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}
