import { electLeader } from "./live-leader";
import { LiveRefresh } from "./live-refresh";
import { reloadOnce } from "./reload";

const CHANNEL = "deskwarden-live";

/** What the leading page tells the other pages of this browser. */
type Message =
  | { kind: "changed"; topic: string }
  | { kind: "connected" }
  | { kind: "interrupted" }
  | { kind: "rights" }
  | { kind: "signed-out" }
  | { kind: "new-page" };

/**
 * Keeps pages with `[data-live]` elements up to date. All pages of a browser share one event
 * stream, `/live`: one page reads it and passes on what it hears.
 */
export function startLivePages(): void {
  if (!document.querySelector("[data-live]")) return;
  const refresh = new LiveRefresh();
  const channel = new BroadcastChannel(CHANNEL);
  let standing: Message | undefined;
  let leading = false;
  let leaving = false;

  const take = (message: Message) => {
    switch (message.kind) {
      case "changed":
        return refresh.topic(message.topic);
      case "connected":
        delete document.body.dataset.stale;
        return refresh.all();
      case "interrupted":
        document.body.dataset.stale = "";
        return;
      case "rights":
        // A form that is on its way leads to a page with the rights of now anyway. A page whose reader has
        // other rights now sees that by what it reads and loads again; the others keep what was typed.
        return leaving ? undefined : refresh.all();
      case "signed-out":
        return reloadOnce();
      case "new-page":
        if (leading && standing) channel.postMessage(standing);
    }
  };
  const tell = (message: Message) => {
    if (message.kind === "connected" || message.kind === "interrupted") standing = message;
    channel.postMessage(message);
    take(message);
  };

  document.addEventListener("submit", (event) => (leaving ||= !event.defaultPrevented));
  addEventListener("pageshow", () => (leaving = false));
  channel.addEventListener("message", (event: MessageEvent<Message>) => take(event.data));
  channel.postMessage({ kind: "new-page" } satisfies Message);
  electLeader(CHANNEL, {
    elected: () => (leading = true),
    changed: (topic) => tell({ kind: "changed", topic }),
    connected: () => tell({ kind: "connected" }),
    interrupted: () => tell({ kind: "interrupted" }),
    rightsChanged: () => tell({ kind: "rights" }),
    signedOut: () => tell({ kind: "signed-out" }),
  });
}
