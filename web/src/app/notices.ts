import { announceText } from "./announce";

/**
 * Tells screen readers what a page says of what was just done: text that is there from the beginning is
 * read only by chance. The address forgets it, so that a reload does not say it again.
 */
export function startNotices(): void {
  const notice = document.querySelector<HTMLElement>("main [role=status]");
  if (notice?.textContent) announceText(notice.textContent.trim());
  const address = new URL(location.href);
  if (!address.searchParams.has("saved")) return;
  address.searchParams.delete("saved");
  history.replaceState(history.state, "", address);
}
