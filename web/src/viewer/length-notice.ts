import { element, setText } from "./dom";
import { clock, type TimeLeft } from "./length";
import type { Texts } from "./texts";

/** The line that says how long the session may still stay open. */
export class LengthNotice {
  readonly root: HTMLElement;
  private readonly words = element("span", { class: "viewer-length-words" });
  /** Said aloud, once for each warning: the countdown itself would never stop talking. */
  private readonly aloud = element("span", { class: "visually-hidden", role: "status" });

  constructor(
    private readonly texts: Texts,
    dismiss: () => void,
  ) {
    const close = element("button", { type: "button", class: "viewer-length-close" });
    close.textContent = texts.text("viewer-length-dismiss");
    close.addEventListener("click", dismiss);
    this.root = element("div", { class: "viewer-length" }, this.words, this.aloud, close);
    this.root.hidden = true;
  }

  /** Shows the time that is left, or hides the line. */
  show(left: TimeLeft | undefined): void {
    this.root.hidden = left === undefined;
    if (!left) return;
    const text = this.texts.text("viewer-length", { time: clock(left.seconds) });
    setText(this.words, text);
    if (left.isNews) setText(this.aloud, text);
  }
}
