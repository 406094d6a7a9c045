import { announce } from "./announce";

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
  showTick(button);
}

function textOf(button: HTMLElement): string {
  if (button.dataset.copy !== undefined) return button.dataset.copy;
  const source = document.querySelector<HTMLElement>(button.dataset.copyFrom ?? "");
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) return source.value;
  return (source?.dataset.secret ?? source?.textContent ?? "").trim();
}

function showTick(button: HTMLElement): void {
  const use = button.querySelector("use");
  const before = use?.getAttribute("href");
  if (!use || !before || before.endsWith("#check")) return;
  use.setAttribute("href", before.replace(/#.*$/, "#check"));
  button.classList.add("is-copied");
  setTimeout(() => {
    use.setAttribute("href", before);
    button.classList.remove("is-copied");
  }, SHOWN_FOR_MS);
}
