const KEY = "deskwarden-reloaded-at";
const PAUSE_MS = 30_000;

/** Loads the page again, but not over and over: at most once in half a minute. */
export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (Date.now() - last < PAUSE_MS) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
}
