import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder, type Installation } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";


test("C1: the search box finds clients by words and filters, and says what it does not understand", async ({ page, installation }) => {
  await page.goto("/clients");
  const row = page.locator(`#client-${installation.number}`);
  const box = page.getByRole("combobox", { name: "Search by ID, alias or host name" });
  await expect(row).toBeVisible();
  await expect(page.locator("[data-count]")).toContainText("client");

  await box.fill(`online:yes os:linux seen:<1h ${installation.number.slice(0, 5)}`);
  await box.press("Enter");
  await expect(row).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toContain("os:linux");

  await page.getByRole("link", { name: "Offline", exact: true }).click();
  await expect(box).toHaveValue(/online:no/);
  await expect(page.locator("main")).toContainText("No client matches this search.");
  await page.getByRole("link", { name: "Show all" }).first().click();

  await box.fill("desk online:perhaps");
  await box.press("Enter");
  const alert = page.getByRole("alert");
  await expect(alert.locator("mark")).toHaveText("online:perhaps");
  await expect(alert).toContainText("say yes or no");
  await expect(box).toHaveValue("desk online:perhaps");
  await inspectInAllLooks(page, "clients-search-fault");

  await page.goto("/clients");
  await page.getByText("Search help").click();
  await expect(page.locator("#search-help")).toContainText("Older than this server");
  await inspectInAllLooks(page, "clients-search-help");
});

test("C1: the search box completes the last word", async ({ page }) => {
  await page.goto("/clients");
  const offered = () => page.locator("#search-completions option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const box = page.getByRole("combobox");
  await box.pressSequentially("desk onl");
  expect(await offered()).toEqual(["desk online:yes", "desk online:no"]);
});

test("C1: every column sorts, pages have the size that is chosen, and the address holds it all", async ({ page, context, installation }) => {
  await page.goto("/clients");
  for (const name of ["ID", "Alias", "Host name", "Operating system", "Online", "Version", "Tags", "Comment"]) {
    const head = page.getByRole("columnheader", { name, exact: true });
    await head.getByRole("link").click();
    await expect(head).toHaveAttribute("aria-sort", /ascending|descending/);
    await expect(page.locator(`#client-${installation.number}`)).toBeVisible();
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("columnheader")).toHaveCount(0);
  await page.locator("#list-sorts summary").click();
  const menu = page.getByRole("navigation", { name: "Sort by" });
  await menu.getByRole("link", { name: "Host name" }).click();
  await page.locator("#list-sorts summary").click();
  await expect(menu.getByRole("link", { name: "Host name" })).toHaveAttribute("aria-current", "true");
  await inspectInAllLooks(page, "clients-sorts");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(page.url());
  await page.locator("#list-sorts summary").click();
  await menu.getByRole("link", { name: "Comment" }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: "25", exact: true }).click();
  await page.getByRole("link", { name: "Online", exact: true }).first().click();
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByRole("columnheader", { name: "Comment" })).toHaveAttribute("aria-sort", "ascending");
  await expect(copy.getByRole("link", { name: "25", exact: true })).toHaveAttribute("aria-current", "true");
  await expect(copy.getByRole("combobox")).toHaveValue("online:yes");
});

test("C1, C5: rows change in place, and what would appear or vanish is announced", async ({ page, installation }) => {
  await page.goto("/clients?q=online:yes");
  const row = page.locator(`#client-${installation.number}`);
  const notice = page.locator("#list-changed");
  await expect(row).toBeVisible();
  await expect(notice).toBeHidden();
  await installation.desk.stop();
  await expect(notice).toContainText("The list has changed.");
  // It is still there, under the reader's eyes, and says what has changed.
  await expect(row).toContainText("Offline");
  // Also by the reader's clock.
  await expect(row.locator("time[data-relative]").first()).toHaveText(/ago|now/, { timeout: 2_000 });
  await inspectInAllLooks(page, "clients-list-changed");
  await notice.getByRole("link", { name: "Reload" }).click();
  await expect(row).toHaveCount(0);
  await installation.desk.start();
  await expect(row).toBeVisible();
});

test("C2, S-G2: clients are exported as the settings say, also when a name is a formula", async ({ page, installation }) => {
  await page.goto("/settings");
  await page.getByLabel("Semicolon, named in the first line (sep=;)").check();
  await page.locator("form[action='/settings/csv']").getByRole("button").click();
  await expect(page.getByRole("status").first()).toContainText("Saved");
  try {
    await page.goto(`/clients/${installation.number}`);
    await page.getByLabel("Comment", { exact: true }).fill("=1+1");
    await page.locator("form[action$='/comment']").getByRole("button", { name: "Save" }).click();
    await page.goto(`/clients?q=${installation.number}`);
    const text = await download(page);
    const [separator, head, line] = text.replace("\u{feff}", "").split("\r\n");
    expect(separator).toBe("sep=;");
    expect(head).toMatch(/^Client Id;Alias;Online Time;Version;Comment;/);
    expect(line).toMatch(new RegExp(`^${installation.number};`));
    expect(line?.split(";")[4]).toBe("'=1+1");
    await expect(page.locator("#exports")).toContainText("Finished");
    await inspectInAllLooks(page, "clients-exported");
    await page.locator("#exports").getByRole("button", { name: "Hide" }).click();
    await expect(page.locator("#exports")).not.toContainText("Finished");
  } finally {
    await page.goto(`/clients/${installation.number}`);
    await page.getByLabel("Comment", { exact: true }).fill("");
    await page.locator("form[action$='/comment']").getByRole("button", { name: "Save" }).click();
    await page.goto("/settings");
    await page.getByLabel("Comma", { exact: true }).check();
    await page.locator("form[action='/settings/csv']").getByRole("button").click();
  }
});

