import { test as base, expect } from "@playwright/test";

import { withFolder } from "../harness/installation.ts";
import { chooseInUserMenu, OWNER, setUp, signIn } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";

/** A server that nobody has set up yet. */
const test = base.extend<{ server: Server }>({
  server: async ({}, use) => {
    await withFolder(async (folder) => {
      const server = await Server.start(folder);
      await use(server);
      await server.stop();
    });
  },
});

test("before set-up every page says where the link is", async ({ page, server }) => {
  for (const path of ["/", "/sign-in", "/license", "/clients", "/sessions", "/files", "/settings", "/no-such-page"]) {
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", { name: "Deskwarden is not set up yet" }), path).toBeVisible();
    await expect(page.locator("code"), path).toHaveText("deskwarden link");
  }
});

test("the set-up link makes the owner, once", async ({ page, server, browser }) => {
  const link = await server.link();
  await setUp(page, link);
  await expect(page.getByRole("heading", { name: "License", exact: true }).first()).toBeVisible();
  await page.goto(`${server.url}/settings`);
  await expect(page.locator("main")).toContainText("Owner, operator of this server");

  const other = await (await browser.newContext()).newPage();
  const answer = await other.goto(link);
  expect(answer?.status()).toBe(404);
  expect(await server.link()).toBe(`${server.url}/sign-in`);
});

test("the secret of the link is in no address afterwards", async ({ page, server }) => {
  await page.goto(await server.link());
  await expect(page).toHaveURL(`${server.url}/setup`);
});

test("the set-up link works in a page that shows the form already", async ({ page, server }) => {
  await page.goto(`${server.url}/setup`);
  await setUp(page, await server.link());
  expect(page.url()).toBe(`${server.url}/license`);
});

test("an older set-up link is refused and says what to do", async ({ page, server }) => {
  const older = await server.link();
  await server.link();
  await page.goto(older);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Password again").fill(OWNER.password);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("alert")).toContainText("Run “deskwarden link” on the server");
});

test("what is wrong with the set-up form is explained and the rest is kept", async ({ page, server }) => {
  await page.goto(await server.link());
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Password again").fill("something else");
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("alert")).toContainText("The two passwords are not the same.");
  await expect(page.getByLabel("E-mail")).toHaveValue(OWNER.email);

  await page.getByLabel("Password", { exact: true }).fill(OWNER.email);
  await page.getByLabel("Password again").fill(OWNER.email);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("alert")).toContainText("Your e-mail address cannot be your password.");

  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Password again").fill(OWNER.password);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page).toHaveURL(/\/license$/);
});

test("signing out and in leads back to the page that was wanted", async ({ page, server }) => {
  await setUp(page, await server.link());
  await chooseInUserMenu(page, "Sign out");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${server.url}/sessions?state=ended`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, OWNER.email, "the wrong password");
  await expect(page.getByRole("alert")).toHaveText("E-mail and password do not match. Check both and try again.");
  await signIn(page, "nobody@example.com", OWNER.password);
  await expect(page.getByRole("alert")).toHaveText("E-mail and password do not match. Check both and try again.");
  await signIn(page);
  await expect(page).toHaveURL(/\/sessions\?state=ended$/);
});

test("signing out in one tab signs out the other one", async ({ page, server }) => {
  await setUp(page, await server.link());
  await page.goto(`${server.url}/clients`);
  const other = await page.context().newPage();
  await other.goto(`${server.url}/settings`);
  await chooseInUserMenu(other, "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
