import { clockText, relativeParts } from "./duration";

const CLOCK_EVERY_MS = 1000;
const RELATIVE_EVERY_MS = 30_000;

/**
 * Keeps `<time data-running-since="ISO">` counting and `<time data-relative datetime="ISO">` as a
 * relative time with the exact one in its title; `<time data-exact datetime="ISO">` gets the exact time
 * of the reader's zone. The server writes the exact time in UTC as the text.
 */
export function startTimes(): void {
  const language = document.documentElement.lang || undefined;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });

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
      const title = exact.format(moment);
      if (time.title !== title) time.title = title;
    }
  };
  const showExact = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-exact]")) {
      const moment = Date.parse(time.dateTime);
      if (!Number.isNaN(moment)) setText(time, exact.format(moment));
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
  document.addEventListener("visibilitychange", showAll);
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
