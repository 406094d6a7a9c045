import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";

import { totp } from "../harness/authenticator.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { linkIn } from "../harness/mail-server.ts";
import { withOffice } from "../harness/office.ts";
import { NOBODY, PASSWORD } from "../harness/people.ts";
import { OWNER, signIn } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

const NEW_PASSWORD = "four wooden umbrellas";

test("S-G1: the chosen language holds at once and in every browser of the user", async ({ people }) => {
  const { page } = await people.member("lena@example.com", "Technician");
  await page.goto("/settings");
  await page.getByLabel("Language").selectOption("Français");
  await save(page, "language", "Save");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.goto("/clients");
  await expect(page.getByRole("banner").getByRole("link", { name: "Sessions" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Nom d’hôte" })).toBeVisible();

  const other = await people.stranger("lena@example.com", "es-ES");
  await other.page.goto("/sign-in");
  await expect(other.page.locator("html")).toHaveAttribute("lang", "es");
  await other.page.locator("#email").fill("lena@example.com");
  await other.page.locator("#password").fill(PASSWORD);
  await other.page.getByRole("button", { name: "Iniciar sesión", exact: true }).click();
  await expect(other.page.locator("html")).toHaveAttribute("lang", "fr");
  await other.page.goto("/settings");
  await other.page.locator("#language").selectOption("");
  await save(other.page, "language", "Enregistrer");
  await expect(other.page.locator("html")).toHaveAttribute("lang", "es");
});

for (const [zone, locale, tag] of [["Asia/Kolkata", "en-GB", "en"], ["America/St_Johns", "de-DE", "de"]] as const) {
  test(`S-G1: times are those of the user's own zone, also with half hours: ${zone}`, async ({ people }) => {
    const { page } = await people.member("lena@example.com", "Auditor", locale);
    await page.goto("/settings");
    await page.locator("#time_zone").selectOption(zone);
    await save(page, "time_zone");
    await page.goto(`/users/${await people.idOf("lena@example.com")}`);
    const since = page.locator("dl time[data-exact]").last();
    const moment = new Date((await since.getAttribute("datetime")) ?? "");
    const words = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "medium", timeZone: zone }).format(moment);
    expect(plain(await since.innerText())).toBe(plain(words));
    // The page's own script, which knows the browser's zone only, leaves it alone.
    await page.goto("/audit");
    await expect(page.locator("tbody time").first()).not.toContainText("UTC");
    expect(plain(await page.locator("tbody time").nth(1).innerText())).toContain(plain(words).slice(0, -6).replace(/:\d+$/, ""));
  });
}

test("S-G2: exports hold what was chosen, with dates as chosen", async ({ people }) => {
  const { page } = await people.member("lena@example.com", "Auditor");
  await page.goto("/settings");
  await page.getByRole("group", { name: "Rows" }).getByLabel("Only the page in view").check();
  await page.getByRole("group", { name: "Date format" }).getByRole("radio").nth(1).check();
  await save(page, "csv_rows");
  await page.reload();
  await expect(page.getByRole("group", { name: "Rows" }).getByLabel("Only the page in view")).toBeChecked();
  await page.goto("/audit");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export (CSV)" }).click();
  const table = readFileSync(await (await download).path(), "utf8");
  expect(table).toMatch(/\d{2}\.\d{2}\.\d{4}/);
});

test("the chosen appearance holds in every browser of the user", async ({ people }) => {
  const { page } = await people.member("lena@example.com", "Technician");
  await page.goto("/settings");
  await page.getByRole("main").getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-bs-theme", "dark");
  const other = await people.stranger("lena@example.com");
  await other.page.goto("/sign-in");
  await signIn(other.page, "lena@example.com", PASSWORD);
  await expect(other.page.getByRole("banner")).toBeVisible();
  await expect(other.page.locator("html")).toHaveAttribute("data-bs-theme", "dark");
});

test("S-G3: a new password ends the user's other sign-ins at once", async ({ people }) => {
  const { page } = await people.member("lena@example.com", "Technician");
  const other = await people.stranger("lena@example.com");
  await other.page.goto("/sign-in");
  await signIn(other.page, "lena@example.com", PASSWORD);
  await expect(other.page).toHaveURL(/\/clients$/);

  await page.goto("/settings/security");
  await changePassword(page, "not my password", NEW_PASSWORD);
  await expect(page.getByRole("alert")).toContainText("This is not your password.");
  await changePassword(page, PASSWORD, "password1234");
  await expect(page.getByRole("alert")).toContainText("This password is among those that are tried first.");
  await changePassword(page, PASSWORD, NEW_PASSWORD);
  await expect(page.getByRole("status").filter({ hasText: "The password is changed." })).toBeVisible();

  await expect(other.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(other.page, "lena@example.com", PASSWORD);
  await expect(other.page.getByRole("alert")).toHaveText("E-mail and password do not match. Check both and try again.");
  await signIn(other.page, "lena@example.com", NEW_PASSWORD);
  await expect(other.page).toHaveURL(/\/clients$/);
  await page.goto("/clients");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("sign-ins are listed with their device, and one is ended without the others", async ({ people }) => {
  const { page } = await people.member("lena@example.com", "Technician");
  const other = await people.stranger("lena@example.com");
  await other.page.goto("/sign-in");
  await signIn(other.page, "lena@example.com", PASSWORD);
  await expect(other.page).toHaveURL(/\/clients$/);
  await page.goto("/settings/security");
  const rows = page.locator("#sign-ins tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "This one" })).toHaveCount(1);
  await expect(rows.first()).toContainText(/Chrom\w+ on Linux/);
  await expect(rows.first()).toContainText("127.0.0.1");
  await rows.getByRole("button", { name: /^End the sign-in of/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "The sign-in is ended." })).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(other.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("L11, L13: the owner changes the holder, and what others may see of it follows", async ({ page, people }) => {
  await page.goto("/settings/account");
  const before = await page.getByRole("textbox", { name: "Name" }).inputValue();
  await page.getByRole("textbox", { name: "Name" }).fill("Nordlicht \u202e<i>& Söhne</i>");
  await page.getByLabel("Address").fill("Hafenstraße 1\n20457 Hamburg");
  await page.getByLabel("Telephone").fill("call me");
  await save(page, "telephone");
  await expect(page.getByRole("alert")).toContainText("A telephone number has only digits");
  await expect(page.getByLabel("Address")).toHaveValue("Hafenstraße 1\n20457 Hamburg");
  await page.getByLabel("Telephone").fill("+49 40 123456");
  await save(page, "telephone");
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.goto("/license");
  await expect(page.getByRole("main")).toContainText("Nordlicht <i>& Söhne</i>");
  const { page: other } = await people.member("lena@example.com", "Accountant");
  await expect(other.getByRole("main")).toContainText("Nordlicht <i>& Söhne</i>");
  await page.goto("/settings/account");
  await page.getByRole("textbox", { name: "Name" }).fill(before);
  await save(page, "telephone");
});

test("S-G4: an account that demands a second factor leads everybody to its set-up", async ({ browser }) => {
  await withOffice(browser, [], async ({ server, page }) => {
    await server.run(["user", "add", "lena@example.com", "--role", "technician", "--password-stdin"], PASSWORD);
    await page.goto("/settings/account");
    await page.getByRole("button", { name: "Demand a second factor" }).click();
    await page.goto("/clients");
    await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
    await inspectInAllLooks(page, "enrol");
    await page.getByRole("link", { name: "Use an authenticator app" }).click();
    await page.getByLabel("Code that the app shows now").fill(totp(await page.locator("#secret").innerText()));
    await page.getByLabel("Your password").fill(OWNER.password);
    await page.getByRole("button", { name: "Switch on" }).click();
    await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
    await inspectInAllLooks(page, "recovery-codes");
    await page.getByRole("link", { name: "I have kept them" }).click();
    await page.goto("/users");
    await expect(page.locator("tbody tr", { hasText: OWNER.email })).toContainText("Yes");

    const context = await browser.newContext({ baseURL: server.url, storageState: NOBODY });
    const lena = await context.newPage();
    await lena.goto("/sign-in");
    await signIn(lena, "lena@example.com", PASSWORD);
    for (const path of ["/clients", "/settings", "/sessions"]) {
      await lena.goto(path);
      await expect(lena.getByRole("heading", { name: "Set up a second factor" }), path).toBeVisible();
    }
    await page.goto("/settings/account");
    await page.getByRole("button", { name: "Do not demand it any more" }).click();
    await lena.goto("/clients");
    await expect(lena.getByRole("heading", { name: "Clients" })).toBeVisible();
    await context.close();
  });
});

test("S-G3: a forgotten password is set anew by a mailed link, once", async ({ browser }) => {
  await withOffice(browser, [], async ({ server, mails, page }) => {
    const context = await browser.newContext({ baseURL: server.url, storageState: NOBODY });
    const other = await context.newPage();
    await other.goto("/sign-in");
    await other.getByRole("link", { name: "Forgotten password?" }).click();
    await other.getByLabel("E-mail").fill("nobody@example.com");
    await other.getByRole("button", { name: "Send the link" }).click();
    const words = await other.getByRole("status").innerText();
    await other.goto("/password/forgotten");
    await other.getByLabel("E-mail").fill(OWNER.email);
    await other.getByRole("button", { name: "Send the link" }).click();
    // Whether somebody has this address is not told.
    await expect(other.getByRole("status")).toHaveText(words);
    const link = linkIn(await mails.next(OWNER.email));
    for (let visits = 0; visits < 3; visits++) expect((await context.request.get(link)).status()).toBe(200);
    await page.goto("/clients");
    await other.goto(link);
    await inspectInAllLooks(other, "password-reset");
    await other.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await other.getByLabel("New password again").fill(NEW_PASSWORD);
    await other.getByRole("button", { name: "Set the password" }).click();
    await expect(other.getByRole("status").filter({ hasText: "Your new password is set. Sign in with it." })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await signIn(other, OWNER.email, NEW_PASSWORD);
    await expect(other.getByRole("banner")).toBeVisible();
    expect((await mails.next(OWNER.email)).text).toContain("Your password was changed");
    await other.goto(link);
    await expect(other.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
    await inspectInAllLooks(other, "link-gone");
    await context.close();
  });
});

test("L12: a new e-mail address counts once its owner has confirmed it", async ({ browser }) => {
  await withOffice(browser, [], async ({ mails, page }) => {
    await page.goto("/settings");
    await page.getByText("Change e-mail").click();
    await page.getByLabel("New e-mail").fill("anna@new.example.com");
    await page.getByLabel("Current password").fill("not my password");
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("alert")).toContainText("This is not your password.");
    await page.getByLabel("Current password").fill(OWNER.password);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("status").filter({ hasText: "A link is on its way" })).toBeVisible();
    const link = linkIn(await mails.next("anna@new.example.com"));
    await page.request.get(link);
    await page.goto("/settings");
    await expect(page.getByRole("main")).toContainText(OWNER.email);
    await page.goto(link);
    await inspectInAllLooks(page, "email-link");
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("status").filter({ hasText: "anna@new.example.com is confirmed." })).toBeVisible();
    expect((await mails.next(OWNER.email)).text).toContain("anna@new.example.com");
    await page.goto("/settings");
    await expect(page.getByRole("main")).toContainText("anna@new.example.com");
  });
});

/** Presses the button of the form that has this field. */
async function save(page: Page, field: string, name = ""): Promise<void> {
  const form = page.locator("form", { has: page.locator(`[name="${field}"]`) }).first();
  const loaded = page.waitForEvent("load");
  await form.getByRole("button", { name }).last().click();
  await loaded;
}

async function changePassword(page: Page, current: string, password: string): Promise<void> {
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password again").fill(password);
  await page.getByRole("button", { name: "Change password" }).click();
}

/** The same text with plain spaces. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}
