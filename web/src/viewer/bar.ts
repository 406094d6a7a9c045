import expandIcon from "@tabler/icons/outline/aspect-ratio.svg";
import keyboardIcon from "@tabler/icons/outline/keyboard.svg";
import maximizeIcon from "@tabler/icons/outline/maximize.svg";
import endIcon from "@tabler/icons/outline/phone-off.svg";
import verifiedIcon from "@tabler/icons/outline/shield-check.svg";

import { element, icon, setText } from "./dom";
import { COMBINATIONS } from "./keyboard";
import type { Figures } from "./statistics";
import type { Texts } from "./texts";

const HIDE_AFTER_MS = 3000;
const EDGE_PIXELS = 2;
const EDGE_DWELL_MS = 300;

/** What a person asks for in the bar. */
export interface BarEvents {
  keys(codes: string[]): void;
  toggleScale(): void;
  toggleFullScreen(): void;
  end(): void;
  /** The bar needs the keyboard no longer. */
  done(): void;
}

/** The slim bar at the top. It hides itself while the picture is shown. */
export class Bar {
  readonly root: HTMLElement;
  private readonly verified: HTMLElement;
  private readonly status = element("span", { class: "viewer-status", role: "status" });
  private readonly statistics = element("span", { class: "viewer-statistics" });
  private readonly scale: HTMLButtonElement;
  private readonly fullScreen: HTMLButtonElement;
  private readonly keysButton: HTMLButtonElement;
  private readonly menu: HTMLElement;
  private readonly endButton: HTMLButtonElement;
  private hides = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private edgeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly texts: Texts,
    private readonly events: BarEvents,
    name: string,
  ) {
    const sign = texts.text("viewer-verified");
    this.verified = element("span", { class: "viewer-verified", role: "img", "aria-label": sign, title: sign });
    this.verified.append(icon(verifiedIcon));
    this.verified.hidden = true;
    this.scale = this.button("viewer-original-size", expandIcon, () => events.toggleScale());
    this.scale.setAttribute("aria-pressed", "false");
    this.fullScreen = this.button("viewer-full-screen", maximizeIcon, () => events.toggleFullScreen());
    this.keysButton = this.button("viewer-keys", keyboardIcon, () => this.toggleMenu());
    this.keysButton.setAttribute("aria-haspopup", "menu");
    this.menu = this.keysMenu();
    this.showMenu(false);
    this.endButton = this.button("viewer-end", endIcon, () => events.end());
    this.endButton.classList.add("viewer-end");
    this.endButton.append(texts.text("viewer-end"));
    const keys = element("span", { class: "viewer-keys" }, this.keysButton, this.menu);
    const title = element("span", { class: "viewer-name" }, name);
    this.root = element("div", { class: "viewer-bar", role: "toolbar", "aria-label": texts.text("viewer-toolbar") });
    this.root.append(title, this.verified, this.status, this.statistics, this.scale, keys, this.fullScreen, this.endButton);
    this.showControls(false, false);
    this.listen();
  }

  /** The host has proved who it is. */
  showVerified(): void {
    this.verified.hidden = false;
  }

  /** A short word about the session's state. */
  showStatus(text: string): void {
    setText(this.status, text);
  }

  /** Which controls there are: those of a shown picture, and those that send keys. */
  showControls(picture: boolean, input: boolean): void {
    this.scale.hidden = !picture;
    this.fullScreen.hidden = !picture;
    this.keysButton.hidden = !input;
    this.statistics.hidden = !picture;
    if (!input) this.showMenu(false);
  }

  /** Ends all controls: the session is over. */
  finish(): void {
    this.showControls(false, false);
    this.endButton.hidden = true;
    this.setHiding(false);
  }

  showFigures({ fps, latency, bitrate, width, height }: Figures): void {
    const values = { fps, latency: latency ?? "–", bitrate, width: String(width), height: String(height) };
    setText(this.statistics, this.texts.text("viewer-statistics", values));
  }

  showScale(original: boolean): void {
    this.scale.setAttribute("aria-pressed", String(original));
  }

  showFullScreen(on: boolean): void {
    this.fullScreen.setAttribute("aria-pressed", String(on));
  }

  /** Whether the bar hides itself when it is not used. */
  setHiding(hides: boolean): void {
    this.hides = hides;
    this.show();
  }

  /** Shows the bar and gives it the keyboard. */
  focus(): void {
    this.show();
    this.buttons()[0]?.focus();
  }

  private show(): void {
    this.root.classList.remove("is-hidden");
    clearTimeout(this.timer);
    if (this.hides) this.timer = setTimeout(() => this.hide(), HIDE_AFTER_MS);
  }

  private hide(): void {
    const used = this.root.matches(":hover") || this.root.contains(document.activeElement);
    if (used) this.show();
    else this.root.classList.add("is-hidden");
  }

  private listen(): void {
    window.addEventListener("pointermove", (event) => this.pointerMoved(event));
    this.root.addEventListener("focusin", () => this.show());
    this.root.addEventListener("keydown", (event) => this.keyPressed(event));
    window.addEventListener("pointerdown", (event) => {
      if (!this.menu.parentElement?.contains(event.target as Node)) this.showMenu(false);
    });
  }

  // A pointer that only passes the edge, or drags along it, is busy with the desk.
  private pointerMoved(event: PointerEvent): void {
    if (event.clientY > EDGE_PIXELS || event.buttons !== 0) {
      clearTimeout(this.edgeTimer);
      this.edgeTimer = undefined;
      return;
    }
    this.edgeTimer ??= setTimeout(() => this.show(), EDGE_DWELL_MS);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      if (this.menu.hidden) return this.events.done();
      this.showMenu(false);
      this.keysButton.focus();
      return;
    }
    const inMenu = this.menu.contains(document.activeElement);
    const step = stepOf(event.key, inMenu);
    if (step === 0) return;
    event.preventDefault();
    const buttons = inMenu ? [...this.menu.querySelectorAll("button")] : this.buttons();
    const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(place + step + buttons.length) % buttons.length]?.focus();
  }

  private buttons(): HTMLButtonElement[] {
    return [this.scale, this.keysButton, this.fullScreen, this.endButton].filter((button) => !button.hidden);
  }

  private button(key: string, svg: string, action: () => void): HTMLButtonElement {
    const label = this.texts.text(key);
    const made = element("button", { type: "button", title: label, "aria-label": label, "data-action": key });
    made.append(icon(svg));
    made.addEventListener("click", action);
    return made;
  }

  private keysMenu(): HTMLElement {
    const menu = element("div", { class: "viewer-menu", role: "menu", "aria-label": this.texts.text("viewer-keys") });
    for (const [name, codes] of Object.entries(COMBINATIONS)) {
      const item = element("button", { type: "button", role: "menuitem", "data-keys": name });
      item.append(this.texts.text(`viewer-keys-${name}`));
      item.addEventListener("click", () => {
        this.showMenu(false);
        this.events.keys(codes);
        this.events.done();
      });
      menu.append(item);
    }
    return menu;
  }

  private toggleMenu(): void {
    this.showMenu(Boolean(this.menu.hidden));
    if (!this.menu.hidden) this.menu.querySelector("button")?.focus();
  }

  private showMenu(open: boolean): void {
    this.menu.hidden = !open;
    this.keysButton.setAttribute("aria-expanded", String(open));
  }
}

function stepOf(key: string, inMenu: boolean): number {
  if (key === (inMenu ? "ArrowDown" : "ArrowRight")) return 1;
  return key === (inMenu ? "ArrowUp" : "ArrowLeft") ? -1 : 0;
}
