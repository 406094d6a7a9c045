import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder } from "../harness/installation.ts";
import { inspectInAllLooks, LOOKS, show, wear } from "../harness/looks.ts";
import { withOffice } from "../harness/office.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const OWN_USE = ["license", "set", "--plan", "own_use", "--expires", "never"];

const bar = (page: Page, name: string) => page.locator(`[data-bar="${name}"] [data-bar-text]`);

/** A day so many days from now, as the command line takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.afterEach(async ({ installation }) => {
  await installation.server.run(["account", "resume", "1"]).catch(() => undefined);
  await installation.server.run(OWN_USE);
});

test("L1, L5, L11: the product, what it includes, when it ends and the customer number", async ({ page, installation }) => {
  await page.goto("/license");
  await page.evaluate(() => (document.body.dataset.witness = "this page was not loaded again"));
  await expect(page.locator("[data-product]")).toContainText("Own use");
  await expect(page.locator("[data-expiry]")).toContainText("No expiry");
  await expect(page.locator("[data-customer-number]")).toHaveText("1");
  await installation.server.run(["license", "set", "--plan", "standard", "--expires", inDays(90)]);
  await expect(page.locator("[data-product]")).toContainText("Standard");
  await expect(page.locator("#license-card")).toContainText("The REST interface");
  await expect(page.locator("#license-card")).not.toContainText("A namespace of your own");
  await expect(page.locator("[data-expiry]")).toContainText("Holds until");
  await expect(page.locator("[data-notice]")).toHaveCount(0);
  await installation.server.run(["license", "set", "--expires", inDays(20)]);
  await expect(page.locator('[data-notice="ends"]')).toContainText("The license ends on");
  await expect(page.locator("body")).toHaveAttribute("data-witness", "this page was not loaded again");
  await page.goto("/clients");
  await page.getByRole("link", { name: "Look at the license" }).click();
  await expect(page).toHaveURL(/\/license$/);
});

test("L5: after the end the free plan holds, and nothing is deleted", async ({ page, installation }) => {
  await installation.server.run(["license", "set", "--plan", "standard", "--expires", inDays(-2)]);
  await page.goto("/license");
  await expect(page.locator('[data-notice="ended"]')).toContainText("The free plan holds since then");
  await expect(page.locator("[data-product]")).toContainText("Free");
  await expect(page.locator("[data-expiry]")).toContainText("Ended on");
  await expect(bar(page, "seats")).toHaveText("1 of 3");
  await expect(bar(page, "session-length")).toHaveText("At most 1 hour");
  await inspectInAllLooks(page, "license-ended");
});

test("L3: the key is masked, shown on demand, and hidden from roles that may not see it", async ({ page, people, installation }) => {
  const key = (await installation.server.licenseKey()).trim();
  await page.goto("/license");
  await expect(page.locator("#license-key")).not.toContainText(key);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator("#license-key")).toHaveText(key);
  const { page: accountants } = await people.member("lucy@example.com", "Accountant");
  await accountants.goto("/license");
  await expect(accountants.getByText("Your role may not see the license key.")).toBeVisible();
  expect(await accountants.content()).not.toContain(key);
});

test("L4: after a reset the old key registers nobody, and who was registered stays", async ({ page, installation }) => {
  await withFolder(async (folder) => {
    const old = (await installation.server.licenseKey()).trim();
    await page.goto("/license");
    await page.getByRole("link", { name: "Reset the license key" }).click();
    await expect(page.getByRole("main")).toContainText("The client that is registered stays registered.");
    await page.getByLabel("To confirm, type RESET").fill("yes");
    await page.getByRole("button", { name: "Reset the license key" }).click();
    await expect(page.getByRole("alert")).toContainText("Type the word RESET");
    await inspectInAllLooks(page, "license-key");
    expect((await installation.server.licenseKey()).trim()).toBe(old);
    await page.getByLabel("To confirm, type RESET").fill("reset");
    await page.getByRole("button", { name: "Reset the license key" }).click();
    await expect(page.getByRole("status").getByText("The license key is new.")).toBeVisible();
    const key = (await installation.server.licenseKey()).trim();
    expect(key).not.toBe(old);

    const late = new Desk(join(folder, "late"), installation.display);
    const register = ["--server", installation.server.url, "--register-license"];
    const refused = await late.run(register, old);
    expect(refused.code, refused.out).not.toBe(0);
    await expect(page.locator('[data-figure="connected"]')).toHaveText("1");

    // Who was registered before stays so, also after coming back.
    await installation.desk.stop();
    await installation.desk.start();
    await expect(page.locator('[data-figure="online"]')).toHaveText("1");
    const viewer = new Viewer(await page.context().newPage(), `/clients/${installation.number}`);
    await viewer.connect(DESK_PASSWORD);
    await expect(page.locator('[data-figure="active-sessions"]')).toHaveText("1");
    await viewer.press("end");
  });
});

test("L6: the contract is cancelled, confirmed by e-mail, and taken back", async ({ browser }) => {
  await withOffice(browser, [], async ({ page, server, mails }) => {
    await server.run(["license", "set", "--plan", "standard", "--expires", inDays(100), "--renews"]);
    await page.goto("/license");
    await expect(page.locator("[data-expiry]")).toContainText("Renews on");
    await page.getByRole("link", { name: "Cancel contract" }).click();
    const end = await page.locator("[data-cancel-when]").getAttribute("data-cancel-when");
    expect(Date.parse(end!)).toBeGreaterThan(Date.now() + 99 * 86_400_000);
    await expect(page.getByRole("main")).toContainText("Nothing is deleted.");
    await inspectInAllLooks(page, "license-cancel");
    await page.getByRole("button", { name: "Cancel the contract" }).click();
    await expect(page.locator("[data-expiry]")).toContainText("Cancelled. It holds until");
    const cancelled = await mails.next(OWNER.email);
    expect(cancelled.text).toContain("The license ends on");
    await page.getByRole("button", { name: "Take back the cancellation" }).click();
    await expect(page.locator("[data-expiry]")).toContainText("Renews on");
    expect((await mails.next(OWNER.email)).text).toContain("The license goes on as before.");
    await page.goto("/audit");
    await expect(page.getByRole("main")).toContainText("took back the cancellation");
  });
});

test("L6: the license of the installation itself cannot be cancelled", async ({ page }) => {
  await page.goto("/license");
  await expect(page.getByRole("link", { name: "Cancel contract" })).toHaveCount(0);
  const answer = await page.goto("/license/cancel");
  expect(answer?.status()).toBe(409);
  await expect(page.getByRole("main")).toContainText("There is no contract to cancel");
});

test("L7, L8, L10: bars say what is used, and what is over a lowered limit", async ({ page, context, installation }) => {
  const { server } = installation;
  await server.run(["license", "set", "--plan", "advanced", "--max-seats", "4", "--max-sessions", "2", "--expires", "never"]);
  await server.run(["license", "namespace", "add", "acme", "--account", "1"]);
  await page.goto("/license");
  await expect(bar(page, "seats")).toHaveText("1 of 4");
  await expect(bar(page, "sessions")).toHaveText("0 of 2");
  await expect(bar(page, "namespaces")).toHaveText("1 of 1");
  await expect(bar(page, "aliases-acme")).toHaveText("0 of 1,000");
  const viewer = new Viewer(await context.newPage(), `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  await expect(bar(page, "sessions")).toHaveText("1 of 2");
  await expect(bar(page, "active-devices")).toHaveText("1, no limit");
  await page.bringToFront();
  await server.run(["license", "set", "--max-seats", "0", "--max-sessions", "0", "--max-session-length", "5400"]);
  await expect(page.locator("[data-over]")).toContainText("1 client is registered, none is allowed. All of them stay");
  await expect(page.locator("[data-over]")).toContainText("1 session runs at once, 0 are allowed. All of them go on.");
  await expect(bar(page, "session-length")).toHaveText("At most 1 hour 30 minutes");
  await inspectInAllLooks(page, "license-over");
  await viewer.press("end");
  await expect(bar(page, "sessions")).toHaveText("None in this plan");
  await server.run(["license", "namespace", "remove", "acme", "--account", "1"]);
});

test("L15, L16, L17: the figures lead to the filtered lists", async ({ page }) => {
  await page.goto("/license");
  for (const [figure, path] of [["connected", "/clients"], ["online", "/clients?q=online%3Ayes"], ["active-sessions", "/sessions?q=running%3Ayes"]]) {
    await expect(page.locator(`a[href="${path}"] [data-figure="${figure}"]`)).toBeVisible();
  }
});

test("L2: a larger license is compared, asked for and taken back", async ({ browser }) => {
  test.setTimeout(180_000);
  await withOffice(browser, [], async ({ page, server, mails }) => {
    await server.run(["license", "set", "--plan", "solo", "--expires", "never"]);
    await page.goto("/license");
    await page.getByRole("link", { name: "Compare plans" }).click();
    await expect(page.locator('[data-plan=""]')).toContainText("What you have");
    await expect(page.locator('[data-plan="standard"]')).toContainText("Seats: 500 more than now");
    await inspectInAllLooks(page, "upgrade");
    await page.getByRole("button", { name: "Ask for this" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose another plan, or say what else you need.");
    await page.getByRole("radio", { name: /Choose this plan.*Advanced/ }).check();
    await page.getByLabel("Seats").fill("many");
    await page.getByLabel("A namespace of your own").fill("ad");
    await page.getByLabel("Anything else").fill("<script>alert(1)</script>\nSoon, please.");
    await page.getByRole("button", { name: "Ask for this" }).click();
    await expect(page.getByRole("alert")).toContainText("Type a whole number from 1 to 1,000,000");
    await expect(page.getByLabel("Anything else")).toHaveValue("<script>alert(1)</script>\nSoon, please.");
    await expect(page.getByRole("radio", { name: /Choose this plan.*Advanced/ })).toBeChecked();
    await inspectInAllLooks(page, "upgrade-problems");
    await page.getByLabel("Seats").fill("1200");
    await page.getByLabel("A namespace of your own").fill("acme");
    await page.getByRole("button", { name: "Ask for this" }).click();
    const open = page.locator('[data-request="open"]');
    await expect(open).toContainText("Advanced");
    await expect(open).toContainText("1,200");
    await expect(open).toContainText("@acme");
    await expect(open).toContainText("<script>alert(1)</script>");
    const mail = await mails.next(OWNER.email);
    expect(mail.text).toContain("asks for a larger license");
    expect(mail.text).toContain("/operator/requests");
    await inspectInAllLooks(page, "upgrade-open");
    await page.goto("/license");
    await expect(page.getByRole("link", { name: "Your request is open" })).toBeVisible();
    await page.goto("/license/upgrade");
    await page.getByRole("button", { name: "Take back" }).click();
    await expect(page.getByRole("status").getByText("Your request is taken back.")).toBeVisible();
    await expect(page.locator("[data-request]")).toHaveCount(0);
  });
});

test("a suspended account says so and why on every page", async ({ page, installation }) => {
  test.setTimeout(120_000);
  await page.goto("/license");
  await installation.server.run(["account", "suspend", "1", "--reason", "The invoice of May is open."]);
  await expect(page.locator('[data-notice="suspended"]')).toContainText("The invoice of May is open.");
  for (const path of ["/clients", "/sessions", "/settings"]) {
    await page.goto(path);
    await expect(page.locator('[data-notice="suspended"]')).toContainText("The invoice of May is open.");
  }
  await inspectInAllLooks(page, "suspended");
  await installation.server.run(["account", "resume", "1"]);
  await expect(page.locator("[data-notice]")).toHaveCount(0);
});

test("usage is drawn over a day, a month and a year, and is a table without scripts", async ({ page, browser, installation }) => {
  test.setTimeout(120_000);
  await installation.server.run(["license", "set", "--plan", "solo", "--max-seats", "3", "--expires", "never"]);
  const viewer = new Viewer(page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  await viewer.press("end");
  // The last sample is taken when the server goes down.
  await installation.server.stop();
  await installation.server.start();
  await installation.desk.online();
  await page.goto("/license");
  for (const span of ["Month", "Year", "Day"]) {
    await page.locator("#usage-chart").getByRole("link", { name: span }).click();
    await expect(page.locator('#usage-chart a[aria-current="true"]')).toHaveText(span);
    await expect(page.locator('[data-chart-part="clients"] canvas')).toBeVisible();
    await expect(page.locator('[data-chart-part="sessions"] canvas')).toBeVisible();
    await expect(page.locator('[data-chart-part="clients"] .u-legend')).toContainText(/Allowed\s*3/);
  }
  for (const look of LOOKS) {
    await wear(page, look);
    await show(page, "license-chart", look, true);
  }
  await wear(page, LOOKS[0]);
  await page.getByText("The numbers as a table").click();
  await inspectInAllLooks(page, "license-chart-table");

  const storageState = installation.signedIn;
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL: installation.server.url });
  const plain = await context.newPage();
  await plain.goto("/license");
  await expect(plain.locator("[data-chart]")).toBeHidden();
  await plain.getByText("The numbers as a table").click();
  await expect(plain.locator("#usage-chart tbody tr").first()).toContainText("1");
  await context.close();
});
