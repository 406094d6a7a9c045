import type { Ending } from "./endings";
import { PageInput } from "./input";
import { SessionLength } from "./length";
import { SignalLink, type LinkFacts } from "./link";
import { decodesAv1, Peer } from "./peer";
import type { Display, EndReason, HostMessage, Waiting } from "./protocol";
import { Statistics, totalsOf } from "./statistics";
import type { View } from "./view";

const MOST_FAILURES = 3;
const CONNECT_WITHIN_MS = 15_000;
const MEASURE_EVERY_MS = 1000;
// The last message to the desk needs a moment to leave the page.
const LAST_WORD_MS = 250;

/** What the page knows about its session. */
export interface SessionFacts extends LinkFacts {
  session: string;
}

/** One session as this page sees it, from asking to its end. */
export class ViewerSession {
  private readonly link: SignalLink;
  private readonly input: PageInput;
  private readonly statistics = new Statistics();
  private readonly length: SessionLength;
  private certificate: RTCCertificate | undefined;
  private deviceKey: string | undefined;
  private peer: Peer | undefined;
  private failures = 0;
  private attemptTimer: ReturnType<typeof setTimeout> | undefined;
  private measureTimer: ReturnType<typeof setInterval> | undefined;
  /** Kept while the page lives, only to get in again after the connection was lost. */
  private password: string | undefined;
  private wasOpen = false;
  /** Whether the desk has said on the present connection what it waits for. */
  private hasGreeting = false;
  private open: { display: Display; input: boolean } | undefined;
  private over = false;

  constructor(
    private readonly facts: SessionFacts,
    private readonly view: View,
  ) {
    this.length = new SessionLength({
      left: (left) => view.showLength(left),
      over: () => this.lengthReached(),
    });
    this.link = new SignalLink(facts, {
      hasMedia: () => this.peer?.isUp ?? false,
      joined: (session, deviceKey) => this.joined(session, deviceKey),
      waiting: (waiting) => this.deskWaits(waiting),
      length: (endsInSeconds) => this.length.set(endsInSeconds),
      signal: (signal) => void this.peer?.take(signal),
      ended: (ending) => this.finish(ending),
    });
    this.input = new PageInput(view.stage, {
      send: (message) => this.peer?.input(message),
      escape: () => view.focusBar(),
      pictureBox: () => view.pictureBox(),
    });
  }

  /** Asks the desk. */
  async start(): Promise<void> {
    this.view.show("asking");
    if (!("RTCPeerConnection" in window) || !isSecureContext) return this.end({ kind: "no_webrtc" });
    if (!decodesAv1()) return this.end({ kind: "no_av1" });
    const algorithm = { name: "ECDSA", namedCurve: "P-256" } as AlgorithmIdentifier;
    this.certificate = await RTCPeerConnection.generateCertificate(algorithm);
    if (!this.over) await this.link.open();
  }

  /** Sends the password to the desk, over the verified channel. */
  sendPassword(password: string): void {
    this.password = password;
    this.peer?.send({ type: "password", password });
  }

  /** The person has read how long the session may still stay open. */
  dismissLength(): void {
    this.length.dismiss();
  }

  /** Presses a combination of keys on the desk. */
  press(codes: string[]): void {
    this.input.press(codes);
  }

  /** The person at this page ends the session. */
  end(ending: Ending = { kind: "ended_by_viewer" }): void {
    if (this.over) return;
    this.input.stop();
    this.peer?.send({ type: "end" });
    this.link.close({ kind: "ended_by_viewer" });
    this.finish(ending, LAST_WORD_MS);
  }

  /** What answers is not the desk that it should be: no password goes to it, and the log says so. */
  private distrust(): void {
    if (this.over) return;
    const reason: EndReason = { kind: "unverified" };
    this.link.close(reason);
    this.finish(reason);
  }

  /** The desk should have ended the session by now. */
  private lengthReached(): void {
    if (this.over) return;
    const reason: EndReason = { kind: "length_reached" };
    this.peer?.send({ type: "end" });
    this.link.close(reason);
    this.finish(reason, LAST_WORD_MS);
  }

  /** The page goes away. Nothing is said: the same session goes on if it is only reloaded. */
  leave(): void {
    this.over = true;
    this.length.stop();
    this.link.close();
    this.peer?.close();
  }

  private joined(session: string, deviceKey: string): void {
    if (session !== this.facts.session) return this.end({ kind: "outdated" });
    // The password is remembered for the desk that had this key: another one must not get it.
    this.deviceKey ??= deviceKey;
    if (deviceKey !== this.deviceKey) return this.distrust();
    if (!this.peer?.isUp) this.connect();
  }

