import { element, setText } from "./dom";
import type { Ending } from "./endings";
import type { Texts } from "./texts";

/** The most characters of a comment. */
const LONGEST = 1000;

/** What came of handing a comment in. */
export type CommentAnswer = "saved" | "too-long" | "too-late" | "not-asked" | "signed-out" | "failed";

/** What the server's answer means; 0 where there was none. */
export function commentAnswer(status: number, redirected: boolean): CommentAnswer {
  if (redirected || status === 401) return "signed-out";
  switch (status) {
    case 204:
      return "saved";
    case 422:
      return "too-long";
    case 409:
      return "too-late";
    case 403:
    case 404:
      return "not-asked";
    default:
      return "failed";
  }
}

/** Whether a session that ended so can be asked about here: it is over, and somebody is signed in. */
export function canBeAskedAbout(ending: Ending): boolean {
  return !["replaced", "signed_out", "sign_in"].includes(ending.kind);
}

/** Asks for a comment when the session is over. The browser keeps nothing of it. */
export class CommentForm {
  readonly root = element("form", { class: "viewer-comment" });
  private readonly field: HTMLTextAreaElement;
  private readonly save: HTMLButtonElement;
  private readonly skip: HTMLButtonElement;
  private readonly problem = element("p", { class: "viewer-problem", role: "alert" });
  private readonly status = element("p", { role: "status", tabindex: "-1" });
  private readonly questions: HTMLElement[];
  private sending = false;

  constructor(
    private readonly texts: Texts,
    private readonly url: string,
    private readonly skipped: () => void,
  ) {
    this.field = element("textarea", {
      id: "viewer-comment",
      name: "comment",
      rows: "4",
      maxlength: String(LONGEST),
      autocomplete: "off",
      "aria-describedby": "viewer-comment-hint",
    });
    this.save = element("button", { type: "submit" }, texts.text("viewer-comment-save"));
    this.skip = element("button", { type: "button", class: "viewer-skip" }, texts.text("viewer-comment-skip"));
    const label = element("label", { for: "viewer-comment" }, texts.text("viewer-comment"));
    const hint = element("p", { id: "viewer-comment-hint" }, texts.text("viewer-comment-hint"));
    const buttons = element("div", { class: "viewer-buttons" }, this.save, this.skip);
    this.questions = [label, this.field, hint, buttons];
    this.root.append(label, this.field, hint, this.problem, this.status, buttons);
    this.root.hidden = true;
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.handIn();
    });
    this.skip.addEventListener("click", () => this.close());
  }

  /** Shows the form. */
  ask(): void {
    this.root.hidden = false;
  }

  private async handIn(): Promise<void> {
    const comment = this.field.value.trim();
    if (this.sending) return;
    setText(this.problem, "");
    if (comment === "") {
      setText(this.problem, this.texts.text("viewer-comment-empty"));
      return this.field.focus();
    }
    this.sending = true;
    this.save.setAttribute("aria-disabled", "true");
    setText(this.status, this.texts.text("viewer-comment-saving"));
    const answer = await handIn(this.url, comment);
    this.sending = false;
    this.save.removeAttribute("aria-disabled");
    if (answer === "saved") return this.saved();
    setText(this.status, "");
    setText(this.problem, this.texts.text(`viewer-comment-${answer}`));
  }

  private saved(): void {
    this.forget();
    setText(this.status, this.texts.text("viewer-comment-saved"));
    this.status.focus();
  }

  private close(): void {
    this.forget();
    this.root.hidden = true;
    this.skipped();
  }

  private forget(): void {
    this.field.value = "";
    for (const question of this.questions) question.hidden = true;
  }
}

async function handIn(url: string, comment: string): Promise<CommentAnswer> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ comment }),
      redirect: "manual",
    });
    return commentAnswer(answer.status, answer.type === "opaqueredirect");
  } catch {
    return "failed";
  }
}
