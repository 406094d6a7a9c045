import { DESK_PASSWORD, type Installation } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { SCREEN } from "../harness/pattern.ts";
import { expect, test } from "../harness/test.ts";
import type { Viewer } from "../harness/viewer.ts";

/** Short enough to wait for, and long enough for two warnings. */
const SECONDS = 75;
/** The notice of the desk, as video shows it. */
const BLUE = [0x17, 0x34, 0x5e] as const;

test.afterEach(async ({ installation }) => limit(installation, "unlimited"));

test("L9: both screens warn of the longest time, and the session ends in time although the server is gone", async ({
  viewer,
  page,
  installation,
}) => {
  test.setTimeout(180_000);
  await limit(installation, String(SECONDS));
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();
  const line = page.locator(".viewer-length");
  const aloud = page.getByRole("status").filter({ hasText: "ends in" });
  await expect(line).toContainText("This session ends in 1:");
  await expect(aloud).toContainText("This session ends in 1:");
  await expectNotice(viewer, true);
  await line.getByRole("button", { name: "Close notice" }).click();
  await expect(line).toBeHidden();
  await expect(viewer.stage).toBeFocused();

  await expect(line).toContainText(/This session ends in (1:00|0:5\d)/, { timeout: 30_000 });
  await expectNotice(viewer, true);
  await inspectInAllLooks(page, "session-ends-soon");
  await expectNotice(viewer, false);
  // Later than this the session's lease does not run out before its time.
  await expect(line).toContainText(/ends in 0:[0-2]\d/, { timeout: 60_000 });
  await installation.server.kill();
  await viewer.expectEnd("length_reached", "You can connect again at once", SECONDS * 1000);
  await inspectInAllLooks(page, "session-length-reached");
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");

  await installation.server.start();
  await installation.desk.online();
  await page.goto(`/sessions/${session}`);
  await expect(page.locator("[data-state]")).toHaveText("Ended");
  await expect(page.locator("[data-reason]")).toContainText(/longest|length/i);
});

async function limit(installation: Installation, length: string): Promise<void> {
  await installation.server.run(["license", "set", "--account", "1", "--max-session-length", length]);
}

/** Waits until the notice is, or is not, at the top of the controlled screen. */
async function expectNotice(viewer: Viewer, isThere: boolean): Promise<void> {
  const isBlue = async () => {
    const colour = await viewer.colour(SCREEN.width / 2, 32);
    return colour.every((part, place) => Math.abs(part - BLUE[place]!) < 16);
  };
  await expect.poll(isBlue, { timeout: 20_000, message: `the notice is ${isThere ? "" : "not "}there` }).toBe(isThere);
}
