import type { Page } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const MOST_STEPS = 40;

test("sign in, connect, type and end by the keyboard alone", async ({ browser, installation }) => {
  const context = await browser.newContext({ baseURL: installation.server.url, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.keyboard.type(OWNER.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/license$/);
  await tabTo(page, "Clients");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clients$/);
  await tabTo(page, installation.grouped);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clients\/\d+$/);
  await tabTo(page, "Connect");
  await page.keyboard.press("Enter");

  const viewer = new Viewer(page, `/clients/${installation.number}`);
  await viewer.expectState("password");
  await page.keyboard.type(DESK_PASSWORD);
  await page.keyboard.press("Enter");
  await viewer.expectPicture();
  const file = join(installation.display.folder, "by-keyboard.txt");
  await viewer.type("touch by-keyboard.txt\n");
  await expect.poll(() => existsSync(file)).toBe(true);
  await page.keyboard.press("Control+Alt+Shift");
  for (let steps = 0; (await focusedText(page)) !== "End session" && steps < 5; steps++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await viewer.expectEnd("ended_by_viewer", "You ended the session.");
  await tabTo(page, "Connect again");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clients\/\d+$/);
  await context.close();
});

/** Goes on with the Tab key until something with that text has the keyboard. */
async function tabTo(page: Page, text: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STEPS) {
    await page.keyboard.press("Tab");
    const focused = await focusedText(page);
    if (focused === text) return;
    passed.push(focused);
  }
  throw new Error(`${text} was not reached, only ${passed.join(", ")}`);
}

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? "");
}
