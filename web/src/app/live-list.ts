import { morphElement } from "./htmx";

/** Sent to the document when rows were put in place of others. */
export const ROWS_CHANGED = "rows-changed";

interface Swap {
  xhr: XMLHttpRequest;
  requestConfig: { triggeringEvent?: Event };
  shouldSwap: boolean;
}

/**
 * Lists with `[data-live-list]` change in place: rows on screen follow what happens, but none appears,
 * vanishes or moves under the reader's eyes. Where one would, what `data-live-list` points at says so.
 */
export function startLiveLists(): void {
  document.addEventListener("htmx:beforeSwap", (event) => keepRowsInPlace(event as CustomEvent<Swap>));
}

function keepRowsInPlace(event: CustomEvent<Swap>): void {
  const { xhr, requestConfig, shouldSwap } = event.detail;
  const list = event.target as HTMLElement;
  if (!shouldSwap || requestConfig.triggeringEvent?.type !== "live" || list.dataset.liveList === undefined) return;
  const shown = rowsOf(list);
  // Nothing stands there yet that could move.
  if (shown.size === 0) return;
  const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const fresh = page.getElementById(list.id);
  if (!fresh) return;
  const wanted = rowsOf(fresh);
  if (isSameOrder([...shown.keys()], [...wanted.keys()])) return;
  event.detail.shouldSwap = false;
  const missing: string[] = [];
  for (const [id, row] of shown) {
    const now = wanted.get(id);
    if (now) morphElement(row, document.importNode(now, true));
    else missing.push(id);
  }
  document.dispatchEvent(new Event(ROWS_CHANGED));
  if (missing.length > 0) void followMissing(list, missing);
  const notice = document.querySelector<HTMLElement>(list.dataset.liveList);
  if (notice) notice.hidden = false;
}

/** Rows that the search does not find any more are still on screen: they say how things stand, too. */
async function followMissing(list: HTMLElement, ids: string[]): Promise<void> {
  const answer = await fetch(`/${list.id}/rows?ids=${ids.join(",")}`, { redirect: "error" }).catch(() => undefined);
  if (!answer?.ok) return;
  const rows = rowsOf(new DOMParser().parseFromString(await answer.text(), "text/html").body);
  for (const [id, row] of rows) {
    const shown = document.getElementById(id);
    if (shown) morphElement(shown, document.importNode(row, true));
  }
  document.dispatchEvent(new Event(ROWS_CHANGED));
}

function rowsOf(list: Element): Map<string, Element> {
  return new Map([...list.querySelectorAll("tbody > tr[id]")].map((row) => [row.id, row]));
}

/** Whether both lists have the same rows in the same order. */
export function isSameOrder(shown: string[], wanted: string[]): boolean {
  return shown.length === wanted.length && shown.every((id, place) => id === wanted[place]);
}
