import { DESK_PASSWORD } from "../harness/installation.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

test.describe("without a password", () => {
  test.beforeEach(async ({ installation }) => {
    await installation.desk.printed(["--remove-password"]);
  });
  test.afterEach(async ({ installation }) => {
    await installation.desk.printed(["--set-password"], DESK_PASSWORD);
  });

  test("a person at the desk lets the caller in", async ({ viewer, page, installation }) => {
    await viewer.request();
    await viewer.expectState("waiting");
    await expect(page.locator(".viewer-card")).toContainText("Waiting for acceptance");
    expect(await viewer.pictureSize()).toEqual({ width: 0, height: 0 });
    const status = await installation.desk.printed(["status"]);
    expect(status).toContain(`${OWNER.email} waits for you: deskwarden-desk accept or dismiss`);
    await installation.desk.printed(["accept"]);
    await viewer.expectPicture();
    expect(await installation.desk.printed(["status"])).toContain(`${OWNER.email} controls this desktop`);
  });

  test("a person at the desk sends the caller away", async ({ viewer, page, installation }) => {
    await viewer.request();
    await viewer.expectState("waiting");
    await installation.desk.printed(["dismiss"]);
    await viewer.expectEnd("dismissed", "The person at the device declined.");
    await page.getByRole("link", { name: "Session details" }).click();
    await expect(page.locator("[data-reason]")).toHaveText("Dismissed on the controlled desk");
  });

  test("nobody is let in when nobody waits", async ({ installation }) => {
    const done = await installation.desk.run(["accept"]);
    expect(done.err).toContain("No such caller waits.");
    expect(done.code).not.toBe(0);
  });
});
