import htmx from "htmx.org";

import { reloadOnce } from "./reload";
import { Throttle } from "./throttle";

const INTERVAL_MS = 250;

/** Refreshes the page's `[data-live]` elements: each gets the event `live`, which htmx acts on. */
export class LiveRefresh {
  private readonly throttles = new Map<string, Throttle>();
  private missed = new Set<string>();

  constructor() {
    document.addEventListener("visibilitychange", () => this.catchUp());
    document.addEventListener("htmx:beforeSwap", (event) => keepWholePages(event as CustomEvent<Swap>));
  }

  /** Something of that topic has changed. A page that nobody sees catches up when it is shown. */
  topic(topic: string): void {
    for (const element of liveElements()) {
      const topics = (element.dataset.live ?? "").split(/\s+/);
      if (topics.includes(topic)) this.refresh(element.id);
    }
  }

  /** Anything may have changed. */
  all(): void {
    for (const element of liveElements()) this.refresh(element.id);
  }

  private refresh(id: string): void {
    if (document.hidden) {
      this.missed.add(id);
      return;
    }
    let throttle = this.throttles.get(id);
    if (!throttle) {
      throttle = new Throttle(INTERVAL_MS, () => trigger(id));
      this.throttles.set(id, throttle);
    }
    throttle.ask();
  }

  private catchUp(): void {
    if (document.hidden) return;
    const missed = this.missed;
    this.missed = new Set();
    missed.forEach((id) => this.refresh(id));
  }
}

interface Swap {
  xhr: XMLHttpRequest;
  requestConfig: { triggeringEvent?: Event };
  shouldSwap: boolean;
}

// An answer that is another page (the sign-in form after signing out, "not found" after a
// removal) does not hold the part that was asked for: the whole page has to follow. So it has when
// the user acts in another account or has other rights, and this page has not heard of it.
function keepWholePages(event: CustomEvent<Swap>): void {
  const { xhr, requestConfig } = event.detail;
  if (requestConfig.triggeringEvent?.type !== "live") return;
  const id = (event.target as Element).id;
  const { standing = "" } = document.body.dataset;
  const holdsPart = xhr.status === 200 && (!id || xhr.responseText.includes(`id="${id}"`));
  const isOutOfDate = holdsPart && !xhr.responseText.includes(`data-standing="${standing}"`);
  if (holdsPart && !isOutOfDate) return;
  event.detail.shouldSwap = false;
  if (isOutOfDate) return location.reload();
  if (xhr.status < 500) reloadOnce();
}

function liveElements(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>("[data-live][id]");
}

function trigger(id: string): void {
  const element = document.getElementById(id);
  if (element) htmx.trigger(element, "live");
}
