import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder, type Installation } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { SCREEN } from "../harness/pattern.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

/** How long sessions may be here, in seconds: as long as it takes to see that one runs. */
const LENGTH = 20;
const LENGTH_REACHED = "Reached the longest time that the license allows";
/** The notice on the controlled screen, as video shows it. */
const BLUE = [0x17, 0x34, 0x5e] as const;
const UNLIMITED = ["license", "set", "--plan", "own_use", "--expires", "never"];

test.afterEach(async ({ installation }) => {
  await installation.server.run(UNLIMITED);
});

test("L7: one registration too many is refused on the device and written down in the account", async ({ page, installation }) => {
  await installation.server.run(["license", "set", "--max-seats", "1"]);
  await withDesk(installation, async (late) => {
    const register = ["--server", installation.server.url, "--register-license"];
    const key = await installation.server.licenseKey();
    const refused = await late.run(register, key);
    expect(refused.code, refused.out).not.toBe(0);
    expect(refused.err).toContain("has 1 seat, and it is taken");
    expect(refused.err).toContain("whoever may change its license can ask for more seats under License");

    await page.goto("/audit");
    const newest = page.locator("tbody tr").first();
    await expect(newest).toContainText("was not registered to this account.");
    await expect(newest).toContainText("Limit: seats");
    await inspectInAllLooks(page, "limits-seats");

    await installation.server.run(["license", "set", "--max-seats", "2"]);
    await late.printed(register, key);
    await page.goto("/clients");
    await expect(page.locator("[id^=client-]")).toHaveCount(2);
    await page.goto("/license");
    await installation.server.run(["license", "set", "--max-seats", "1"]);
    await expect(page.locator("[data-over]")).toContainText("2 clients are registered, 1 is allowed. All of them stay and work.");
  });
});

test("L8: one session too many is refused, and both sides and the list say why", async ({ viewer, context, installation }) => {
  await installation.server.run(["license", "set", "--max-sessions", "1"]);
  await viewer.connect(DESK_PASSWORD);
  const page = await context.newPage();
  await ask(page, installation);
  await expect(page.getByRole("heading", { name: "All sessions are in use" })).toBeVisible();
  await expect(page.locator("body")).toContainText("Your license allows 1 session at once.");
  await expect(page.locator("body")).toContainText("Whoever may change the license can ask for more under License.");
  await viewer.page.bringToFront();
  await expectNotice(viewer);
  await viewer.expectState("open");
  await page.bringToFront();
  await inspectInAllLooks(page, "limits-session-refused");

  await page.goto("/sessions");
  const refused = page.locator("[data-session-row]").first();
  await expect(refused).toContainText("Refused: the license had no more (sessions at once)");
  await expect(refused).toContainText(OWNER.email);
  await inspectInAllLooks(page, "limits-sessions");
  await page.goto("/audit");
  const newest = page.locator("tbody tr").first();
  await expect(newest).toContainText(`${OWNER.email} could not start a session with`);
  await expect(newest).toContainText("Limit: sessions at once");
  await expect.poll(() => installation.desk.printed(["status"])).not.toContain("Sessions: none");

  // Another one is allowed at once.
  await installation.server.run(["license", "set", "--max-sessions", "2"]);
  const second = new Viewer(page, `/clients/${installation.number}`);
  await second.connect(DESK_PASSWORD);
  await second.press("end");
  await viewer.press("end");
});

test("L9: a session that reaches its longest time is warned of that and ends on both ends", async ({ viewer, page, installation }) => {
  await installation.server.run(["license", "set", "--max-session-length", String(LENGTH)]);
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await expect(page.locator(".viewer-length")).toContainText("This session ends in 0:");
  await viewer.expectEnd("length_reached", "reached the longest time that the license allows", (LENGTH + 5) * 1000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await inspectInAllLooks(page, "limits-length-reached");
  await page.goto(`/sessions/${session}`);
  await expect(page.locator("[data-state]")).toHaveText("Ended");
  await expect(page.locator("[data-reason]")).toHaveText(LENGTH_REACHED);
});

test("L9: a session ends in time although the server is down, and the list knows why afterwards", async ({ viewer, page, installation }) => {
  test.setTimeout(120_000);
  await installation.server.run(["license", "set", "--max-session-length", String(LENGTH)]);
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await installation.server.kill();
  await viewer.expectEnd("length_reached", "reached the longest time that the license allows", (LENGTH + 5) * 1000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await installation.server.start();
  await installation.desk.online();
  await page.goto(`/sessions/${session}`);
  await expect(page.locator("[data-state]")).toHaveText("Ended");
  await expect(page.locator("[data-reason]")).toHaveText(LENGTH_REACHED);
});

/** Does something with one more device on the installation's display. */
async function withDesk(installation: Installation, use: (desk: Desk) => Promise<void>): Promise<void> {
  await withFolder((folder) => use(new Desk(join(folder, "late"), installation.display)));
}

/** Asks for a session as a person does, whatever comes of it. */
async function ask(page: Page, installation: Installation): Promise<void> {
  await page.goto(`/clients/${installation.number}`);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
}

/** Waits until a notice is at the top of the controlled screen. */
async function expectNotice(viewer: Viewer): Promise<void> {
  const isThere = async () => {
    const colour = await viewer.colour(SCREEN.width / 2, 32);
    return colour.every((part, place) => Math.abs(part - BLUE[place]!) < 16);
  };
  await expect.poll(isThere, { message: "the notice is on the controlled screen" }).toBe(true);
}
