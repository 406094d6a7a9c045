import type { Page } from "@playwright/test";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { barriersOf } from "../harness/accessibility.ts";
import { inspectInAllLooks, LOOKS, show, wear } from "../harness/looks.ts";
import { faultsOf, OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

/** The kinds of what happened, as the page lists them. */
async function course(page: Page): Promise<string[]> {
  const steps = page.locator("#course [data-course]");
  return steps.evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset.course ?? ""));
}

/** Turns asking for comments on or off on the settings page of the account. */
async function askForComments(page: Page, asks: boolean): Promise<void> {
  await page.goto("/settings/account");
  const card = page.locator("#comments");
  await card.getByRole("button", { name: asks ? "Ask for comments" : "Ask no longer" }).click();
  await expect(page.getByRole("status")).toBeVisible();
}

test("SD1: the page of a session tells its course, live, from the request to its end", async ({
  viewer,
  page,
  context,
  installation,
}) => {
  await viewer.request();
  await viewer.expectState("password");
  const details = await context.newPage();
  const faults = faultsOf(details);
  await details.goto(`/sessions/${await viewer.session()}`);
  await expect(details.locator("[data-from]")).toHaveText(OWNER.email);
  await expect(details.locator("[data-to]")).toContainText(installation.grouped);
  await expect(details.locator("[data-state]")).toHaveText("Waiting for an answer");
  expect(await course(details)).toEqual(["requested"]);

  await viewer.enter(DESK_PASSWORD);
  await expect(details.locator("[data-state]")).toHaveText("Running");
  await expect.poll(() => course(details)).toEqual(["requested", "accepted", "permissions", "path"]);
  await expect(details.locator("#course")).toContainText("Let in by the password for unattended access");
  await expect(details.locator("[data-permissions]")).toHaveText("View, mouse and keyboard");
  await expect(details.locator("[data-path]")).toHaveText("Direct");
  const duration = details.locator("[data-duration]");
  const before = await duration.innerText();
  await expect.poll(() => duration.innerText(), { message: "the duration counts" }).not.toBe(before);

  await page.reload();
  await expect.poll(() => course(details), { message: "who comes again is told" }).toContain("viewer-reconnected");
  await viewer.enter(DESK_PASSWORD);
  await details.getByRole("button", { name: "Close session" }).click();
  await viewer.expectEnd("closed_in_portal", `Closed by ${OWNER.email} in the portal`, 2000);
  await expect(details.locator("[data-state]")).toHaveText("Ended");
  const told = await course(details);
  expect(told.slice(0, 5)).toEqual(["requested", "accepted", "permissions", "path", "viewer-reconnected"]);
  expect(told.slice(-2)).toEqual(["close-requested", "closed"]);
  await expect(details.locator("#course li").last()).toContainText(`Closed by ${OWNER.email} in the portal`);
  expect(faults).toEqual([]);
});

test("SD1: it says that a person let the viewer in", async ({ viewer, page, installation }) => {
  await installation.desk.printed(["--remove-password"]);
  await viewer.request();
  await viewer.expectState("waiting");
  await installation.desk.printed(["accept"]);
  await viewer.expectPicture();
  await page.goto(`/sessions/${await viewer.session()}`);
  await expect(page.locator("#course")).toContainText(/Let in by .+ at the controlled desk/);
  await installation.desk.printed(["--set-password"], DESK_PASSWORD);
});

test("SD3: a comment is written in place, seen on other screens at once, and auditors only read it", async ({
  viewer,
  page,
  context,
  people,
}) => {
  await viewer.request();
  await viewer.expectState("password");
  const address = `/sessions/${await viewer.session()}`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator("#comment-text")).toHaveText("No comment yet");
  await other.locator("summary", { hasText: "Edit comment" }).click();
  const others = other.getByLabel("Comment", { exact: true });
  await others.fill("Toner");
  await page.locator("summary", { hasText: "Edit comment" }).click();
  await page.getByLabel("Comment", { exact: true }).fill("Ticket 4711\nThe printer works again.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The comment is saved." })).toBeVisible();
  await expect(other.locator("#comment-text")).toContainText("The printer works again.");
  // Who types there meanwhile is told, and overwrites it only on saving again.
  const meanwhile = other.locator("[data-meanwhile]");
  await expect(meanwhile).toContainText("The printer works again.");
  await expect(others).toHaveValue("Toner");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("alert")).toContainText("Somebody else has changed this meanwhile.");
  await expect(others).toHaveValue("Toner");
  await expect(page.locator("#comment-text")).toContainText("The printer works again.");
  await inspectInAllLooks(other, "session-comment-meanwhile");
  await others.fill("Ticket 4711, toner");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#comment-text")).toHaveText("Ticket 4711, toner");
  await page.locator("summary", { hasText: "Edit comment" }).click();
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("Ticket 4711, toner");

  const { page: auditor } = await people.member("aud@example.com", "Auditor");
  await auditor.goto(address);
  await expect(auditor.locator("#comment-text")).toContainText("Ticket 4711");
  await expect(auditor.locator("main form")).toHaveCount(0);
});

