import type { Page } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { expectNoTrap, focusedName, tabTo } from "../harness/keyboard.ts";
import { NOBODY } from "../harness/people.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("sign in, connect, type and end by the keyboard alone", async ({ browser, installation }) => {
  const context = await browser.newContext({ baseURL: installation.server.url, storageState: NOBODY });
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
  for (let steps = 0; (await focusedName(page)) !== "End session" && steps < 5; steps++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await viewer.expectEnd("ended_by_viewer", "You ended the session.");
  await tabTo(page, "Connect again");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clients\/\d+$/);
  await context.close();
});

test("sign in, invite, open a role, change a right and go back by the keyboard alone", async ({ people }) => {
  const { page } = await people.stranger(OWNER.email);
  await page.goto("/sign-in");
  await page.keyboard.type(OWNER.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/license$/);
  await follow(page, "Settings", /\/settings$/);
  await follow(page, "Users", /\/users$/);
  await expectNoTrap(page);
  await tabTo(page, "Invite a user");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/users\/invite$/);
  await expectNoTrap(page);
  await tabTo(page, "E-mail");
  await page.keyboard.type("jonas@example.com");
  await tabTo(page, "Role");
  await page.keyboard.type("Aud");
  await tabTo(page, "Invite");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "jonas@example.com is invited" })).toBeVisible();
  await tabTo(page, "Copy");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("/invitation/");
  await tabTo(page, "Back to the users");
  await page.keyboard.press("Enter");
  await expect(page.locator("#users")).toContainText("jonas@example.com");

  await follow(page, "Roles", /\/roles$/);
  await expectNoTrap(page);
  await tabTo(page, "New role");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/roles\/new$/);
  await tabTo(page, "Name");
  await page.keyboard.type("Night shift");
  await tabTo(page, "None");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("group", { name: "Clients", exact: true }).getByLabel("Edit")).toBeChecked();
  await tabTo(page, "Connect to clients");
  await page.keyboard.press("Space");
  await tabTo(page, "Make role");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The role is saved." })).toBeVisible();
  await expect(page.getByLabel("Connect to clients")).toBeChecked();
  await expectNoTrap(page);

  await tabTo(page, "Connect to clients");
  await page.keyboard.press("Space");
  await tabTo(page, "Save role");
  const saved = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await saved;
  await expect(page.getByLabel("Connect to clients")).not.toBeChecked();
  await tabTo(page, "Remove role…");
  await page.keyboard.press("Enter");
  await tabTo(page, "Remove role");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The role is removed." })).toBeVisible();
});

/** Goes to a link with the Tab key and follows it. */
async function follow(page: Page, name: string, address: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(address);
}
