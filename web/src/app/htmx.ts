import htmx from "htmx.org";
import { Idiomorph, type Config } from "idiomorph";

// The page's content security policy forbids evaluated code and inline styles.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// A form that comes back with problems is shown; every other refusal leaves the page as it is.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "[45]..", swap: false, error: true },
];

const STYLES: Record<string, "outerHTML" | "innerHTML"> = {
  morph: "outerHTML",
  "morph:outerHTML": "outerHTML",
  "morph:innerHTML": "innerHTML",
};

const callbacks: NonNullable<Config["callbacks"]> = {
  beforeNodeMorphed: (before, after) => !isKept(before, after),
  beforeAttributeUpdated: (name, element) => !isOpened(name, element) && !isTyped(name, element),
};

// What a person has typed or opened stays as it is while the rest of the page follows.
htmx.defineExtension("morph", {
  isInlineSwap: (style) => STYLES[style] === "outerHTML",
  handleSwap: (style, target, fragment) => {
    const morphStyle = STYLES[style];
    if (!morphStyle) return false;
    const content = (fragment as DocumentFragment).children;
    return Idiomorph.morph(target, content, { morphStyle, ignoreActiveValue: true, callbacks }) as Node[];
  },
});
document.body.setAttribute("hx-ext", "morph");

/** Makes an element of the page like another one, as far as nobody has typed or opened something in it. */
export function morphElement(element: Element, like: Element): void {
  const morphed = Idiomorph.morph(element, like, { morphStyle: "outerHTML", ignoreActiveValue: true, callbacks });
  for (const node of morphed as Node[]) if (node instanceof HTMLElement) htmx.process(node);
}

function isKept(before: unknown, after: unknown): boolean {
  if (!(before instanceof HTMLElement) || !(after instanceof HTMLElement)) return false;
  if (before.dataset.secret !== undefined) return before.dataset.secret === after.dataset.secret;
  if (before instanceof HTMLFormElement && before.matches("[data-keep-typed]")) return isInUse(before, after);
  return before.matches("[data-reveal], .is-copied");
}

/**
 * A form says what its reader has seen of what it changes: with something typed in it, it stays as it is as a
 * whole, and only tells what others have changed meanwhile.
 */
function isInUse(before: HTMLFormElement, after: HTMLElement): boolean {
  const fields = before.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  const isTyped = [...fields].some((field) => field.value !== field.defaultValue);
  if (!isTyped && !before.matches("[data-typed]")) return false;
  const seen = (form: HTMLElement) => form.querySelector<HTMLInputElement>("input[name=seen]")?.value;
  const [told, news] = [before, after].map((form) => form.querySelector<HTMLElement>("[data-meanwhile]"));
  if (told && news && seen(before) !== seen(after)) {
    told.replaceChildren(...news.cloneNode(true).childNodes);
    told.hidden = false;
  }
  return true;
}

function isOpened(name: string, element: Element): boolean {
  return name === "open" && (element instanceof HTMLDetailsElement || element instanceof HTMLDialogElement);
}

function isTyped(name: string, element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return name === "value" && element.value !== element.defaultValue;
  if (!(element instanceof HTMLInputElement)) return false;
  if (name === "checked") return element.checked !== element.defaultChecked;
  return name === "value" && element.value !== element.defaultValue;
}
