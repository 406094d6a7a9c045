import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { PATCHES, type Colour } from "../harness/pattern.ts";
import { faultsOf } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import type { Viewer } from "../harness/viewer.ts";

const TERMINAL = { x: 500, y: 350 };
// The picture is sent with half the colour resolution and compressed.
const COLOUR_TOLERANCE = 16;

test("a wrong password is explained, the right one shows the desktop", async ({ viewer, page }) => {
  const faults = faultsOf(page);
  await viewer.request();
  await viewer.typePassword("not the password");
  await expect(page.locator(".viewer-problem")).toHaveText("That password is wrong.");
  await expect(page.getByRole("button", { name: "Connect" })).not.toHaveAttribute("aria-disabled", "true");
  await viewer.enter(DESK_PASSWORD);
  await expect(viewer.root).toHaveAttribute("data-verified", "true");
  await expect(page.getByRole("img", { name: "Verified with the device key this server knows" })).toBeAttached();
  expect(faults).toEqual([]);
});

test("the picture is the one on the display", async ({ viewer }) => {
  await viewer.connect(DESK_PASSWORD);
  for (const patch of PATCHES) {
    const inset = [6, patch.size / 2, patch.size - 7];
    for (const across of inset) {
      for (const down of inset) {
        await expectColour(viewer, patch.x + across, patch.y + down, patch.colour, patch.name);
      }
    }
  }
});

test("the bar shows what is measured", async ({ viewer, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  installation.display.start("moving", "xclock", ["-update", "1", "-geometry", "100x100+1000+300"]);
  await expect(viewer.root).toHaveAttribute("data-resolution", "1280x800");
  await expect(viewer.root).toHaveAttribute("data-fps", /^[1-9]\d*$/);
  await expect(viewer.root).toHaveAttribute("data-bitrate", /^[1-9]\d*$/);
  await expect(viewer.bar).toContainText(/\d+ fps · \d+ ms · \d+ kb\/s · 1280 × 800/);
});

test("what is typed arrives in the terminal", async ({ viewer, installation }) => {
  const file = join(installation.display.folder, "typed.txt");
  await viewer.connect(DESK_PASSWORD);
  await viewer.click(TERMINAL.x, TERMINAL.y);
  await viewer.type("echo 'Hello, {World}: 50% & 2 > 1?' > typed.txt\n");
  await expect.poll(() => existsSync(file) && readFileSync(file, "utf8")).toBe("Hello, {World}: 50% & 2 > 1?\n");
});

test("the mouse moves, clicks and gives windows the keyboard", async ({ viewer, installation }) => {
  const { display } = installation;
  display.start("other", "xterm", ["-title", "Other", "-geometry", "20x5+900+650"]);
  await display.window("Other");
  await expect.poll(() => display.focused()).toBe("Other");
  await viewer.connect(DESK_PASSWORD);
  await viewer.click(TERMINAL.x, TERMINAL.y);
  await expect.poll(() => display.focused()).toBe("Terminal");
  await expectPointer(viewer, installation.display, { x: 17, y: 791 });
});

test("the mouse stays right when the window and the scale change", async ({ viewer, page, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  for (const size of [{ width: 900, height: 900 }, { width: 1600, height: 500 }, { width: 390, height: 700 }]) {
    await page.setViewportSize(size);
    await expectPointer(viewer, installation.display, { x: 640, y: 400 }, 2);
    await expectPointer(viewer, installation.display, { x: 1279, y: 799 }, 2);
  }
  await page.setViewportSize({ width: 1000, height: 700 });
  await viewer.press("original-size");
  await expect(viewer.root).toHaveAttribute("data-scale", "original");
  await expect.poll(async () => (await viewer.video.boundingBox())?.width).toBe(1280);
  await viewer.moveTo(300, 222);
  await expect.poll(() => installation.display.pointer()).toEqual({ x: 300, y: 222 });
  await viewer.stage.evaluate((stage) => stage.scrollTo(10_000, 10_000));
  await viewer.moveTo(1201, 777);
  await expect.poll(() => installation.display.pointer()).toEqual({ x: 1201, y: 777 });
  await viewer.press("original-size");
  await expect(viewer.root).toHaveAttribute("data-scale", "fit");
  await expectPointer(viewer, installation.display, { x: 100, y: 100 }, 2);
});

test("full screen is one button there and back", async ({ viewer, page }) => {
  await viewer.connect(DESK_PASSWORD);
  const inFullScreen = () => page.evaluate(() => document.fullscreenElement?.id ?? null);
  await viewer.press("full-screen");
  await expect.poll(inFullScreen).toBe("viewer");
  await expect(page.locator('[data-action="viewer-full-screen"]')).toHaveAttribute("aria-pressed", "true");
  await viewer.press("full-screen");
  await expect.poll(inFullScreen).toBe(null);
});

test("Ctrl+Alt+Del is in the menu of keys", async ({ viewer, page, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const listener = installation.display.start("listener", "xev", ["-event", "keyboard", "-name", "Listener"]);
  await installation.display.window("Listener");
  await expect.poll(() => installation.display.focused()).toBe("Listener");
  await viewer.press("keys");
  await page.locator('[data-keys="ctrl-alt-del"]').click();
  // State 0xc is Ctrl and Alt.
  await expect.poll(() => listener.output()).toMatch(/KeyPress event[^]*?state 0xc, keycode \d+ \(keysym 0xffff, Delete\)/);
  await expect.poll(() => installation.display.heldKeys()).toEqual([]);
  await listener.stop();
});

async function expectColour(viewer: Viewer, x: number, y: number, colour: Colour, name: string): Promise<void> {
  const distance = async () => {
    const seen = await viewer.colour(x, y);
    return Math.max(...seen.map((part, place) => Math.abs(part - colour[place]!)));
  };
  await expect.poll(distance, { message: `${name} at ${x}, ${y}` }).toBeLessThanOrEqual(COLOUR_TOLERANCE);
}

type Pointer = { x: number; y: number };

/** A picture that is made smaller has several pixels of the display under one of the page. */
async function expectPointer(viewer: Viewer, display: { pointer(): Promise<Pointer> }, to: Pointer, within = 1): Promise<void> {
  await viewer.moveTo(to.x, to.y);
  const distance = async () => {
    const at = await display.pointer();
    return Math.max(Math.abs(at.x - to.x), Math.abs(at.y - to.y));
  };
  await expect.poll(distance, { message: `the pointer at ${to.x}, ${to.y}` }).toBeLessThanOrEqual(within);
}
