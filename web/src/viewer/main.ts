import { Texts } from "./texts";
import { View } from "./view";
import { ViewerSession } from "./viewer-session";

const root = document.querySelector<HTMLElement>("#viewer");
if (root) startViewer(root);

function startViewer(root: HTMLElement): void {
  const fact = (name: string) => root.dataset[name] ?? "";
  const links = { back: fact("back"), session: fact("sessions"), comment: root.dataset.comment };
  const view = new View(root, Texts.ofPage(), fact("host"), links, {
    password: (password) => session.sendPassword(password),
    keys: (codes) => session.press(codes),
    end: () => session.end(),
    dismissLength: () => session.dismissLength(),
  });
  const facts = {
    session: fact("session"),
    signalUrl: fact("signal"),
    ticketUrl: fact("ticketUrl"),
    ticket: fact("ticket"),
  };
  const session: ViewerSession = new ViewerSession(facts, view);
  window.addEventListener("pagehide", () => session.leave());
  window.addEventListener("pageshow", (event) => {
    // A page that the browser had put aside has given up its connection.
    if (event.persisted) location.reload();
  });
  void session.start();
}