  private connect(): void {
    if (!this.certificate || !this.deviceKey || this.over) return;
    this.dropPeer();
    const { session } = this.facts;
    const facts = { session, deviceKey: this.deviceKey, certificate: this.certificate };
    const peer = new Peer(facts, {
      signal: (signal) => this.link.signal(signal),
      verified: () => this.verified(),
      unverified: () => this.distrust(),
      picture: (stream) => this.view.showStream(stream),
      message: (message) => this.take(message),
      connected: () => this.connected(),
      interrupted: () => this.interrupted(),
      failed: () => this.failed(),
    });
    this.peer = peer;
    // The first answer may take as long as the server lets the desk wait; it ends the session.
    if (this.failures > 0) this.expectConnection();
    void peer.offer().catch(() => this.failed());
  }

  private verified(): void {
    this.view.showVerified();
    if (!this.open) this.view.show("connecting");
    this.expectConnection();
  }

  private connected(): void {
    if (this.open) this.showOpen(this.open);
  }

  private interrupted(): void {
    if (!this.open) return;
    this.input.stop();
    this.view.show("reconnecting");
  }

  private failed(): void {
    if (this.over) return;
    this.failures += 1;
    this.dropPeer();
    if (this.failures > MOST_FAILURES) return this.giveUp(this.wasOpen ? "lost_contact" : "no_path");
    this.view.show(this.wasOpen ? "reconnecting" : "connecting");
    this.connect();
  }

  private giveUp(kind: "lost_contact" | "no_path"): void {
    const reason: EndReason = { kind };
    this.link.close(reason);
    this.finish(reason);
  }

  private expectConnection(): void {
    clearTimeout(this.attemptTimer);
    this.attemptTimer = setTimeout(() => this.failed(), CONNECT_WITHIN_MS);
  }

  private deskWaits(waiting: Waiting): void {
    if (this.hasGreeting) return;
    this.view.show(waiting === "person" ? "waiting" : "connecting");
  }

  private take(message: HostMessage): void {
    switch (message.type) {
      case "hello":
        return this.greeted(message.waiting);
      case "password_refused":
        this.password = undefined;
        this.view.show("password");
        return this.view.refusePassword(message.wait);
      case "opened":
        return this.opened(message.display, message.permissions.includes("input"));
      case "display_changed":
        return this.displayChanged(message.display);
      case "cursor":
        return this.view.showCursor(message.shape);
      case "pong":
        return this.statistics.roundTrip(performance.now() - message.sent);
      case "ended":
        // The desk tells the server itself. Told by both ends, the log could name the wrong one.
        this.link.close();
        return this.finish(message.reason);
    }
  }

  private greeted(waiting: Waiting): void {
    clearTimeout(this.attemptTimer);
    this.hasGreeting = true;
    if (waiting === "person") return this.view.show("waiting");
    if (this.password !== undefined && this.wasOpen) {
      this.peer?.send({ type: "password", password: this.password });
      return;
    }
    this.view.show("password");
  }

  private opened(display: Display, input: boolean): void {
    clearTimeout(this.attemptTimer);
    this.failures = 0;
    this.wasOpen = true;
    this.open = { display, input };
    this.showOpen(this.open);
    clearInterval(this.measureTimer);
    this.measureTimer = setInterval(() => void this.measure(), MEASURE_EVERY_MS);
  }

  private displayChanged(display: Display): void {
    if (!this.open) return;
    this.open = { ...this.open, display };
    this.showOpen(this.open);
  }

  private showOpen({ display, input }: { display: Display; input: boolean }): void {
    if (input) this.input.start(display);
    this.view.showPicture(display, input);
  }

  private async measure(): Promise<void> {
    this.peer?.send({ type: "ping", sent: performance.now() });
    const report = await this.peer?.statistics();
    if (!report || this.over) return;
    const totals = totalsOf(report as unknown as Iterable<[string, unknown]>, performance.now());
    const figures = totals && this.statistics.figures(totals);
    if (figures) this.view.showFigures(figures);
  }

  private dropPeer(): void {
    clearTimeout(this.attemptTimer);
    clearInterval(this.measureTimer);
    this.input.stop();
    this.open = undefined;
    this.hasGreeting = false;
    this.view.keepPicture();
    this.peer?.close();
    this.peer = undefined;
  }

  private finish(ending: Ending, delay = 0): void {
    if (this.over) return;
    this.over = true;
    this.length.stop();
    this.password = undefined;
    clearTimeout(this.attemptTimer);
    clearInterval(this.measureTimer);
    this.input.stop();
    this.view.keepPicture();
    const peer = this.peer;
    if (delay > 0) setTimeout(() => peer?.close(), delay);
    else peer?.close();
    this.view.showEnd(ending);
  }
}
