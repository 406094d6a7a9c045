import type { Page } from "@playwright/test";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const SHIFT = "Shift";

test("End in the viewer ends both ends", async ({ viewer, page, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await viewer.press("end");
  await viewer.expectEnd("ended_by_viewer", "You ended the session.");
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await page.getByRole("link", { name: "Session details" }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session}$`));
  await expect(page.locator("[data-reason]")).toHaveText("Ended by the viewer");
});

test("Connect again leads to a new session", async ({ viewer, page }) => {
  await viewer.connect(DESK_PASSWORD);
  await viewer.press("end");
  await viewer.expectState("ended");
  await page.getByRole("link", { name: "Connect again" }).click();
  await page.getByRole("button", { name: "Connect" }).click();
  await viewer.enter(DESK_PASSWORD);
});

test("a service that is stopped ends the session and lets go of the keys", async ({ viewer, page, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  await page.keyboard.down(SHIFT);
  await expect.poll(() => installation.display.heldKeys()).toHaveLength(1);
  await installation.desk.stop();
  await viewer.expectEnd("ended_by_host", "The session was ended at the device.");
  expect(await installation.display.heldKeys()).toEqual([]);
  await page.goto(`/sessions/${await lastSession(page)}`);
  await expect(page.locator("[data-reason]")).toHaveText("Ended on the controlled desk");
  await installation.desk.start();
});

test("a service that is killed leaves nothing running and no key down", async ({ viewer, page, context, installation }) => {
  test.setTimeout(120_000);
  await viewer.connect(DESK_PASSWORD);
  await page.keyboard.down(SHIFT);
  await expect.poll(() => installation.display.heldKeys()).toHaveLength(1);
  const session = await viewer.session();
  await installation.desk.kill();
  await viewer.expectState("reconnecting");
  const log = await context.newPage();
  await log.goto(`/sessions/${session}`);
  await installation.desk.start();
  await expect(log.locator("[data-state]")).toHaveText("Ended");
  await expect(log.locator("[data-reason]")).toHaveText("Connection lost");
  await viewer.expectEnd("lost_contact", "Contact with the device or the server was lost.");
  await expect.poll(() => installation.display.heldKeys()).toEqual([]);
  expect(await installation.desk.printed(["status"])).toContain("Sessions: none");
});

test("closing the page ends the session by itself", async ({ viewer, page, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  const log = await context.newPage();
  await log.goto(`/sessions/${session}`);
  await page.close();
  await expect(log.locator("[data-state]")).toHaveText("Ended", { timeout: 30_000 });
  await expect(log.locator("[data-reason]")).toHaveText("Ended by the viewer");
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
});

test("a reload keeps the session and asks for the password again", async ({ viewer, page }) => {
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await page.reload();
  await viewer.expectState("password");
  expect(await viewer.session()).toBe(session);
  await viewer.enter(DESK_PASSWORD);
});

test("a second page takes the session over and the first one says so", async ({ viewer, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const page = await context.newPage();
  await page.goto(`/sessions/${await viewer.session()}/view`);
  const second = new Viewer(page, `/clients/${installation.number}`);
  await viewer.expectEnd("replaced", "Another page has taken over this session.");
  await second.enter(DESK_PASSWORD);
});

async function lastSession(page: Page): Promise<string> {
  await page.goto("/sessions");
  return (await page.locator("[data-session-row]").first().getAttribute("id")) ?? "";
}
