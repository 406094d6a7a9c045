const MOST_NOTCHES = 20;
const PIXELS_PER_NOTCH = 100;
const LINES_PER_NOTCH = 3;
// What browsers report in `wheelDelta` for one notch of a mouse wheel.
const WHEEL_DELTA_PER_NOTCH = 120;

/** The parts of a `WheelEvent` that count. */
export interface WheelTurn {
  deltaX: number;
  deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  deltaMode: number;
  /** Where the browser has it: multiples of 120 for a wheel with notches, down is negative. */
  wheelDeltaX?: number;
  wheelDeltaY?: number;
}

/** Makes whole notches of wheel events, which also come in fractions from touchpads. */
export class WheelNotches {
  private x = 0;
  private y = 0;

  /** Takes a turn; returns the whole notches that are due now, right and down positive. */
  turn(event: WheelTurn): { x: number; y: number } {
    this.x = added(this.x, notches(event.deltaX, event.deltaMode, event.wheelDeltaX));
    this.y = added(this.y, notches(event.deltaY, event.deltaMode, event.wheelDeltaY));
    const due = { x: whole(this.x), y: whole(this.y) };
    this.x -= Math.trunc(this.x);
    this.y -= Math.trunc(this.y);
    return due;
  }
}

function notches(delta: number, mode: number, wheelDelta: number | undefined): number {
  if (delta === 0) return 0;
  if (mode === 2) return delta;
  if (mode === 1) return delta / LINES_PER_NOTCH;
  if (wheelDelta && wheelDelta % WHEEL_DELTA_PER_NOTCH === 0) {
    return (Math.sign(delta) * Math.abs(wheelDelta)) / WHEEL_DELTA_PER_NOTCH;
  }
  return delta / PIXELS_PER_NOTCH;
}

// Turning back starts from nothing: the rest of the other direction was not meant.
function added(rest: number, turn: number): number {
  return rest * turn < 0 ? turn : rest + turn;
}

function whole(value: number): number {
  const notches = Math.trunc(value);
  return Math.min(MOST_NOTCHES, Math.max(-MOST_NOTCHES, notches)) + 0;
}
