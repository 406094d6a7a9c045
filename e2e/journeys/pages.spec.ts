import type { BrowserContext, Page } from "@playwright/test";

import { crawl } from "../harness/crawl.ts";
import { DESK_PASSWORD, withFolder, type Installation } from "../harness/installation.ts";
import { inspect, LOOKS, wear, type Look } from "../harness/looks.ts";
import { chooseInUserMenu, faultsOf, setUp } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("no link of the portal is dead", async ({ request, page, installation }) => {
  await endedSession(page, installation);
  const found = await crawl(request, "/license");
  // The log keeps the ends of then: of a client that was removed since, its page says that it is gone.
  const isOfThen = ({ path, from }: { path: string; from: string }) => /^\/clients\/\d+$/.test(path) && from.startsWith("/sessions");
  const dead = found.filter((page) => page.status !== 200 && !(page.status === 404 && isOfThen(page)));
  expect(dead.map(({ path, from, status }) => `${path}, linked from ${from}: ${status}`)).toEqual([]);
  const paths = found.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["/clients", "/sessions", "/files", "/settings", "/files/deskwarden-desk"]));
  expect(paths).toContain(`/clients/${installation.number}`);
});

for (const look of LOOKS) {
  test(`pages have no faults and no barriers: ${look.name}`, async ({ page, installation }) => {
    test.setTimeout(120_000);
    const faults = faultsOf(page);
    await wear(page, look);
    const session = await endedSession(page, installation);
    const pages = {
      license: "/license",
      clients: "/clients",
      "clients-none-found": "/clients?q=nothing-like-this",
      client: `/clients/${installation.number}`,
      sessions: "/sessions",
      session: `/sessions/${session}`,
      files: "/files",
      "help-first-steps": "/help/first-steps",
      "help-users-and-roles": "/help/users-and-roles",
      "help-settings": "/help/settings",
      "help-server": "/help/server",
      "help-command-line": "/help/command-line",
      "help-security": "/help/security",
      settings: "/settings",
      "settings-security": "/settings/security",
      "settings-account": "/settings/account",
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await inspect(page, name, look);
    }
    await page.goto("/clients");
    await page.getByRole("button", { name: "Add a device" }).first().click();
    await inspect(page, "add-device", look);
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator("details[data-menu] > summary").click();
    await inspect(page, "user-menu", look);
    expect(faults).toEqual([]);
    await page.goto("/no-such-page");
    await inspect(page, "not-found", look);
  });

  test(`the remote desktop has no faults and no barriers: ${look.name}`, async ({ page, context, viewer }) => {
    test.setTimeout(120_000);
    const faults = faultsOf(page);
    await wear(page, look);
    await viewer.request();
    await viewer.expectState("password");
    await inspect(page, "view-password", look);
    await viewer.typePassword("not the password");
    await expect(page.locator(".viewer-problem")).toHaveText("That password is wrong.");
    await inspect(page, "view-password-wrong", look);
    await expect(page.getByRole("button", { name: "Connect" })).not.toHaveAttribute("aria-disabled", "true");
    await viewer.enter(DESK_PASSWORD);
    await expect(viewer.bar).toContainText("fps");
    await inspectRunning(context, viewer, look);
    await page.bringToFront();
    await viewer.press("keys");
    await inspect(page, "view-open", look);
    await page.keyboard.press("Escape");
    await page.locator('[data-action="viewer-end"]').click();
    await viewer.expectState("ended");
    await inspect(page, "view-ended", look);
    expect(faults).toEqual([]);
  });
}

test("pages for strangers have no faults and no barriers", async ({ browser }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    const server = await Server.start(folder);
    const context = await browser.newContext({ baseURL: server.url, storageState: { cookies: [], origins: [] } });
    const page = await context.newPage();
    const faults = faultsOf(page);
    const link = await server.link();
    for (const look of LOOKS) {
      await wear(page, look);
      await page.goto("/");
      await inspect(page, "not-set-up", look);
      await page.goto("/setup");
      await inspect(page, "set-up", look);
      await page.getByLabel("E-mail").fill("anna@example.com");
      await page.getByLabel("Password", { exact: true }).fill("seven green kettles");
      await page.getByLabel("Password again").fill("something else");
    }
    expect(faults.filter((fault) => !fault.includes("503"))).toEqual([]);
    await setUp(page, link);
    await chooseInUserMenu(page, "Sign out");
    for (const look of LOOKS) {
      await wear(page, look);
      await page.goto("/sign-in");
      await inspect(page, "sign-in", look);
      await page.getByRole("link", { name: "Forgotten password?" }).click();
      await inspect(page, "password-forgotten", look);
    }
    await context.close();
    await server.stop();
  });
});

/** The pages that show a running session. */
async function inspectRunning(context: BrowserContext, viewer: Viewer, look: Look): Promise<void> {
  const page = await context.newPage();
  await wear(page, look);
  await page.goto("/sessions");
  await inspect(page, "sessions-running", look);
  await page.goto(`/sessions/${await viewer.session()}`);
  await inspect(page, "session-running", look);
  await page.close();
}

/** A session for the lists, already over. */
async function endedSession(page: Page, { number }: Installation): Promise<string> {
  const viewer = new Viewer(page, `/clients/${number}`);
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await viewer.press("end");
  await viewer.expectState("ended");
  return session;
}