test("S1, S5: sessions are found by who, when and how they ended", async ({ viewer, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  const list = await context.newPage();
  const row = list.locator(`#${session}`);
  for (const search of ["running:yes", `client:${installation.number}`, `user:${OWNER.email}`, "direction:in since:1d", installation.number]) {
    await list.goto(`/sessions?q=${encodeURIComponent(search)}`);
    await expect(row, search).toBeVisible();
  }
  await list.goto("/sessions?q=running:yes");
  await viewer.press("end");
  await viewer.expectState("ended");
  await expect(list.locator("#list-changed")).toBeVisible();
  await expect(row.locator("[data-reason]")).toContainText("viewer");
  await list.goto("/sessions?q=reason:ended-by-viewer+running:no");
  await expect(row).toBeVisible();
  await list.goto("/sessions?q=duration:%3E1d");
  await expect(list.locator("main")).toContainText("No session matches this filter.");
  await list.goto("/sessions?q=reason:boredom");
  await expect(list.getByRole("alert").locator("mark")).toHaveText("reason:boredom");
  for (const name of ["From", "To", "Start", "End", "Duration"]) {
    await list.goto("/sessions");
    await list.getByRole("columnheader", { name, exact: true }).getByRole("link").click();
    await expect(row).toBeVisible();
  }
  await list.goto("/sessions");
  await inspectInAllLooks(list, "sessions-list");
  const text = await download(list);
  expect(text).toContain("Session Id,From Id,From Alias,To Id,To Alias,Start,End,Duration,Comment,");
  expect(text).toContain(`,0,${OWNER.email},${installation.number},`);
});

test("C1: two devices stand in the order that is chosen", async ({ page, installation }) => {
  await withSecondDesk(installation, async (other) => {
    const numbers = [Number(installation.number), Number(other)].sort((a, b) => a - b);
    const ids = () => page.locator("tbody tr[id^=client-]").evaluateAll((rows) => rows.map((row) => Number(row.id.slice(7))));
    await page.goto("/clients?sort=id");
    expect((await ids()).filter((id) => numbers.includes(id))).toEqual(numbers);
    await page.goto("/clients?sort=-id");
    expect((await ids()).filter((id) => numbers.includes(id))).toEqual([...numbers].reverse());
  });
});

/** The text of the list's export. */
async function download(page: Page): Promise<string> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export to CSV" }).click();
  return readFile(await (await started).path(), "utf8");
}

/** Another client of the account, which is taken out of it afterwards. */
async function withSecondDesk(installation: Installation, use: (number: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const desk = new Desk(join(folder, "other"), installation.display);
    const key = await installation.server.licenseKey();
    await desk.printed(["--server", installation.server.url, "--register-license"], key);
    try {
      await use(await desk.printed(["--get-id"]));
    } finally {
      await desk.printed(["--remove-license"]).catch(() => undefined);
    }
  });
}

test("C1, S1: a client is searched for and opened by the keyboard alone", async ({ page, installation }) => {
  await page.goto("/clients");
  await focusOn(page, page.getByRole("combobox"));
  await page.keyboard.type(`online:yes ${installation.number}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/online%3Ayes/);
  await focusOn(page, page.getByText("Search help"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#search-help")).toHaveAttribute("open", "");
  await page.keyboard.press("Enter");
  await focusOn(page, page.getByRole("columnheader", { name: "Host name" }).getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Host name" })).toHaveAttribute("aria-sort", "ascending");
  await focusOn(page, page.locator(`#client-${installation.number} a.client-id`));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clients/${installation.number}$`));
});

test("C1, S1: the lists speak the reader's language", async ({ page, installation }) => {
  const speak = (language: string) =>
    page.request.post("/settings/localization", {
      form: { language, time_zone: "" },
      headers: { Origin: installation.server.url },
    });
  await speak("de");
  try {
    await page.goto("/clients?q=online:vielleicht");
    await expect(page.getByRole("alert")).toContainText("schreiben Sie yes oder no");
    await page.goto("/clients");
    await inspectInAllLooks(page, "clients-german");
    await page.goto("/sessions");
    await expect(page.getByRole("link", { name: "Als CSV exportieren" })).toBeVisible();
    await inspectInAllLooks(page, "sessions-german");
  } finally {
    await speak("");
  }
});

/** Presses Tab until `goal` has the focus. */
async function focusOn(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}
