/**
 * Tells screen readers what just happened, through the page's live region `#announce`.
 *
 * The texts are the region's own `data-…` attributes, so that they come from the server's texts.
 *
 * @param name which attribute, for example `copied` for `data-copied`
 */
export function announce(name: string): void {
  const text = announcement(name);
  if (text) announceText(text);
}

/** Tells screen readers that text. */
export function announceText(text: string): void {
  const region = liveRegion();
  if (!region) return;
  region.textContent = "";
  // A live region speaks when its text changes; the same text twice needs a pause between.
  setTimeout(() => (region.textContent = text), 50);
}

/** The text of that name, if the page has it. */
export function announcement(name: string): string | undefined {
  return liveRegion()?.dataset[name];
}

function liveRegion(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#announce");
}
