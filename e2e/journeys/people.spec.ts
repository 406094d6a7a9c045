import type { Page } from "@playwright/test";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { accept, PASSWORD } from "../harness/people.ts";
import { OWNER, signIn } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("S-G1: a technician is invited by a link, joins in German and connects", async ({ page, people, installation }) => {
  await page.goto("/users");
  await page.getByRole("link", { name: "Invite a user" }).click();
  await page.getByLabel("E-mail").fill("jonas@example.com");
  await page.getByLabel("Role").selectOption("Technician");
  await page.getByLabel("Language of the mail").selectOption("Deutsch");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("heading", { name: "jonas@example.com is invited" })).toBeVisible();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("link", { name: "Back to the users" }).click();
  await expect(page.locator("#users")).toContainText("jonas@example.com");

  const jonas = await people.stranger("jonas@example.com", "de-DE");
  await jonas.page.goto(link);
  await expect(jonas.page.locator("html")).toHaveAttribute("lang", "de");
  await expect(jonas.page.getByRole("main")).toContainText(`${OWNER.email} lädt Sie, jonas@example.com, in das Konto`);
  await jonas.page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await jonas.page.getByLabel("Passwort wiederholen").fill(PASSWORD);
  await jonas.page.getByRole("button", { name: "Annehmen" }).click();
  await expect(jonas.page).toHaveURL(/\/clients$/);
  expect(await tabsOf(jonas.page)).toEqual(["Clients", "Sitzungen", "Dateien", "Einstellungen"]);
  // The owner's list follows by itself.
  await expect(page.locator("#users").getByRole("link", { name: "jonas@example.com" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Open invitations" })).toHaveCount(0);

  const viewer = new Viewer(jonas.page, `/clients/${installation.number}`, "Verbinden");
  await viewer.connect(DESK_PASSWORD);
  expect(await installation.desk.printed(["status"])).toContain("jonas@example.com controls this desktop");
  await viewer.press("end");
  await viewer.expectEnd("ended_by_viewer", "Sie haben die Sitzung beendet.");
});

test("a technician is refused what the role does not allow, in words", async ({ people }) => {
  const { page } = await people.member("jonas@example.com", "Technician", "de-DE");
  for (const path of ["/license", "/users", "/users/invite", "/roles", "/roles/new"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { name: "Nicht erlaubt" }), path).toBeVisible();
  }
});

test("an auditor reads everything and is offered no change", async ({ people, viewer, installation }) => {
  await viewer.request();
  await viewer.expectState("password");
  const { page } = await people.member("ines@example.com", "Auditor");
  await expect(page).toHaveURL(/\/license$/);
  await expect(page.getByText("Your role may not see the license key.")).toBeVisible();
  const pages = {
    "/clients": installation.grouped,
    [`/clients/${installation.number}`]: installation.grouped,
    "/sessions": "Waiting for an answer",
    "/users": OWNER.email,
    [`/users/${await people.idOf(OWNER.email)}`]: "Owner",
    "/roles": "Technician",
    [`/roles/${await people.role("Technician")}`]: "Connects to clients and looks after them.",
  };
  for (const [path, words] of Object.entries(pages)) {
    await page.goto(path);
    await expect(page.getByRole("main"), path).toContainText(words);
    const offers = page.getByRole("main").locator('form[method="post"] button:enabled, form[method="post"] input:not([type=hidden]):enabled');
    await expect(offers, path).toHaveCount(0);
    await expect(page.getByRole("button", { name: /Connect|Close session|Add a device/ }), path).toHaveCount(0);
    await expect(page.getByRole("link", { name: /Invite a user|New role/ }), path).toHaveCount(0);
  }
  for (const path of ["/users/invite", "/roles/new"]) expect((await page.goto(path))?.status(), path).toBe(403);
});

test("what a page does not offer is refused when it is sent all the same", async ({ people, viewer, installation }) => {
  await viewer.request();
  await viewer.expectState("password");
  const { context } = await people.member("ines@example.com", "Auditor");
  const owner = await people.idOf(OWNER.email);
  for (const path of [
    `/clients/${installation.number}/connect`,
    `/sessions/${await viewer.session()}/close`,
    `/users/${owner}/disable`,
    `/users/${owner}/remove`,
  ]) {
    const answer = await context.request.post(path, { headers: { Origin: installation.server.url }, maxRedirects: 0 });
    expect(answer.status(), path).toBe(403);
  }
  await viewer.expectState("password");
});

test("an invitation is good once, and looking at it uses nothing up", async ({ people, request }) => {
  const link = await people.invite("jonas@example.com", "Technician");
  // Mail scanners open links, too.
  for (let visits = 0; visits < 3; visits++) expect((await request.get(link)).status()).toBe(200);
  const jonas = await people.stranger("jonas@example.com");
  await accept(jonas.page, link);
  await expect(jonas.page).toHaveURL(/\/clients$/);

  const other = await people.stranger("mallory@example.com");
  await other.page.goto(link);
  await expect(other.page.getByRole("heading", { name: "The invitation was accepted already" })).toBeVisible();
  await expect(other.page.getByRole("main")).toContainText("Each invitation is good once.");
});

test("an invitation that is sent again or revoked has no good old link", async ({ page, people }) => {
  const first = await people.invite("jonas@example.com", "Technician");
  await page.goto("/users");
  await page.getByRole("button", { name: "Send again jonas@example.com" }).click();
  const second = await page.getByLabel("Link").inputValue();
  expect(second).not.toBe(first);
  const jonas = await people.stranger("jonas@example.com");
  expect((await jonas.page.goto(first))?.status()).toBe(404);
  expect((await jonas.page.goto(second))?.status()).toBe(200);

  await page.getByRole("link", { name: "Back to the users" }).click();
  await page.getByRole("button", { name: "Revoke jonas@example.com" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The invitation is revoked." })).toBeVisible();
  await jonas.page.locator("#password").fill(PASSWORD);
  await jonas.page.locator("#password_again").fill(PASSWORD);
  await jonas.page.getByRole("button", { name: "Accept" }).click();
  await expect(jonas.page.getByRole("heading", { name: "The invitation is not good any more" })).toBeVisible();
});

test("somebody who is a member or invited already is not invited again", async ({ page, people }) => {
  await people.invite("jonas@example.com", "Technician");
  const tries = {
    [OWNER.email]: "This person is a user of the account already.",
    "jonas@example.com": "This person is invited already.",
  };
  for (const [email, words] of Object.entries(tries)) {
    await page.goto("/users/invite");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Role").selectOption("Auditor");
    await page.getByRole("button", { name: "Invite" }).click();
    await expect(page.getByRole("alert")).toContainText(words);
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Role").locator("option:checked")).toHaveText("Auditor");
  }
});

test("an invitation is accepted by the person whom it is for", async ({ page, people }) => {
  await page.goto(await people.invite("jonas@example.com", "Technician"));
  await expect(page.getByRole("alert")).toContainText(`You are signed in as ${OWNER.email}. This invitation is for jonas@example.com.`);
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
});

test("what a password must be is explained on the page of the invitation", async ({ people }) => {
  const link = await people.invite("jonas@example.com", "Technician");
  const { page } = await people.stranger("jonas@example.com");
  await accept(page, link, "jonas@example.com");
  await expect(page.getByRole("alert")).toContainText("Your e-mail address cannot be your password.");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password_again").fill("something else");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("alert")).toContainText("The two passwords are not the same.");
});

test("a member signs in again with the chosen password", async ({ people }) => {
  await people.member("jonas@example.com", "Technician");
  const { page } = await people.stranger("jonas@example.com");
  await page.goto("/sign-in");
  await signIn(page, "jonas@example.com", PASSWORD);
  await expect(page).toHaveURL(/\/clients$/);
});

async function tabsOf(page: Page): Promise<string[]> {
  return page.getByRole("banner").getByRole("navigation").getByRole("link").allInnerTexts();
}
