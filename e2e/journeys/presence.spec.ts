import { DESK_PASSWORD } from "../harness/installation.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("C5: Clients follows the device without a reload", async ({ page, installation }) => {
  const row = page.locator(`#client-${installation.number}`);
  await page.goto("/clients");
  await page.evaluate(() => (document.body.dataset.witness = "this page was not loaded again"));
  await expect(row).toContainText("Online");
  await installation.desk.stop();
  await expect(row.locator("[data-presence]")).toHaveAttribute("data-presence", "offline", { timeout: 5000 });
  await expect(row).toContainText("last seen");
  await expect(row.getByRole("button", { name: "Connect" })).toHaveCount(0);
  await installation.desk.start();
  await expect(row.locator("[data-presence]")).toHaveAttribute("data-presence", "online", { timeout: 5000 });
  await expect(row.getByRole("button", { name: "Connect" })).toBeVisible();
  await expect(page.locator("body")).toHaveAttribute("data-witness", "this page was not loaded again");
});

test("C5: the client's page says why Connect is not there", async ({ page, installation }) => {
  await page.goto(`/clients/${installation.number}`);
  await expect(page.getByRole("button", { name: "Connect" })).toBeEnabled();
  await installation.desk.stop();
  await expect(page.getByRole("button", { name: "Connect" })).toBeDisabled();
  await expect(page.locator("main")).toContainText("This client is offline.");
  await installation.desk.start();
  await expect(page.getByRole("button", { name: "Connect" })).toBeEnabled();
});

test("L16: the figures of the License page are live", async ({ page, context, installation }) => {
  const figure = (name: string) => page.locator(`[data-figure="${name}"]`);
  await page.goto("/license");
  await expect(figure("online")).toHaveText("1");
  // Other journeys may have left clients behind that are offline.
  const connected = await figure("connected").innerText();
  await expect(figure("active-sessions")).toHaveText("0");
  const viewer = new Viewer(await context.newPage(), `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  await expect(figure("active-sessions")).toHaveText("1");
  await viewer.press("end");
  await expect(figure("active-sessions")).toHaveText("0");
  await installation.desk.stop();
  await expect(figure("online")).toHaveText("0");
  await expect(figure("connected")).toHaveText(connected);
  await installation.desk.start();
  await expect(figure("online")).toHaveText("1");
});
