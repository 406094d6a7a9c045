import { type Box, screenPoint } from "./geometry";
import { HeldKeys } from "./keyboard";
import { POINTER_BUTTONS, type Display, type InputMessage } from "./protocol";
import { WheelNotches } from "./wheel";

/** What the input needs to know and to tell. */
export interface InputEvents {
  send(message: InputMessage): void;
  /** The keys that leave the picture were pressed. */
  escape(): void;
  /** The picture's box on the page, without the black around it. */
  pictureBox(): Box;
}

/**
 * Mouse and keyboard over the picture. `stage` is the focusable element around it. Nothing is
 * sent before {@link start}; everything held is released by {@link stop}.
 */
export class PageInput {
  private readonly keys = new HeldKeys();
  private readonly buttons = new Set<number>();
  private readonly wheel = new WheelNotches();
  private screen: Display | undefined;
  private moved: { x: number; y: number } | undefined;
  private sent: { x: number; y: number } | undefined;
  private frame = 0;
  private released = true;

  constructor(
    private readonly stage: HTMLElement,
    private readonly events: InputEvents,
  ) {
    this.listenToPointer();
    this.listenToKeyboard();
    window.addEventListener("blur", () => this.releaseAll());
    document.addEventListener("visibilitychange", () => this.releaseAll());
  }

  /** Input goes to a screen of that size from now on. */
  start(screen: Display): void {
    this.screen = screen;
    this.sent = undefined;
  }

  /** Lets go of everything; nothing is sent any more. */
  stop(): void {
    this.releaseAll();
    this.screen = undefined;
  }

  /** Presses these keys one after the other and lets go of them in reverse. */
  press(codes: string[]): void {
    this.releaseAll();
    for (const code of codes) this.send({ type: "key", code, down: true });
    for (const code of [...codes].reverse()) this.send({ type: "key", code, down: false });
  }

  /** Lets go of everything that is held on the desk. */
  releaseAll(): void {
    this.keys.clear();
    this.buttons.clear();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.moved = undefined;
    if (!this.released) this.send({ type: "release_all" });
    this.released = true;
  }

  private send(message: InputMessage): void {
    if (!this.screen) return;
    this.released = false;
    this.events.send(message);
  }

  private listenToPointer(): void {
    const { stage } = this;
    stage.addEventListener("pointerdown", (event) => stage.setPointerCapture(event.pointerId));
    stage.addEventListener("pointermove", (event) => this.pointerMoved(event));
    stage.addEventListener("pointerleave", () => {
      if (!this.keys.any && this.buttons.size === 0) this.releaseAll();
    });
    stage.addEventListener("pointercancel", () => this.releaseAll());
    stage.addEventListener("mousedown", (event) => this.buttonDown(event));
    window.addEventListener("mouseup", (event) => this.buttonUp(event));
    stage.addEventListener("wheel", (event) => this.wheelTurned(event), { passive: false });
    for (const kept of ["contextmenu", "auxclick", "dragstart"]) {
      stage.addEventListener(kept, (event) => event.preventDefault());
    }
  }

  private pointerMoved(event: PointerEvent): void {
    const point = this.pointOf(event);
    if (!point) return;
    this.moved = point;
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.flush());
  }

  private flush(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { moved, sent } = this;
    this.moved = undefined;
    if (!moved || (moved.x === sent?.x && moved.y === sent.y)) return;
    this.sent = moved;
    this.send({ type: "pointer", x: moved.x, y: moved.y });
  }

  private buttonDown(event: MouseEvent): void {
    event.preventDefault();
    this.stage.focus({ preventScroll: true });
    const button = POINTER_BUTTONS[event.button];
    const point = this.pointOf(event);
    if (!button || !point?.inside) return;
    this.moved = point;
    this.flush();
    this.buttons.add(event.button);
    this.send({ type: "button", button, down: true });
  }

  private buttonUp(event: MouseEvent): void {
    const button = POINTER_BUTTONS[event.button];
    if (!button || !this.buttons.delete(event.button)) return;
    event.preventDefault();
    this.moved = this.pointOf(event);
    this.flush();
    this.send({ type: "button", button, down: false });
  }

  private wheelTurned(event: WheelEvent): void {
    if (!this.screen) return;
    event.preventDefault();
    const due = this.wheel.turn(event as WheelEvent & { wheelDeltaX?: number; wheelDeltaY?: number });
    if (due.x === 0 && due.y === 0) return;
    this.moved = this.pointOf(event);
    this.flush();
    this.send({ type: "wheel", ...due });
  }

  private pointOf(event: MouseEvent): { x: number; y: number; inside: boolean } | undefined {
    if (!this.screen) return undefined;
    return screenPoint(event.clientX, event.clientY, this.events.pictureBox(), this.screen);
  }

  private listenToKeyboard(): void {
    window.addEventListener("keydown", (event) => this.keyDown(event), { capture: true });
    window.addEventListener("keyup", (event) => this.keyUp(event), { capture: true });
    this.stage.addEventListener("blur", () => this.releaseAll());
  }

  private keyDown(event: KeyboardEvent): void {
    if (document.activeElement !== this.stage || !this.screen) return;
    event.preventDefault();
    event.stopPropagation();
    const todo = this.keys.down(event.code, event.repeat);
    if (todo === "send") this.send({ type: "key", code: event.code, down: true });
    if (todo !== "escape") return;
    this.releaseAll();
    this.events.escape();
  }

  private keyUp(event: KeyboardEvent): void {
    const released = this.keys.up(event.code);
    if (released.length === 0) return;
    event.preventDefault();
    for (const code of released) this.send({ type: "key", code, down: false });
  }
}
