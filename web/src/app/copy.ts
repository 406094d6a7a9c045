import { announce, announcement } from "./announce";

const SHOWN_FOR_MS = 1500;

/** Makes `[data-copy="text"]` and `[data-copy-from="#id"]` copy to the clipboard and say so. */
export function startCopying(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy], [data-copy-from]");
    if (!button) return;
    event.preventDefault();
    void copy(button);
  });
}

async function copy(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(textOf(button));
  } catch {
    announce("copyFailed");
    return;
  }
  announce("copied");
  showCopied(button);
}

function textOf(button: HTMLElement): string {
  if (button.dataset.copy !== undefined) return button.dataset.copy;
  const source = document.querySelector<HTMLElement>(button.dataset.copyFrom ?? "");
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) return source.value;
  return (source?.dataset.secret ?? source?.textContent ?? "").trim();
}

// A button with an icon shows a tick, one without shows the word.
function showCopied(button: HTMLElement): void {
  if (button.classList.contains("is-copied")) return;
  const use = button.querySelector("use");
  const href = use?.getAttribute("href");
  const word = announcement("copied");
  const label = button.textContent;
  if (use && href) use.setAttribute("href", href.replace(/#.*$/, "#check"));
  else if (word) button.textContent = word;
  button.classList.add("is-copied");
  setTimeout(() => {
    if (use && href) use.setAttribute("href", href);
    else button.textContent = label;
    button.classList.remove("is-copied");
  }, SHOWN_FOR_MS);
}
