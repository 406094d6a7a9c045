import { DESK_PASSWORD } from "../harness/installation.ts";
import { chooseInUserMenu, OWNER, signIn } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const CLOSED_BY = `Closed by ${OWNER.email} in the portal`;

test("S5, S6: Close session hangs up both ends and says who did it", async ({ viewer, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const page = await context.newPage();
  await page.goto("/sessions");
  const row = page.locator(`#${await viewer.session()}`);
  const duration = row.locator("[data-duration]");
  await expect(row).toContainText("Running");
  const before = await duration.innerText();
  await expect.poll(() => duration.innerText(), { message: "the duration counts" }).not.toBe(before);

  await row.getByRole("button", { name: "Close session" }).click();
  await viewer.expectEnd("closed_in_portal", CLOSED_BY, 2000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await expect(row.locator("[data-reason]")).toHaveText(CLOSED_BY);
  await expect(row.getByRole("button", { name: "Close session" })).toHaveCount(0);
  await expect(row.locator("[data-running-since]")).toHaveCount(0);
  await expect(row).not.toContainText("Running");
});

test("SD2: a session is closed on its own page", async ({ viewer, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  const page = await context.newPage();
  await page.goto(`/sessions/${await viewer.session()}`);
  await expect(page.locator("[data-state]")).toHaveText("Running");
  await expect(page.locator("main")).toContainText("Direct");
  await expect(page.locator("main")).toContainText("View, mouse and keyboard");
  await page.getByRole("button", { name: "Close session" }).click();
  await viewer.expectEnd("closed_in_portal", CLOSED_BY, 2000);
  await expect(page.locator("[data-state]")).toHaveText("Ended");
  await expect(page.locator("[data-reason]")).toHaveText(CLOSED_BY);
  await expect(page.getByRole("button", { name: "Close session" })).toHaveCount(0);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
});

test("S5: closing lets go of keys that are held down", async ({ viewer, page, context, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  await page.keyboard.down("Shift");
  await page.keyboard.down("Control");
  await expect.poll(() => installation.display.heldKeys()).toHaveLength(2);
  const answer = await context.request.post(`/sessions/${await viewer.session()}/close`, {
    headers: { Origin: installation.server.url },
  });
  expect(answer.ok()).toBe(true);
  await viewer.expectState("ended");
  await expect.poll(() => installation.display.heldKeys()).toEqual([]);
});

test("a session that waits for its password is closed too", async ({ viewer, context, installation }) => {
  await viewer.request();
  await viewer.expectState("password");
  const page = await context.newPage();
  await page.goto("/sessions");
  const row = page.locator(`#${await viewer.session()}`);
  await expect(row).toContainText("Waiting for an answer");
  await row.getByRole("button", { name: "Close session" }).click();
  await viewer.expectEnd("closed_in_portal", CLOSED_BY);
  await expect(row.locator("[data-reason]")).toHaveText(CLOSED_BY);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
});

test("signing out ends the sessions of that browser", async ({ browser, installation }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: installation.server.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page);
  const viewer = new Viewer(page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  const other = await context.newPage();
  await other.goto("/settings");
  await chooseInUserMenu(other, "Sign out");
  await viewer.expectEnd("signed_out", `${OWNER.email} signed out of the portal`);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await context.close();
});
