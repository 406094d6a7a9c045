import { expect, type Locator, type Page } from "@playwright/test";

import type { Colour } from "./pattern.ts";
import { SCREEN } from "./pattern.ts";

const SHIFTED = /[A-Z~!@#$%^&*()_{}|:"<>?]/;

/** The remote desktop page. */
export class Viewer {
  readonly root: Locator;
  readonly stage: Locator;
  readonly bar: Locator;
  readonly video: Locator;
  readonly password: Locator;

  constructor(
    readonly page: Page,
    /** The address of the client's page. */
    private readonly client: string,
    /** What the buttons that connect are called in the reader's language. */
    private readonly connectWord = "Connect",
  ) {
    this.root = page.locator("#viewer");
    this.stage = page.locator(".viewer-stage");
    this.bar = page.getByRole("toolbar");
    this.video = page.locator("video");
    this.password = page.locator("#viewer-password");
  }

  /** The session's ID. */
  async session(): Promise<string> {
    return (await this.root.getAttribute("data-session")) ?? "";
  }

  /** Goes to the client's page and asks for a session. */
  async request(): Promise<void> {
    await this.page.goto(this.client);
    await this.page.getByRole("button", { name: this.connectWord, exact: true }).click();
    await expect(this.page).toHaveURL(/\/view$/);
  }

  /** Asks for a session and gets in with the password. */
  async connect(password: string): Promise<void> {
    await this.request();
    await this.enter(password);
  }

  /** Gets in with the password, as soon as it is asked for. */
  async enter(password: string): Promise<void> {
    await this.typePassword(password);
    await this.expectPicture();
  }

  async typePassword(password: string): Promise<void> {
    await this.expectState("password");
    await this.password.fill(password);
    await this.page.getByRole("button", { name: this.connectWord, exact: true }).click();
  }

  async expectState(state: string, timeout = 20_000): Promise<void> {
    await expect(this.root).toHaveAttribute("data-state", state, { timeout });
  }

  /** Waits until the display is seen. */
  async expectPicture(): Promise<void> {
    await this.expectState("open");
    await expect.poll(() => this.pictureSize(), { timeout: 15_000 }).toEqual(SCREEN);
  }

  /** Waits until the session is over and checks the words that say why. */
  async expectEnd(kind: string, words: string | RegExp, timeout = 20_000): Promise<void> {
    await this.expectState("ended", timeout);
    await expect(this.root).toHaveAttribute("data-end", kind);
    await expect(this.page.locator(".viewer-card")).toContainText(words);
  }

  /** The size of the picture as it was sent. */
  async pictureSize(): Promise<{ width: number; height: number }> {
    return this.video.evaluate((video: HTMLVideoElement) => ({ width: video.videoWidth, height: video.videoHeight }));
  }

  /** The colour of the picture at a pixel of the display. */
  async colour(x: number, y: number): Promise<Colour> {
    return this.video.evaluate(
      (video: HTMLVideoElement, { x, y, screen }) => {
        const canvas = document.createElement("canvas");
        canvas.width = screen.width;
        canvas.height = screen.height;
        const context = canvas.getContext("2d")!;
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
        return [red, green, blue] as Colour;
      },
      { x, y, screen: SCREEN },
    );
  }

  /** Pictures that the page has shown so far. */
  async shownPictures(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  }

  /** Where a pixel of the display is on the page while the picture is scaled to fit. */
  async place(x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await this.video.boundingBox();
    if (!box) throw new Error("there is no picture");
    const scale = Math.min(box.width / SCREEN.width, box.height / SCREEN.height);
    const left = box.x + (box.width - SCREEN.width * scale) / 2;
    const top = box.y + (box.height - SCREEN.height * scale) / 2;
    return { x: left + (x + 0.5) * scale, y: top + (y + 0.5) * scale };
  }

  /** Moves the mouse to a pixel of the display. */
  async moveTo(x: number, y: number): Promise<void> {
    const place = await this.place(x, y);
    await this.page.mouse.move(place.x, place.y);
  }

  /** Clicks on a pixel of the display. */
  async click(x: number, y: number): Promise<void> {
    const place = await this.place(x, y);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Types on the keyboard as a person does: what needs the Shift key is typed with it. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      const shifted = SHIFTED.test(character);
      await this.page.keyboard.press(character === "\n" ? "Enter" : shifted ? `Shift+${character}` : character);
    }
  }

  /** Brings the bar back and presses one of its buttons. */
  async press(button: "end" | "full-screen" | "original-size" | "keys"): Promise<void> {
    await this.page.keyboard.press("Control+Alt+Shift");
    await expect(this.bar).not.toHaveClass(/is-hidden/);
    await this.page.locator(`[data-action="viewer-${button}"]`).click();
  }
}
