import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder, type Installation } from "../harness/installation.ts";
import { inspectInAllLooks, LOOKS, show, wear } from "../harness/looks.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const UNLIMITED = ["license", "set", "--plan", "own_use", "--expires", "never"];

test.afterEach(async ({ page, installation }) => {
  await installation.server.run(UNLIMITED);
  for (const [form, field] of [["alias", "alias"], ["tags", "tags"], ["comment", "comment"]] as const) {
    const path = `/clients/${installation.number}`;
    const shown = await (await page.request.get(path)).text();
    const seen = new RegExp(`action="${path}/${form}"[^>]*>\\s*<input type="hidden" name="seen" value="([^"]*)"`).exec(shown);
    if (!seen?.[1]) continue;
    const origin = { Origin: installation.server.url };
    await page.request.post(`${path}/${form}`, { form: { [field]: "", seen: seen[1] }, headers: origin });
  }
});

test("D1: the page of a client shows what the device reports, live", async ({ page, installation }) => {
  await page.goto(`/clients/${installation.number}`);
  await expect(page.getByRole("heading", { name: installation.grouped })).toBeVisible();
  const facts = page.locator("dl").first();
  for (const fact of ["ID", "Alias", "Host name", "Operating system", "Version", "Address", "First seen", "Last seen", "Tags", "Comment"]) {
    await expect(facts.getByText(fact, { exact: true })).toBeVisible();
  }
  await facts.getByRole("button", { name: "Copy" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(installation.number);
  await expect(page.locator("[data-presence]")).toHaveAttribute("data-presence", "online");
  await installation.desk.stop();
  await expect(page.locator("[data-presence]")).toHaveAttribute("data-presence", "offline");
  await installation.desk.start();
  await expect(page.locator("[data-presence]")).toHaveAttribute("data-presence", "online");
});

test("D4: an alias is set, changed and removed, and each refusal says why", async ({ page, installation }) => {
  test.setTimeout(120_000);
  await installation.server.run(["license", "set", "--max-aliases", "1"]);
  await grantNamespace(page, "acme");
  await withRegistered(installation, async (other, number) => {
    void other;
    await setAlias(page, number, "taken@ad");
    await expect(page.getByRole("status").filter({ hasText: "The alias is saved." })).toBeVisible();
    await setAlias(page, number, "one@acme");
    await expect(page.getByRole("heading", { name: "one@acme" })).toBeVisible();

    const field = page.getByLabel("Alias", { exact: true });
    for (const [typed, words] of [
      ["front desk", "An alias has the form name@namespace"],
      ["ONE@acme", "Another client has the alias ONE@acme."],
      ["front@others", "Your account has no namespace @others. It can use @ad, @acme."],
      ["front@acme", "@acme is full: 1 of 1 aliases are in use."],
    ] as const) {
      // A full namespace and a taken name are two things: first there is room.
      await installation.server.run(["license", "set", "--max-aliases", typed.startsWith("ONE") ? "5" : "1"]);
      await setAlias(page, installation.number, typed);
      await expect(page.getByRole("alert")).toContainText(words);
      await expect(field).toHaveValue(typed);
      await expect(field).toHaveAttribute("aria-invalid", "true");
    }
    await inspectInAllLooks(page, "clients-alias-refused");
    await setAlias(page, installation.number, "front@ad");
    await expect(page.getByRole("heading", { name: "front@ad" })).toBeVisible();
    // The device knows it, and what was given up is free at once.
    await expect.poll(() => installation.desk.printed(["--get-alias"])).toBe("front@ad");
    await setAlias(page, installation.number, "reception@ad");
    await expect.poll(() => installation.desk.printed(["--get-alias"])).toBe("reception@ad");
    await setAlias(page, number, "front@ad");
    await expect(page.getByRole("heading", { name: "front@ad" })).toBeVisible();
    await page.getByRole("button", { name: "Remove the alias" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The alias is removed." })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).not.toContainText("@");
  });
});

test("D5: tags and a comment of several lines are kept, and refusals lose nothing", async ({ page, installation }) => {
  await page.goto(`/clients/${installation.number}`);
  await page.getByLabel("Comment").fill("Reception, ground floor\nRestarts on Sundays");
  await save(page, "comment");
  await expect(page.locator("[data-fact=comment]")).toHaveText("Reception, ground floorRestarts on Sundays");
  await page.getByLabel("Tags").fill("berlin, floor:2");
  await save(page, "tags");
  await expect(page.getByRole("alert")).toContainText("“floor:2” is no tag");
  await expect(page.getByLabel("Tags")).toHaveValue("berlin, floor:2");
  await page.getByLabel("Tags").fill("floor/2 berlin");
  await save(page, "tags");
  await expect(page.locator("[data-fact=tags] .badge")).toHaveText(["berlin", "floor/2"]);
  await page.getByLabel("Comment").fill("x".repeat(1001));
  await save(page, "comment");
  await expect(page.getByRole("alert")).toContainText("At most 1,000 characters");
  await expect(page.getByLabel("Comment")).toHaveValue("x".repeat(1001));
  await page.goto(`/clients/${installation.number}`);
  await inspectInAllLooks(page, "clients-details");
  await showWhole(page, "clients-details-whole");
});

test("D5: of two people who edit at once the second one is told live, and loses nothing", async ({ page, people, installation }) => {
  const jonas = await people.member("jonas@example.com", "Technician");
  await jonas.page.goto(`/clients/${installation.number}`);
  await page.goto(`/clients/${installation.number}`);
  await page.getByLabel("Comment").fill("what Anna types");
  await jonas.page.getByLabel("Comment").fill("what Jonas has saved");
  await save(jonas.page, "comment");
  // The page follows, and what is typed stays.
  await expect(page.locator("[data-fact=comment]")).toHaveText("what Jonas has saved");
  await expect(page.getByLabel("Comment")).toHaveValue("what Anna types");
  const meanwhile = page.locator("form[action$='/comment'] [data-meanwhile]");
  await expect(meanwhile).toContainText("what Jonas has saved");
  await save(page, "comment");
  await expect(page.getByRole("alert")).toContainText("Somebody else has changed this meanwhile.");
  await expect(page.getByLabel("Comment")).toHaveValue("what Anna types");
  await expect(meanwhile).toContainText("what Jonas has saved");
  await inspectInAllLooks(page, "clients-meanwhile");
  await showWhole(page, "clients-meanwhile-whole");
  await save(page, "comment");
  await expect(page.locator("[data-fact=comment]")).toHaveText("what Anna types");
  await expect(jonas.page.locator("[data-fact=comment]")).toHaveText("what Anna types");
});

test("D1: an auditor sees all of it and no form", async ({ page, people, installation }) => {
  await page.goto(`/clients/${installation.number}`);
  await page.getByLabel("Tags").fill("berlin");
  await save(page, "tags");
  const ava = await people.member("ava@example.com", "Auditor");
  await ava.page.goto(`/clients/${installation.number}`);
  await expect(ava.page.locator("[data-fact=tags]")).toContainText("berlin");
  await expect(ava.page.locator("main form")).toHaveCount(0);
  await expect(ava.page.locator("main").getByText("Remove")).toHaveCount(0);
  await inspectInAllLooks(ava.page, "clients-auditor");
});

test("D1: the page works without JavaScript", async ({ browser, installation }) => {
  const context = await browser.newContext({
    baseURL: installation.server.url,
    storageState: installation.signedIn,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await setAlias(page, installation.number, "plain@ad");
  await expect(page.getByRole("status").filter({ hasText: "The alias is saved." })).toBeVisible();
  await page.getByLabel("Comment").fill("two\nlines");
  await save(page, "comment");
  await expect(page.getByLabel("Comment")).toHaveValue("two\nlines");
  await page.getByRole("link", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Remove plain@ad from this account?" })).toBeVisible();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "plain@ad" })).toBeVisible();
  await context.close();
});

test("D3: a removed client is told at once, its session ends, its seat is free, and pages that are open say so", async ({ page, context, installation }) => {
  await installation.server.run(["license", "set", "--max-seats", "2"]);
  await withRegistered(installation, async (desk, number) => {
    await desk.printed(["--set-password"], `${DESK_PASSWORD}\n`);
    await desk.start();
    const viewer = new Viewer(page, `/clients/${number}`);
    await viewer.connect(DESK_PASSWORD);
    const [open, remover] = [await context.newPage(), await context.newPage()];
    await open.goto(`/clients/${number}`);
    await open.getByLabel("Comment").fill("typed into a page of a client that goes away");
    await remover.goto(`/clients/${number}`);
    await remover.getByRole("link", { name: "Remove", exact: true }).click();
    await inspectInAllLooks(remover, "clients-remove");
    await remover.getByRole("button", { name: "Remove" }).click();
    await expect(remover.getByRole("status").filter({ hasText: "The client is removed, and its seat is free." })).toBeVisible();
    await inspectInAllLooks(remover, "clients-removed");

    await viewer.expectEnd("client_removed", "removed", 5000);
    await expect.poll(() => desk.printed(["status"])).toContain("none; this device was removed from Deskwarden.");
    expect(await desk.printed(["status"])).toContain("Sessions: none");
    expect(await desk.printed(["--get-id"])).toBe(number);
    await open.bringToFront();
    await expect(open.getByRole("heading", { name: "is not in this account" })).toBeVisible();
    // The seat is free for another one.
    await withRegistered(installation, async (_, next) => {
      await remover.goto("/clients");
      await expect(remover.locator(`#client-${next}`)).toBeVisible();
      await expect(remover.locator(`#client-${number}`)).toHaveCount(0);
    });
    await desk.stop();
  });
});

test("D3: a client that was removed while it was away learns it, and stays removed until somebody registers it again", async ({ page, installation }) => {
  await withRegistered(installation, async (desk, number) => {
    await remove(page, number);
    await desk.start();
    await expect.poll(() => desk.printed(["status"])).toContain("this device was removed from Deskwarden.");
    await desk.stop();
    await desk.start();
    expect(await desk.printed(["status"])).toContain("this device was removed from Deskwarden.");
    const gone = await page.request.get(`/clients/${number}`);
    expect(gone.status()).toBe(404);
    await desk.printed(["--register-license"], await installation.server.licenseKey());
    expect(await desk.printed(["status"])).toContain("Account:  Deskwarden");
    await page.goto(`/clients/${number}`);
    await expect(page.locator("[data-presence]")).toHaveAttribute("data-presence", "online");
    await desk.stop();
  });
});

test("L10: a device that is registered gets an alias of its host name where the account wants that", async ({ page, installation }) => {
  await page.goto("/settings/account");
  const card = page.locator("#aliases");
  await card.getByLabel("In the public namespace, @ad").check();
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await inspectInAllLooks(page, "clients-automatic-alias");
  await showWhole(page, "clients-automatic-alias-whole");
  const aliases: string[] = [];
  await withRegistered(installation, async (_, first) => {
    aliases.push(await aliasOf(page, first));
    await withRegistered(installation, async (_, second) => {
      aliases.push(await aliasOf(page, second));
    });
  });
  expect(aliases[0]).toMatch(/^[a-z0-9_-]+@ad$/);
  expect(aliases[1]).toBe(aliases[0]!.replace("@", "-2@"));
  await page.goto("/settings/account");
  await card.getByLabel("None", { exact: true }).check();
  await card.getByRole("button", { name: "Save" }).click();
});

/** Takes pictures of the page down to its end. */
async function showWhole(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look);
    await show(page, name, look, true);
  }
  await wear(page, LOOKS[0]);
}

/** Does something with one more device that is registered; its service does not run. */
async function withRegistered(installation: Installation, use: (desk: Desk, number: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const desk = new Desk(join(folder, "more"), installation.display);
    const key = await installation.server.licenseKey();
    await desk.printed(["--server", installation.server.url, "--register-license"], key);
    const number = await desk.printed(["--get-id"]);
    try {
      await use(desk, number);
    } finally {
      await desk.stop();
      await installation.server.run(["client", "remove", number]).catch(() => undefined);
    }
  });
}

async function remove(page: Page, number: string): Promise<void> {
  await page.goto(`/clients/${number}/remove`);
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The client is removed" })).toBeVisible();
}

async function setAlias(page: Page, number: string, alias: string): Promise<void> {
  await page.goto(`/clients/${number}`);
  await page.getByLabel("Alias", { exact: true }).fill(alias);
  await save(page, "alias");
}

/** Presses the button of one of the forms. */
async function save(page: Page, form: "alias" | "tags" | "comment"): Promise<void> {
  await page.locator(`form[action$="/${form}"]`).getByRole("button", { name: "Save" }).click();
}

async function aliasOf(page: Page, number: string): Promise<string> {
  await page.goto(`/clients/${number}`);
  return page.locator("[data-fact=alias]").innerText();
}

async function grantNamespace(page: Page, name: string): Promise<void> {
  await page.goto("/operator/accounts/1");
  if (await page.getByText(`@${name}`).count()) return;
  await page.locator("#namespace").fill(name);
  await page.locator('form[action$="/namespaces"] button').click();
}