test("SD3: what is typed stays while the page changes around it", async ({ viewer, page, context }) => {
  await viewer.request();
  await viewer.expectState("password");
  const details = await context.newPage();
  await details.goto(`/sessions/${await viewer.session()}`);
  await details.locator("summary", { hasText: "Edit comment" }).click();
  const field = details.getByLabel("Comment", { exact: true });
  await field.fill("half a sen");
  await viewer.enter(DESK_PASSWORD);
  await expect(details.locator("[data-state]")).toHaveText("Running");
  await expect(field).toHaveValue("half a sen");
  await expect(field).toBeFocused();
  await page.close();
});

test.describe("where the account asks for comments", () => {
  test.beforeEach(async ({ page }) => askForComments(page, true));
  test.afterEach(async ({ context }) => askForComments(await context.newPage(), false));

  test("SD3: the viewer's page asks at the end, by keyboard alone, also when somebody else closed it", async ({
    viewer,
    page,
    context,
  }) => {
    await viewer.connect(DESK_PASSWORD);
    const session = await viewer.session();
    const details = await context.newPage();
    await details.goto(`/sessions/${session}`);
    await details.getByRole("button", { name: "Close session" }).click();
    await viewer.expectState("ended");
    await page.bringToFront();
    await page.keyboard.press("Tab");
    const field = page.getByLabel("Comment on this session");
    await expect(field).toBeFocused();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Type a comment first" })).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type("Printer driver updated");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Your comment is saved." })).toBeFocused();
    await expect(field).toBeHidden();
    await expect(details.locator("#comment-text")).toHaveText("Printer driver updated");
  });

  test("SD3: it can be skipped, and asks after an end at the desk and by oneself", async ({ viewer, page, context, installation }) => {
    await viewer.connect(DESK_PASSWORD);
    await viewer.press("end");
    await viewer.expectEnd("ended_by_viewer", "You ended the session.");
    await inspectInAllLooks(page, "viewer-comment");
    await page.getByRole("button", { name: "Skip" }).click();
    await expect(page.getByLabel("Comment on this session")).toBeHidden();
    await expect(page.getByRole("link", { name: "Connect again" })).toBeVisible();

    await viewer.connect(DESK_PASSWORD);
    const session = await viewer.session();
    await installation.desk.stop();
    await viewer.expectState("ended");
    await page.getByLabel("Comment on this session").fill("rebooted");
    await page.getByRole("button", { name: "Save comment" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your comment is saved." })).toBeVisible();
    const details = await context.newPage();
    await details.goto(`/sessions/${session}`);
    await expect(details.locator("#comment-text")).toHaveText("rebooted");
    await installation.desk.start();
  });

  test("SD3: the person at the device comments with a command, below what was said before", async ({
    viewer,
    page,
    context,
    installation,
  }) => {
    await viewer.connect(DESK_PASSWORD);
    const session = await viewer.session();
    const running = await installation.desk.run(["comment", "--session", session, "too early"]);
    expect(running.code).toBe(3);
    expect(running.err).toContain("That session is not over.");
    await viewer.press("end");
    await viewer.expectState("ended");
    await page.getByLabel("Comment on this session").fill("by the viewer");
    await page.getByRole("button", { name: "Save comment" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your comment is saved." })).toBeVisible();
    expect(installation.desk.report()).toContain("the account asks for a comment");
    expect(await installation.desk.printed(["comment", "by the device"])).toContain(session);
    const details = await context.newPage();
    await details.goto(`/sessions/${session}`);
    await expect(details.locator("#comment-text bdi")).toHaveText(["by the viewer", "by the device"]);
    await inspectInAllLooks(details, "session-details");
    for (const look of LOOKS) {
      await wear(details, look);
      await show(details, "session-details-whole", look, true);
    }
    await details.goto("/audit");
    await expect(details.locator("main")).toContainText("by the device");
  });
});

test("SD3: a device whose account does not ask hears that", async ({ installation }) => {
  const refused = await installation.desk.run(["comment", "nobody asked"]);
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("does not ask for comments");
});
