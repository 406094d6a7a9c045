import { test as base, expect, type Browser, type Page } from "@playwright/test";

import { barriersOf } from "../harness/accessibility.ts";
import { withFolder } from "../harness/installation.ts";
import { chooseInUserMenu, faultsOf, OWNER, setUp, signIn } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";

/** A server that the owner has set up in the test's page. */
const test = base.extend<{ server: Server }>({
  server: async ({ page }, use) => {
    await withFolder(async (folder) => {
      const server = await Server.start(folder);
      await setUp(page, await server.link());
      await use(server);
      await server.stop();
    });
  },
});

/** The owner in another browser. */
async function elsewhere(browser: Browser, server: Server, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: scripts,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page.getByRole("heading", { name: "License", exact: true }).first()).toBeVisible();
  return page;
}

const theme = (page: Page) => page.locator("html").getAttribute("data-bs-theme");

test("S-G1: language and time zone hold on every page at once", async ({ page, server }) => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel("Language").selectOption("Deutsch");
  await page.getByLabel("Time zone").selectOption({ label: "Kathmandu" });
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.locator("main").getByRole("status")).toHaveText("Gespeichert.");
  await expect(page.locator("#announce")).toHaveText("Gespeichert.");
  await expect(page).toHaveURL(`${server.url}/settings`);
  await expect(page.locator("html")).toHaveAttribute("data-time-zone", "Asia/Kathmandu");
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("link", { name: "Lizenz" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("S-G2: the CSV setting is kept", async ({ page, server }) => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel("Only the page in view").check();
  await page.getByLabel(/^\d\d\.\d\d\.\d{4}/).check();
  await page.locator('form[action="/settings/csv"]').getByRole("button", { name: "Save" }).click();
  await expect(page.locator("main").getByRole("status")).toHaveText("Saved.");
  await expect(page.getByLabel("Only the page in view")).toBeChecked();
  await expect(page.getByLabel(/^\d\d\.\d\d\.\d{4}/)).toBeChecked();
});

test("the theme goes with the user into every browser", async ({ page, server, browser }) => {
  await page.goto(`${server.url}/clients`);
  const told = page.waitForResponse(`${server.url}/settings/theme`);
  await chooseInUserMenu(page, "Dark");
  expect(await theme(page)).toBe("dark");
  await told;
  expect(page.url()).toBe(`${server.url}/clients`);
  const other = await elsewhere(browser, server);
  expect(await theme(other)).toBe("dark");
  const plain = await elsewhere(browser, server, false);
  expect(await theme(plain), "without scripts").toBe("dark");
  await plain.goto("/settings");
  await plain.locator("main").getByRole("button", { name: "Light" }).click();
  expect(await theme(plain)).toBe("light");
  await other.context().close();
  await plain.context().close();
});

test("S-G3: a new password signs the other browsers out, and is needed from then on", async ({ page, server, browser }) => {
  const other = await elsewhere(browser, server);
  await other.goto("/clients");
  await page.goto(`${server.url}/settings/security`);
  const change = async (current: string, password: string) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password", { exact: true }).fill(password);
    await page.getByLabel("New password again").fill(password);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  await change(OWNER.password, "password1234");
  await expect(page.getByRole("alert")).toContainText("This password is among those that are tried first.");
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByLabel("New password", { exact: true })).toBeFocused();
  await change("not this one", "eight blue lanterns");
  await expect(page.getByRole("alert")).toContainText("This is not your password.");
  await change(OWNER.password, "eight blue lanterns");
  await expect(page.locator("main").getByRole("status")).toContainText("The password is changed.");
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(other);
  await expect(other.getByRole("alert")).toContainText("do not match");
  await signIn(other, OWNER.email, "eight blue lanterns");
  await expect(other.getByRole("heading", { name: "Clients" })).toBeVisible();
  await other.context().close();
});

test("a sign-in is ended from another browser", async ({ page, server, browser }) => {
  const faults = faultsOf(page);
  const other = await elsewhere(browser, server);
  await page.goto(`${server.url}/settings/security`);
  const rows = page.locator("#sign-ins tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Chrome on Linux");
  await expect(rows.first()).toContainText("This one");
  await expect(rows.first()).toContainText("this server");
  await rows.nth(1).getByRole("button", { name: /^End the sign-in/ }).click();
  await expect(page.locator("main").getByRole("status")).toHaveText("The sign-in is ended.");
  await expect(rows).toHaveCount(1);
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.context().close();
  expect(faults).toEqual([]);
});

test("S-C, L11-L13: holder and customer number are on the License page and are changed from there", async ({ page, server }) => {
  await page.goto(`${server.url}/license`);
  await page.getByRole("link", { name: "Change contact details" }).click();
  await page.getByLabel("Name").fill("Northwind <b>& Sons</b>");
  await page.getByLabel("Address").fill("1 High Street\nOldtown");
  await page.getByLabel("Telephone").fill("by pigeon");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("A telephone number has only digits");
  await expect(page.getByLabel("Address")).toHaveValue("1 High Street\nOldtown");
  await page.getByLabel("Telephone").fill("+44 20 7946 0000");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("main").getByRole("status")).toHaveText("Saved.");
  await page.goto(`${server.url}/license`);
  const main = page.locator("main");
  await expect(main).toContainText("Northwind <b>& Sons</b>");
  await expect(main).toContainText("Customer No.1");
  await page.getByRole("link", { name: "Change e-mail" }).click();
  await page.locator("main summary").click();
  await page.getByLabel("New e-mail").fill("office@example.com");
  await page.getByLabel("Current password").fill(OWNER.password);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.locator("main").getByRole("status")).toContainText("A link is on its way");
  expect(await barriersOf(page)).toEqual([]);
});

test("a forgotten password is asked for without telling who exists", async ({ page, server }) => {
  await page.context().clearCookies();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("link", { name: "Forgotten password?" }).click();
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("status")).toContainText("If a user has this address");
  expect(await barriersOf(page)).toEqual([]);
  await page.goto(`${server.url}/password/reset/${"A".repeat(43)}`);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
});
