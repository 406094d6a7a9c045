import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder, type Installation } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { faultsOf } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("A1: a shared address book is made, filled, searched and seen live by others", async ({ page, people, installation }) => {
  test.setTimeout(120_000);
  const faults = faultsOf(page);
  await page.goto("/clients");
  await page.getByRole("main").getByRole("link", { name: "Address book" }).click();
  await expect(page.getByText("Only you see this address book.")).toBeVisible();
  await inspectInAllLooks(page, "address-book-empty");
  await makeBook(page, "Shops");
  const tina = await people.member("tina@example.com", "Technician");
  await tina.page.goto("/address-book");
  await tina.page.getByRole("link", { name: "Shops" }).click();
  await expect(tina.page.locator("#no-entries")).toBeVisible();

  await addEntry(page, { address: installation.grouped, name: "Reception", note: "Ring twice", tags: "berlin desk", star: true });
  await addEntry(page, { address: "nobody@ad", name: "Archive", tags: "berlin" });
  await expect(row(tina.page, "Archive")).toBeVisible({ timeout: 5000 });
  await expect(row(tina.page, "Reception").locator("[data-presence]")).toHaveAttribute("data-presence", "online");
  await expect(row(page, "Archive")).toContainText("Not in this account");
  // The star is Anna's alone: at Tina's the alphabet counts.
  await expect(page.locator("tbody tr").first()).toContainText("Reception");
  await expect(tina.page.locator("tbody tr").first()).toContainText("Archive");
  await installation.desk.stop();
  await expect(row(tina.page, "Reception").locator("[data-presence]")).toHaveAttribute("data-presence", "offline", { timeout: 5000 });
  await expect(row(tina.page, "Reception").getByRole("button", { name: "Connect" })).toHaveCount(0);
  await installation.desk.start();
  await expect(row(tina.page, "Reception").getByRole("button", { name: "Connect" })).toBeVisible();

  await page.getByRole("group", { name: "Tags" }).getByRole("link", { name: "desk" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.getByRole("searchbox").fill("nowhere");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByText("No entry matches this search.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await inspectInAllLooks(page, "address-book");

  await row(page, "Archive").getByRole("button", { name: "Remove Archive" }).click();
  await expect(page.getByRole("status").filter({ hasText: "was removed" })).toContainText("“Archive” was removed.");
  await expect(row(tina.page, "Archive")).toHaveCount(0);
  await inspectInAllLooks(page, "address-book-removed");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Archive")).toBeVisible();
  await row(tina.page, "Archive").getByRole("link", { name: "Edit Archive" }).click();
  await tina.page.getByLabel("Name").fill("Cellar");
  await inspectInAllLooks(tina.page, "address-book-entry");
  await tina.page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Cellar")).toBeVisible({ timeout: 5000 });

  // What is typed wrongly on purpose is answered with a 422, which browsers report.
  expect(faults).toEqual([]);
  await deleteBook(page, "Shops");
  await expect(page.getByRole("status").filter({ hasText: "deleted" })).toBeVisible();
});

test("A1: roles narrow a shared address book, and a personal one is nobody else's", async ({ page, people }) => {
  test.setTimeout(120_000);
  const tina = await people.member("tina@example.com", "Technician");
  const otto = await people.member("otto@example.com", "Auditor");
  await page.goto("/address-book");
  await makeBook(page, "Vaults");
  await addEntry(page, { address: "safe@ad", name: "Safe" });
  for (const person of [tina, otto]) {
    await person.page.goto("/address-book");
    await person.page.getByRole("link", { name: "Vaults" }).click();
    await expect(row(person.page, "Safe")).toBeVisible();
  }
  await expect(otto.page.getByText("You may read this address book, not change it.")).toBeVisible();
  await expect(otto.page.getByRole("button", { name: /Remove|Connect/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Name and access" }).click();
  await page.getByLabel("Owners, and only these roles:").check();
  await page.getByRole("group", { name: "Technician" }).getByLabel("View").check();
  await inspectInAllLooks(page, "address-book-settings");
  await page.getByRole("button", { name: "Save" }).click();
  await tina.page.reload();
  await expect(tina.page.getByText("You may read this address book, not change it.")).toBeVisible();
  await otto.page.reload();
  await expect(otto.page.getByRole("main")).toContainText("Nothing here");
  await otto.page.goto("/address-book");
  await expect(otto.page.getByRole("link", { name: "Vaults" })).toHaveCount(0);

  await addEntry(tina.page, { address: "mine@ad", name: "Tina’s" }, "/address-book");
  await page.goto("/address-book");
  await expect(row(page, "Tina’s")).toHaveCount(0);
  await page.getByRole("link", { name: "Vaults" }).click();
  await deleteBook(page, "Vaults");
});

test("A1 D2: an entry, an ID and an alias are called from the address book", async ({ page, installation }) => {
  test.setTimeout(120_000);
  await addEntry(page, { address: installation.number, name: "Reception" }, "/address-book");
  const viewer = new Viewer(page, "/address-book");
  await row(page, "Reception").getByRole("button", { name: "Connect to Reception" }).click();
  await expect(page).toHaveURL(/\/view$/);
  await viewer.enter(DESK_PASSWORD);
  await viewer.press("end");

  await page.goto("/address-book");
  await page.getByLabel("Connect to an ID or alias").fill("12");
  await page.getByLabel("Connect to an ID or alias").press("Enter");
  await expect(page.getByRole("alert")).toContainText("Enter an ID of 9 or 10 digits");
  await expect(page.getByLabel("Connect to an ID or alias")).toHaveValue("12");
  await inspectInAllLooks(page, "address-book-call-problem");
  await page.getByLabel("Connect to an ID or alias").fill("nobody@ad");
  await page.getByLabel("Connect to an ID or alias").press("Enter");
  await expect(page.getByRole("alert")).toContainText("This address cannot be reached");
  await expect(page.getByLabel("Connect to an ID or alias")).toHaveValue("nobody@ad");

  // A device that belongs to no account is called by its ID, as everybody else's would be.
  await withDesk(installation, async (free) => {
    await free.printed(["--server", installation.server.url, "--get-id"]);
    await free.printed(["--set-password"], `${DESK_PASSWORD}\n`);
    await free.start();
    const number = await free.printed(["--get-id"]);
    await page.goto("/address-book");
    await page.getByLabel("Connect to an ID or alias").fill(number);
    await page.getByLabel("Connect to an ID or alias").press("Enter");
    await expect(page).toHaveURL(/\/view$/);
    await viewer.enter(DESK_PASSWORD);
    await viewer.press("end");
    await free.stop();
    // Offline it is not to be told from one that there is not.
    await page.goto("/address-book");
    await page.getByLabel("Connect to an ID or alias").fill(number);
    await page.getByLabel("Connect to an ID or alias").press("Enter");
    await expect(page.locator("#call-problem")).toBeVisible();
  });
  await page.goto("/address-book");
  await row(page, "Reception").getByRole("button", { name: "Remove Reception" }).click();
});

test("A1: a file is previewed, imported and exported again", async ({ page }) => {
  test.setTimeout(120_000);
  await addEntry(page, { address: "front@ad", name: "Front" }, "/address-book");
  const lines = [
    "Name;Address;Note;Tags;Favourite",
    "'=SUM(A1);123 456 789;first;berlin;yes",
    "Entrance;FRONT@ad;;;",
    "Bad;nothing;;;",
  ];
  await choose(page, Buffer.from("\ufeff" + lines.join("\r\n") + "\r\n"));
  const counts = page.locator("[data-import-counts]");
  await expect(counts).toContainText("1 new entry");
  await expect(counts).toContainText("1 entry that changes");
  await expect(page.locator("[data-import-skipped]")).toContainText("Line 4: Enter an ID of 9 or 10 digits");
  await inspectInAllLooks(page, "address-book-import");
  await page.getByRole("button", { name: "Import now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "imported" })).toBeVisible();
  await expect(page.locator("tbody tr").first()).toContainText("=SUM(A1)");
  await expect(row(page, "Entrance")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export to CSV" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("'=SUM(A1),123456789,first,berlin,yes\r\n");
  await choose(page, Buffer.from("Address\nf\u00fcr@ad\n", "latin1"));
  await expect(page.getByRole("alert")).toContainText("not written in UTF-8");
  await inspectInAllLooks(page, "address-book-import-problem");
  await page.goto("/address-book");
  for (const name of ["=SUM(A1)", "Entrance"]) {
    await row(page, name).getByRole("button", { name: /^Remove/ }).first().click();
  }
});

test("A1 D3: a device has its address book, and loses it when it is removed", async ({ page, installation }) => {
  test.setTimeout(120_000);
  await page.goto("/address-book");
  await makeBook(page, "Branches");
  await addEntry(page, { address: "front@ad", name: "Front" });
  await withDesk(installation, async (desk) => {
    await desk.printed(["--server", installation.server.url, "--register-license"], await installation.server.licenseKey());
    await desk.start();
    const book = (...words: string[]) => desk.run(["address-book", ...words]);
    expect((await book("add", installation.number, "--name", "Till 1", "--tags", "berlin till", "--favourite")).code).toBe(0);
    const refused = await book("add", "back@ad", "--book", "Branches");
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("Clients may read this address book")]);
    const entries = JSON.parse((await book("list", "--json")).out) as { name: string; book: string | null; favourite: boolean }[];
    expect(entries.map((entry) => [entry.name, entry.book, entry.favourite])).toEqual([
      ["Till 1", null, true],
      ["Front", "Branches", false],
    ]);
    await page.getByRole("link", { name: "Name and access" }).click();
    await page.getByRole("group", { name: "What the clients of this account may do with it" }).getByLabel("Edit").check();
    await page.getByRole("button", { name: "Save" }).click();
    // What a device writes into a shared book is on the page at once.
    expect((await book("add", "back@ad", "--book", "branches", "--name", "Back")).code).toBe(0);
    await expect(row(page, "Back")).toBeVisible({ timeout: 5000 });
    expect((await book("edit", "Back", "--note", "By the lift")).code).toBe(0);
    await expect(row(page, "Back")).toContainText("By the lift");
    expect((await book("remove", "back@ad")).code).toBe(0);
    await expect(row(page, "Back")).toHaveCount(0);

    const number = await desk.printed(["--get-id"]);
    await page.goto(`/clients/${number}/remove`);
    await page.getByRole("main").getByRole("button", { name: /Remove/ }).click();
    await expect.poll(async () => (await book("list")).code).toBe(3);
    expect((await book("list")).err).toContain("was removed from the account");
    // Registered again it begins with an empty one.
    await desk.printed(["--register-license"], await installation.server.licenseKey());
    const again = JSON.parse((await book("list", "--json")).out) as { name: string }[];
    expect(again.map((entry) => entry.name)).toEqual(["Front"]);
    await page.goto(`/clients/${number}/remove`);
    await page.getByRole("main").getByRole("button", { name: /Remove/ }).click();
  });
  await page.goto("/address-book");
  await page.getByRole("link", { name: "Branches" }).click();
  await deleteBook(page, "Branches");
});

test("A1: the pages have no barriers in German either", async ({ people, installation }) => {
  test.setTimeout(120_000);
  const { page } = await people.member("doro@example.com", "Owner", "de-DE");
  await page.goto("/address-book");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto("/address-book/personal/entries/new");
  await page.locator("#client_address").fill(installation.number);
  await page.locator("#name").fill("Empfang");
  await page.locator("#note").fill("Zweimal klingeln");
  await page.locator("#tags").fill("berlin empfang");
  await page.locator('form button:text("Speichern")').click();
  await inspectInAllLooks(page, "address-book-de");
  for (const [name, path] of [["new", "new"], ["import", "personal/import"], ["add", "personal/entries/new"]] as const) {
    await page.goto(`/address-book/${path}`);
    await inspectInAllLooks(page, `address-book-${name}-de`);
  }
});

function row(page: Page, name: string) {
  return page.locator("tbody tr").filter({ hasText: name });
}

async function makeBook(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "New shared address book" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

async function deleteBook(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Name and access" }).click();
  await page.getByRole("link", { name: "Delete address book" }).click();
  await page.getByLabel(/To confirm/).fill("something else");
  await page.getByRole("button", { name: "Delete address book" }).click();
  await expect(page.getByRole("alert")).toContainText("This is not the name");
  await inspectInAllLooks(page, "address-book-delete");
  await page.getByLabel(/To confirm/).fill(name);
  await page.getByRole("button", { name: "Delete address book" }).click();
}

interface Entry {
  address: string;
  name: string;
  note?: string;
  tags?: string;
  star?: boolean;
}

/** Adds an entry to the book in view, or to the one at that address. */
async function addEntry(page: Page, entry: Entry, path?: string): Promise<void> {
  if (path) await page.goto(path);
  await page.getByRole("link", { name: "Add entry" }).first().click();
  await page.getByLabel("ID or alias").fill(entry.address);
  await page.getByLabel("Name").fill(entry.name);
  await page.getByLabel("Note").fill(entry.note ?? "");
  await page.getByLabel("Tags").fill(entry.tags ?? "");
  if (entry.star) await page.getByLabel(/Favourite/).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, entry.name)).toBeVisible();
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/address-book/personal/import");
  await page.getByLabel("CSV file").setInputFiles({ name: "clients.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check the file" }).click();
}

/** Does something with another device on the same display. */
async function withDesk(installation: Installation, use: (desk: Desk) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const desk = new Desk(join(folder, "desk"), installation.display);
    await use(desk);
    await desk.stop();
  });
}
