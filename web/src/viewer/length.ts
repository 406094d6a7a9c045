const FIRST_WARNING_SECONDS = 300;
const LAST_WARNING_SECONDS = 60;
/** The desk ends the session by itself; this long after that, the page does. */
const PATIENCE_SECONDS = 1.5;
const LOOK_EVERY_MS = 500;
/** The server counts in whole seconds, and its word takes a while: ends that differ by less are the same. */
const SAME_END_MS = 2000;

/** What people are to see of the time that is left. */
export interface TimeLeft {
  /** In whole seconds. */
  seconds: number;
  /** Whether it is to be said aloud: once for each warning. */
  isNews: boolean;
}

/** What the page does about the time that is left. */
export interface LengthEvents {
  /** Shows it; nothing to show: `undefined`. */
  left(left: TimeLeft | undefined): void;
  /** The session has reached its longest time, and the desk has not said so. */
  over(): void;
}

/**
 * How long the session may stay open. Counts by the page's own monotonic clock, so that it goes on
 * without the server.
 */
export class SessionLength {
  private endsAt: number | undefined;
  private warned: number | undefined;
  private hiddenDownTo: number | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly events: LengthEvents,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The server says in how many seconds the session ends; `undefined`: it has no limit. */
  set(endsInSeconds: number | undefined): void {
    if (endsInSeconds === undefined) return this.stop();
    const endsAt = this.now() + endsInSeconds * 1000;
    const known = this.endsAt ?? -Infinity;
    if (Math.abs(endsAt - known) < SAME_END_MS) return;
    // A later end is warned of anew, also where a warning was read already.
    if (endsAt > known) this.warned = this.hiddenDownTo = undefined;
    this.endsAt = endsAt;
    clearInterval(this.timer);
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.look();
  }

  /** The person has read it: it comes back with the next warning. */
  dismiss(): void {
    const left = this.secondsLeft();
    this.hiddenDownTo = left > LAST_WARNING_SECONDS ? LAST_WARNING_SECONDS : -1;
    this.events.left(undefined);
  }

  /** The session is over, or has no limit. */
  stop(): void {
    clearInterval(this.timer);
    this.endsAt = undefined;
    this.events.left(undefined);
  }

  /** Looks at the clock. */
  look(): void {
    if (this.endsAt === undefined) return;
    const left = this.secondsLeft();
    if (left < -PATIENCE_SECONDS) {
      this.stop();
      return this.events.over();
    }
    const warning = [LAST_WARNING_SECONDS, FIRST_WARNING_SECONDS].find((warning) => left <= warning);
    if (warning === undefined || (this.hiddenDownTo !== undefined && left > this.hiddenDownTo)) {
      return this.events.left(undefined);
    }
    const isNews = this.warned === undefined || warning < this.warned;
    if (isNews) this.warned = warning;
    this.events.left({ seconds: Math.max(0, Math.ceil(left)), isNews });
  }

  private secondsLeft(): number {
    return ((this.endsAt ?? Infinity) - this.now()) / 1000;
  }
}

/** Minutes and seconds, as `4:59`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
