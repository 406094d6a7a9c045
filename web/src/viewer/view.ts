import { Bar, type BarEvents } from "./bar";
import { canBeAskedAbout } from "./comment";
import { cssCursor } from "./cursor";
import { element } from "./dom";
import { endingKey, type Ending } from "./endings";
import { type Box, fittedBox } from "./geometry";
import type { TimeLeft } from "./length";
import { LengthNotice } from "./length-notice";
import { Overlay, type OverlayLinks } from "./overlay";
import type { CursorShape, Display } from "./protocol";
import type { Figures } from "./statistics";
import type { Texts } from "./texts";

/** What the page shows, as `data-state` on its root. */
export type State = "asking" | "waiting" | "password" | "connecting" | "reconnecting" | "open" | "ended";

/** What a person asks for. */
export interface ViewEvents {
  password(password: string): void;
  keys(codes: string[]): void;
  end(): void;
  /** The notice of the end has been read. */
  dismissLength(): void;
}

/** Everything that is seen: the picture, the bar, the words over it. */
export class View {
  /** Takes the mouse and the keyboard. */
  readonly stage: HTMLElement;
  private readonly video = element("video", { playsinline: "" });
  /** The last picture, seen while the video has none. */
  private readonly still = element("canvas");
  private readonly frame = element("div", { class: "viewer-frame" }, this.still, this.video);
  private readonly bar: Bar;
  private readonly overlay: Overlay;
  private readonly length: LengthNotice;
  private display: Display | undefined;
  private original = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
    private readonly name: string,
    links: OverlayLinks,
    events: ViewEvents,
  ) {
    this.video.muted = true;
    this.video.autoplay = true;
    this.video.addEventListener("loadeddata", () => delete this.frame.dataset.still);
    const label = texts.text("viewer-picture", { name });
    this.stage = element("div", { class: "viewer-stage", tabindex: "0", role: "application", "aria-label": label });
    this.stage.append(this.frame);
    this.bar = new Bar(texts, this.barEvents(events), name);
    this.overlay = new Overlay(texts, links, (password) => events.password(password));
    root.classList.add("viewer");
    this.length = new LengthNotice(texts, () => {
      events.dismissLength();
      this.focusStage();
    });
    root.append(this.bar.root, this.stage, this.overlay.root, this.length.root);
    document.addEventListener("fullscreenchange", () => this.fullScreenChanged());
    window.addEventListener("resize", () => this.layOut());
  }

  /** Shows words for that state over the last picture. */
  show(state: Exclude<State, "open" | "ended">): void {
    const title = this.texts.text(`viewer-${state}`, { name: this.name });
    const detail = this.texts.text(`viewer-${state}-detail`, { name: this.name });
    if (state === "password") this.overlay.showPassword(title, detail);
    else this.overlay.showWords(title, detail);
    this.enter(state, this.texts.text(`viewer-status-${state}`));
    this.bar.showControls(false, false);
    this.bar.setHiding(false);
  }

  /** Uncovers the picture of a screen of that size. */
  showPicture(display: Display, input: boolean): void {
    const first = this.root.dataset.state !== "open";
    this.display = display;
    this.layOut();
    this.enter("open", input ? "" : this.texts.text("viewer-view-only"));
    this.root.dataset.input = String(input);
    this.bar.showControls(true, input);
    if (!first) return;
    this.overlay.hide();
    this.bar.setHiding(true);
    this.stage.focus({ preventScroll: true });
  }

  /** Says why the session ended. */
  showEnd(ending: Ending): void {
    const by = "by" in ending ? (ending.by ?? "") : "";
    const known = this.texts.has(endingKey(ending)) ? endingKey(ending) : "viewer-end-unknown";
    this.root.dataset.end = ending.kind;
    this.enter("ended", this.texts.text("viewer-status-ended"));
    this.stage.tabIndex = -1;
    this.stage.style.cursor = "default";
    this.bar.finish();
    if (document.fullscreenElement) void document.exitFullscreen();
    const words = this.texts.text(known, { by, name: this.name });
    this.overlay.showEnd(this.texts.text("viewer-ended"), words, canBeAskedAbout(ending));
  }

  /** The password was wrong; the next one is looked at after `wait` milliseconds. */
  refusePassword(wait: number): void {
    this.overlay.refusePassword(wait);
  }

  /** Shows how long the session may still stay open. */
  showLength(left: TimeLeft | undefined): void {
    this.length.show(left);
  }

  showVerified(): void {
    this.root.dataset.verified = "true";
    this.bar.showVerified();
  }

  showStream(stream: MediaStream): void {
    this.video.srcObject = stream;
    // The picture is muted, so that browsers let it play; where they wait, a click will do.
    void this.video.play().catch(() => {});
  }

  /** Keeps the last picture on the page. Browsers show black when a stream ends. */
  keepPicture(): void {
    const { still, video } = this;
    if (video.videoWidth === 0 || "still" in this.frame.dataset) return;
    this.frame.dataset.still = "";
    still.width = video.videoWidth;
    still.height = video.videoHeight;
    still.getContext("2d")?.drawImage(video, 0, 0);
  }

  showCursor(shape: CursorShape | null): void {
    this.stage.style.cursor = cssCursor(shape);
  }

  showFigures(figures: Figures): void {
    this.root.dataset.fps = String(figures.fps);
    this.root.dataset.bitrate = String(figures.bitrate);
    this.root.dataset.resolution = `${figures.width}x${figures.height}`;
    if (figures.latency !== undefined) this.root.dataset.latency = String(figures.latency);
    this.bar.showFigures(figures);
  }

  /** Shows the bar and gives it the keyboard. */
  focusBar(): void {
    this.bar.focus();
  }

  /** The picture's box on the page, without the black around it. */
  pictureBox(): Box {
    const box = this.frame.getBoundingClientRect();
    return this.display ? fittedBox(box, this.display) : box;
  }

  private enter(state: State, status: string): void {
    this.root.dataset.state = state;
    this.bar.showStatus(status);
  }

  private barEvents(events: ViewEvents): BarEvents {
    return {
      keys: (codes) => events.keys(codes),
      end: () => events.end(),
      toggleScale: () => {
        this.original = !this.original;
        this.layOut();
        this.focusStage();
      },
      toggleFullScreen: () => {
        void this.toggleFullScreen();
        this.focusStage();
      },
      done: () => this.focusStage(),
    };
  }

  private focusStage(): void {
    this.stage.focus({ preventScroll: true });
  }

  // In original size one pixel of the desk is one pixel of this screen, whatever the page's zoom.
  private layOut(): void {
    this.root.dataset.scale = this.original ? "original" : "fit";
    this.bar.showScale(this.original);
    const size = this.original ? this.display : undefined;
    this.frame.style.width = size ? `${size.width / devicePixelRatio}px` : "";
    this.frame.style.height = size ? `${size.height / devicePixelRatio}px` : "";
  }

  private async toggleFullScreen(): Promise<void> {
    if (document.fullscreenElement) return document.exitFullscreen();
    await this.root.requestFullscreen().catch(() => {});
  }

  private fullScreenChanged(): void {
    const on = document.fullscreenElement !== null;
    this.bar.showFullScreen(on);
    const { keyboard } = navigator as { keyboard?: { lock(): Promise<void>; unlock(): void } };
    if (on) void keyboard?.lock().catch(() => {});
    else keyboard?.unlock();
  }
}
