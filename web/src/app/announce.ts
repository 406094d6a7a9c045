/**
 * Tells screen readers what just happened, through the page's live region `#announce`.
 *
 * The texts are the region's own `data-…` attributes, so that they come from the server's texts.
 *
 * @param name which attribute, for example `copied` for `data-copied`
 */
export function announce(name: string): void {
  const region = document.querySelector<HTMLElement>("#announce");
  const text = region?.dataset[name];
  if (!region || !text) return;
  region.textContent = "";
  // A live region speaks when its text changes; the same text twice needs a pause between.
  setTimeout(() => (region.textContent = text), 50);
}
