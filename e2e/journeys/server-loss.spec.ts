import { DESK_PASSWORD } from "../harness/installation.ts";
import { expect, test } from "../harness/test.ts";
import type { Viewer } from "../harness/viewer.ts";

test("a killed server that comes back finds the session running", async ({ viewer, context, installation }) => {
  test.setTimeout(120_000);
  installation.display.start("moving", "xclock", ["-update", "1", "-geometry", "100x100+1000+300"]);
  await viewer.connect(DESK_PASSWORD);
  await installation.server.kill();
  await expectNewPictures(viewer);
  await installation.server.start();
  await installation.desk.online();
  await viewer.expectState("open");
  await expectNewPictures(viewer);

  const page = await context.newPage();
  await page.goto("/sessions");
  const row = page.locator(`#${await viewer.session()}`);
  await expect(row).toContainText("Running");
  await expect(page.locator("#stale-notice")).toBeHidden();
  await row.getByRole("button", { name: "Close session" }).click();
  await expect(row.locator("[data-reason]")).toContainText("Closed by");
  // The page comes back to the server with pauses of up to 30 seconds.
  await viewer.expectEnd("closed_in_portal", "in the portal", 35_000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
});

test("a server that is stopped and started again is found by pages and devices", async ({ page, installation }) => {
  test.setTimeout(120_000);
  await page.goto("/clients");
  await installation.server.stop();
  await expect(page.getByText("Live updates are interrupted.")).toBeVisible();
  await installation.server.start();
  await expect(page.getByText("Live updates are interrupted.")).toBeHidden({ timeout: 40_000 });
  await installation.desk.online();
  await expect(page.locator(`#client-${installation.number}`)).toContainText("Online");
});

test("a server that does not come back ends the session in both ends", async ({ viewer, page, installation }) => {
  test.setTimeout(180_000);
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  await installation.server.kill();
  await viewer.expectEnd("lost_contact", "Contact with the device or the server was lost.", 90_000);
  await expect
    .poll(() => installation.desk.printed(["status"]), { timeout: 30_000 })
    .toContain("Sessions: none");
  await installation.server.start();
  await installation.desk.online();
  await page.goto(`/sessions/${session}`);
  await expect(page.locator("[data-state]")).toHaveText("Ended");
  await expect(page.locator("[data-reason]")).toHaveText("Connection lost");
});

async function expectNewPictures(viewer: Viewer): Promise<void> {
  const before = await viewer.shownPictures();
  await expect.poll(() => viewer.shownPictures(), { message: "the picture goes on" }).toBeGreaterThan(before + 2);
}
