import { element, setText } from "./dom";
import { clock, type TimeLeft } from "./length";
import type { Texts } from "./texts";

/** The line that says how long the session may still stay open. */
export class LengthNotice {
  readonly root: HTMLElement;
  private readonly words = element("span", { class: "viewer-length-words" });
  private readonly line: HTMLElement;
  /**
   * Said aloud, once for each warning: the countdown itself would never stop talking. Is always on the
   * page, since screen readers do not hear what comes together with its text.
   */
  private readonly aloud = element("div", { class: "visually-hidden", role: "status" });

  constructor(
    private readonly texts: Texts,
    dismiss: () => void,
  ) {
    const close = element("button", { type: "button", class: "viewer-length-close" });
    close.textContent = texts.text("viewer-length-dismiss");
    close.addEventListener("click", dismiss);
    this.line = element("div", { class: "viewer-length" }, this.words, close);
    this.line.hidden = true;
    this.root = element("div", {}, this.aloud, this.line);
  }

  /** Shows the time that is left, or hides the line. */
  show(left: TimeLeft | undefined): void {
    this.line.hidden = left === undefined;
    if (!left) return;
    const text = this.texts.text("viewer-length", { time: clock(left.seconds) });
    setText(this.words, text);
    if (left.isNews) setText(this.aloud, text);
  }
}
