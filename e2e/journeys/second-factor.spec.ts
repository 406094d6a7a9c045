import { test as base, expect, type Page } from "@playwright/test";

import { barriersOf } from "../harness/accessibility.ts";
import { addAuthenticator, totp } from "../harness/authenticator.ts";
import { withFolder } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { faultsOf, OWNER, setUp, signIn } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";

/** A server that is set up, opened by a name: passkeys are bound to names. */
const test = base.extend<{ server: Server; home: string }>({
  server: async ({}, use) => {
    await withFolder(async (folder) => {
      const server = await Server.start(folder);
      await use(server);
      await server.stop();
    });
  },
  home: async ({ server, page }, use) => {
    const byName = (address: string) => address.replace("127.0.0.1", "localhost");
    await setUp(page, byName(await server.link()));
    await use(byName(server.url));
  },
});

const FACTORS = "/settings/security/factors";

async function signOut(page: Page, home: string): Promise<void> {
  // The page itself would notice that it is signed out, and load again.
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto(`${home}/sign-in?next=%2Fsettings`);
}

async function addTotp(page: Page, home: string): Promise<{ secret: string; codes: string[] }> {
  await page.goto(home + FACTORS);
  await page.getByRole("link", { name: "Set up" }).click();
  await expect(page.getByAltText("QR code with the secret for your authenticator app")).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);
  const secret = await page.locator("#secret").innerText();
  await page.getByLabel("Code that the app shows now").fill(totp(secret));
  await page.getByLabel("Your password").fill(OWNER.password);
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);
  const codes = (await page.locator("#codes").innerText()).trim().split("\n");
  await page.getByRole("link", { name: "I have kept them" }).click();
  return { secret, codes };
}

async function addPasskey(page: Page, home: string, name: string): Promise<void> {
  await page.goto(home + FACTORS);
  const form = page.locator("[data-passkey-new]");
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Your password").fill(OWNER.password);
  await form.getByRole("button", { name: "Add a passkey" }).click();
}

test("S-G4: an authenticator app is asked for at sign-in, and each code is good once", async ({ page, home }) => {
  const faults = faultsOf(page);
  const { secret, codes } = await addTotp(page, home);
  expect(codes).toHaveLength(10);
  await expect(page.locator("[data-totp]")).toHaveText("On");
  await expect(page.locator("[data-recovery-left]")).toHaveText("You have 10 recovery codes left.");
  await inspectInAllLooks(page, "factors-with-app");

  await signOut(page, home);
  await signIn(page);
  await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  await inspectInAllLooks(page, "second-step");
  // The code that switched it on is used up; the next one is taken already.
  const next = totp(secret, 1);
  await page.getByLabel("Code from your authenticator app").fill(next);
  await page.getByRole("button", { name: "Continue" }).first().click();
  await expect(page).toHaveURL(`${home}/settings`);

  await signOut(page, home);
  await signIn(page);
  await page.getByLabel("Code from your authenticator app").fill(next);
  await page.getByRole("button", { name: "Continue" }).first().click();
  await expect(page.getByRole("alert")).toContainText("The code is wrong or was used already.");

  await page.getByText("Use a recovery code").click();
  await page.getByLabel("Recovery code").fill(codes[0]!.toLowerCase());
  await page.locator("details[open]").getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${home}/settings`);
  await page.goto(home + FACTORS);
  await expect(page.locator("[data-recovery-left]")).toHaveText("You have 9 recovery codes left.");
  // The refused code was answered with 422.
  expect(faults.filter((fault) => !fault.includes("422"))).toEqual([]);
});

test("S-G4: a passkey is the second factor, and the only one", async ({ page, home }) => {
  await addAuthenticator(page);
  await addPasskey(page, home, "Laptop");
  await expect(page.locator("[data-passkey-row]")).toContainText("Laptop");
  await inspectInAllLooks(page, "factors-with-passkey");

  await addPasskey(page, home, "Laptop again");
  await expect(page.getByRole("alert")).toHaveText("This device or security key already has a passkey for you here.");

  await signOut(page, home);
  await signIn(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(`${home}/settings`);

  await signOut(page, home);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(`${home}/settings`);

  await page.goto(home + FACTORS);
  await page.getByText("Remove…").click();
  await page.locator("details[open]").getByLabel("Your password").fill(OWNER.password);
  await page.locator("details[open]").getByRole("button", { name: "Remove" }).click();
  await expect(page.locator("main")).toContainText("You have no passkey.");
  await signOut(page, home);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert")).toHaveText("The passkey was not accepted. Try again.");
});

test("S-G4: a wrong password adds no passkey and says so", async ({ page, home }) => {
  await addAuthenticator(page);
  await page.goto(home + FACTORS);
  const form = page.locator("[data-passkey-new]");
  await form.getByLabel("Name").fill("Laptop");
  await form.getByLabel("Your password").fill("wrong green kettles");
  await form.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("alert")).toHaveText("This is not your password. Type it again.");
  await expect(form.getByLabel("Name")).toHaveValue("Laptop");
});

test("S-G4: at an IP address the page says what passkeys need", async ({ page, home, server }) => {
  await page.goto(`${server.url}/sign-in`);
  await signIn(page);
  await expect(page).toHaveURL(/\/license$/);
  await page.goto(server.url + FACTORS);
  expect(home).toContain("localhost");
  await expect(page.locator("#passkeys")).toContainText("Passkeys need the portal to be opened by a name");
});

test("S-G4: a lost second factor is reported in the second step", async ({ page, home }) => {
  await addTotp(page, home);
  await signOut(page, home);
  await signIn(page);
  await page.getByText("I have lost my second factor").click();
  await page.getByRole("button", { name: "Ask for a reset" }).click();
  await expect(page.locator("[data-reset-requested]")).toContainText("You have asked for a reset.");
});
