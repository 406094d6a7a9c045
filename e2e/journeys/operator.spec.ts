import { withFolder } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { accept } from "../harness/people.ts";
import { OWNER, setUp } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";
import { expect, test } from "../harness/test.ts";

test("O2, L2: an operator makes a plan and an account, grants what it asks for, and suspends it", async ({ people }) => {
  test.setTimeout(240_000);
  await withFolder(async (folder) => {
    const server = await Server.start(folder);
    const { page } = await people.stranger(OWNER.email);
    await setUp(page, await server.link());

    await page.goto(`${server.url}/operator/plans`);
    await inspectInAllLooks(page, "operator-plans");
    await page.goto(`${server.url}/operator/plans/new`);
    await inspectInAllLooks(page, "operator-plan-new");
    await page.getByLabel("Code", { exact: true }).fill("team");
    await page.getByLabel("Name", { exact: true }).fill("Team");
    await page.getByLabel("Seats", { exact: true }).fill("7");
    await page.getByLabel("Accounts can choose it at once").check();
    await page.getByRole("button", { name: "Make plan" }).click();
    await expect(page.getByRole("alert")).toContainText("or choose no limit");
    await page.locator('[name="seats_unlimited"]').uncheck();
    await page.getByRole("button", { name: "Make plan" }).click();
    await expect(page.getByRole("main")).toContainText("Team");
    await inspectInAllLooks(page, "operator-plan");

    await page.goto(`${server.url}/operator/accounts/new`);
    await page.getByLabel("Name", { exact: true }).fill("Nordlicht & Söhne");
    await page.getByLabel("E-mail of the owner").fill("nora@example.com");
    await page.locator("#plan").selectOption("solo");
    await inspectInAllLooks(page, "operator-account-new");
    await page.getByRole("button", { name: "Make account" }).click();
    const link = await page.locator("#invitation-link").inputValue();
    const nora = await people.stranger("nora@example.com");
    await accept(nora.page, link);
    await expect(nora.page).toHaveURL(`${server.url}/license`);
    await expect(nora.page.locator("[data-product]")).toContainText("Solo");

    await nora.page.goto(`${server.url}/license/upgrade`);
    await nora.page.getByRole("radio", { name: /Choose this plan.*Team/ }).check();
    await nora.page.getByLabel("Seats", { exact: true }).fill("12");
    await nora.page.getByRole("button", { name: "Ask for this" }).click();
    await nora.page.goto(`${server.url}/license`);
    await nora.page.evaluate(() => (document.body.dataset.witness = "not loaded again"));

    await page.goto(`${server.url}/operator/requests`);
    await inspectInAllLooks(page, "operator-requests");
    await page.getByRole("link", { name: /Nordlicht/ }).first().click();
    await inspectInAllLooks(page, "operator-request");
    await page.getByRole("button", { name: "Grant" }).click();
    await expect(page.getByRole("status").first()).toContainText("The request is granted");
    await expect(nora.page.locator("[data-product]")).toContainText("Team");
    await expect(nora.page.locator('[data-bar="seats"] [data-bar-text]')).toContainText("12");
    await expect(nora.page.locator("body")).toHaveAttribute("data-witness", "not loaded again");

    await page.goto(`${server.url}/operator/accounts`);
    await inspectInAllLooks(page, "operator-accounts");
    await page.getByRole("link", { name: "Nordlicht & Söhne" }).click();
    await inspectInAllLooks(page, "operator-account");
    await page.goto(`${server.url}/operator/accounts/2/license`);
    await inspectInAllLooks(page, "operator-license");
    await page.goto(`${server.url}/operator/accounts/2/suspend`);
    await page.getByLabel("Reason", { exact: true }).fill("The invoice of May is not paid.");
    await inspectInAllLooks(page, "operator-suspend");
    await page.getByRole("button", { name: "Suspend account" }).click();
    await expect(page.getByRole("main")).toContainText("The account is suspended");
    await nora.page.goto(`${server.url}/license`);
    await expect(nora.page.locator("body")).toContainText("The invoice of May is not paid.");
    await page.getByRole("button", { name: "Let it go on" }).click();
    await nora.page.reload();
    await expect(nora.page.locator("body")).not.toContainText("The invoice of May is not paid.");

    await page.goto(`${server.url}/operator/clients`);
    await expect(page.getByRole("main")).toContainText("Every client belongs to an account.");
    await inspectInAllLooks(page, "operator-clients");
    await nora.page.goto(`${server.url}/operator/accounts`);
    await expect(nora.page.getByRole("main")).toContainText("not");
    await server.stop();
  });
});
