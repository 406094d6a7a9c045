/** Calls the action at once, then at most once in each interval; the last call is never lost. */
export class Throttle {
  private cooling = false;
  private wanted = false;

  /** @param interval milliseconds between two calls of `action` */
  constructor(
    private readonly interval: number,
    private readonly action: () => void,
    private readonly later: (action: () => void, milliseconds: number) => void = wait,
  ) {}

  /** Asks for a call. */
  ask(): void {
    if (this.cooling) {
      this.wanted = true;
      return;
    }
    this.cooling = true;
    this.later(() => this.cooled(), this.interval);
    this.action();
  }

  private cooled(): void {
    this.cooling = false;
    if (!this.wanted) return;
    this.wanted = false;
    this.ask();
  }
}

// Called as a method of another object, the browser's own function refuses to work.
function wait(action: () => void, milliseconds: number): void {
  setTimeout(action, milliseconds);
}
