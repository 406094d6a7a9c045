import { CommentForm } from "./comment";
import { element, setText } from "./dom";
import type { Texts } from "./texts";

/** Where the page's links lead. */
export interface OverlayLinks {
  /** The client's page. */
  back: string;
  /** The session's page. */
  session: string;
  /** Where a comment on the session goes; none: it is not asked for. */
  comment?: string | undefined;
}

/** The words over the picture: what happens, the password form, why the session ended. */
export class Overlay {
  readonly root = element("section", { class: "viewer-overlay" });
  private readonly title = element("h1", { tabindex: "-1" });
  private readonly detail = element("p");
  private readonly problem = element("p", { class: "viewer-problem", role: "alert" });
  private readonly wait = element("p", { class: "viewer-wait" });
  private readonly field: HTMLInputElement;
  private readonly submit: HTMLButtonElement;
  private readonly form: HTMLFormElement;
  private readonly links: HTMLElement;
  private readonly comment: CommentForm | undefined;
  private countdown: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly texts: Texts,
    links: OverlayLinks,
    sendPassword: (password: string) => void,
  ) {
    this.field = element("input", {
      type: "password",
      id: "viewer-password",
      name: "password",
      autocomplete: "off",
      required: "",
      maxlength: "1000",
    });
    this.submit = element("button", { type: "submit" }, texts.text("viewer-password-send"));
    const label = element("label", { for: "viewer-password" }, texts.text("viewer-password-label"));
    this.form = element("form", { class: "viewer-password" }, label, this.field, this.problem, this.wait, this.submit);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.countdown !== undefined || this.field.value === "") return;
      sendPassword(this.field.value);
      setText(this.problem, this.texts.text("viewer-password-checking"));
    });
    const again = element("a", { href: links.back, class: "viewer-again" }, texts.text("viewer-connect-again"));
    const session = element("a", { href: links.session }, texts.text("viewer-session-details"));
    this.links = element("p", { class: "viewer-links" }, again, session);
    if (links.comment) this.comment = new CommentForm(texts, links.comment, () => this.title.focus());
    const words = element("div", { "aria-live": "polite" }, this.title, this.detail);
    this.root.append(element("div", { class: "viewer-card" }, words, this.form, ...(this.comment ? [this.comment.root] : []), this.links));
    this.hide();
  }

  /** Shows words alone. */
  showWords(title: string, detail: string): void {
    this.show(title, detail);
    this.form.hidden = true;
    this.links.hidden = true;
  }

  /** Asks for the password. What was typed before is kept to be corrected. */
  showPassword(title: string, detail: string): void {
    const asked = !this.root.hidden && !this.form.hidden;
    this.show(title, detail);
    this.form.hidden = false;
    this.links.hidden = true;
    if (!asked) this.field.focus();
  }

  /** The password was wrong; the next one is looked at after `wait` milliseconds. */
  refusePassword(wait: number): void {
    clearInterval(this.countdown);
    const until = performance.now() + wait;
    const tick = () => {
      const seconds = Math.ceil((until - performance.now()) / 1000);
      if (seconds <= 0) {
        clearInterval(this.countdown);
        this.countdown = undefined;
      }
      this.submit.setAttribute("aria-disabled", String(seconds > 0));
      setText(this.wait, seconds > 0 ? this.texts.text("viewer-password-wait", { seconds }) : "");
    };
    setText(this.problem, this.texts.text("viewer-password-wrong"));
    this.countdown = setInterval(tick, 250);
    tick();
    this.field.focus();
    this.field.select();
  }

  /** Says why the session ended and what can be done next; asks for a comment where that is wanted. */
  showEnd(title: string, detail: string, canAsk: boolean): void {
    this.forgetPassword();
    this.show(title, detail);
    this.form.hidden = true;
    this.links.hidden = false;
    if (canAsk) this.comment?.ask();
    this.title.focus();
  }

  /** Uncovers the picture. */
  hide(): void {
    this.forgetPassword();
    this.root.hidden = true;
  }

  private show(title: string, detail: string): void {
    this.root.hidden = false;
    setText(this.title, title);
    setText(this.detail, detail);
  }

  private forgetPassword(): void {
    clearInterval(this.countdown);
    this.countdown = undefined;
    this.field.value = "";
    this.problem.textContent = "";
    this.wait.textContent = "";
    this.submit.removeAttribute("aria-disabled");
  }
}
