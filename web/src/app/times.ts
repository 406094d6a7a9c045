import { clockText, relativeParts } from "./duration";
import { ROWS_CHANGED } from "./live-list";

const CLOCK_EVERY_MS = 1000;
const RELATIVE_EVERY_MS = 30_000;

/**
 * Keeps `<time data-running-since="ISO">` counting and `<time data-relative datetime="ISO">` as a
 * relative time. The server writes exact times in the reader's zone; where it does not know that zone
 * (the page has no `data-time-zone`) it writes UTC, and `<time data-exact datetime="ISO">` and the titles get
 * the time of the browser's zone here.
 */
export function startTimes(): void {
  const { lang, dataset } = document.documentElement;
  const language = lang || undefined;
  const zoneIsKnown = dataset.timeZone !== undefined;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
  const titled = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" });

  const showClocks = () => {
    for (const time of document.querySelectorAll<HTMLElement>("time[data-running-since]")) {
      const since = Date.parse(time.dataset.runningSince ?? "");
      if (!Number.isNaN(since)) setText(time, clockText(Date.now() - since));
    }
  };
  const showRelative = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
      const moment = Date.parse(time.dateTime);
      if (Number.isNaN(moment)) continue;
      const text = relative.format(...relativeParts(moment - Date.now()));
      setText(time, text);
      if (!zoneIsKnown) setTitle(time, titled.format(moment));
    }
  };
  const showExact = () => {
    if (zoneIsKnown) return;
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-exact]")) {
      const moment = Date.parse(time.dateTime);
      if (Number.isNaN(moment)) continue;
      setText(time, exact.format(moment));
      setTitle(time, titled.format(moment));
    }
  };
  const showAll = () => {
    showExact();
    showClocks();
    showRelative();
  };

  showAll();
  setInterval(showClocks, CLOCK_EVERY_MS);
  setInterval(showRelative, RELATIVE_EVERY_MS);
  document.addEventListener("htmx:afterSwap", showAll);
  document.addEventListener(ROWS_CHANGED, showAll);
  document.addEventListener("visibilitychange", showAll);
}

function setTitle(element: HTMLElement, title: string): void {
  if (element.title !== title) element.title = title;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
