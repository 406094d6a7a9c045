import type { Page } from "@playwright/test";

import { DESK_PASSWORD, withFolder } from "../harness/installation.ts";
import { accept, PASSWORD } from "../harness/people.ts";
import { OWNER, setUp, signIn } from "../harness/portal.ts";
import { Server } from "../harness/server.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("a user of two accounts switches between them, and the other pages follow", async ({ people }) => {
  await withFolder(async (folder) => {
    const server = await Server.start(folder);
    const { page, context } = await people.stranger(OWNER.email);
    await setUp(page, await server.link());
    await page.goto(`${server.url}/users`);
    const made = await server.run(["account", "add", "Nordlicht & Söhne", "--owner", OWNER.email, "--json"]);
    const { link } = JSON.parse(made) as { link: string };

    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Join Nordlicht & Söhne" })).toBeVisible();
    await page.getByRole("button", { name: "Accept" }).click();
    await expect(page.getByRole("banner").locator("summary")).toContainText("Nordlicht & Söhne");
    await page.goto(`${server.url}/users`);
    const other = await context.newPage();
    await other.goto(`${server.url}/clients`);
    await expect(other.getByRole("banner").locator("summary")).toContainText("Nordlicht & Söhne");

    await chooseAccount(page, "Deskwarden");
    await expect(page).toHaveURL(/\/license$/);
    await expect(page.locator("[data-account]")).toHaveText("Deskwarden");
    await expect(other.locator("[data-account]")).toHaveText("Deskwarden");
    await chooseAccount(other, "Nordlicht & Söhne");
    await expect(page.getByRole("banner").locator("summary")).toContainText("Nordlicht & Söhne");

    // One who has no place in the other account sees nothing of it.
    await page.goto(`${server.url}/users`);
    await server.run(["user", "add", "jonas@example.com", "--role", "technician", "--password-stdin"], PASSWORD);
    await expect(page.locator("#users")).not.toContainText("jonas@example.com");
    const jonas = await people.stranger("jonas@example.com");
    await jonas.page.goto(`${server.url}/sign-in`);
    await signIn(jonas.page, "jonas@example.com", PASSWORD);
    await expect(jonas.page.getByRole("banner")).toBeVisible();
    await jonas.page.getByRole("banner").locator("summary").click();
    await expect(jonas.page.getByRole("banner")).not.toContainText("Nordlicht");
    await server.stop();
  });
});

test("the owner of a new account joins by the link that the command line prints", async ({ people }) => {
  await withFolder(async (folder) => {
    const server = await Server.start(folder);
    const { page } = await people.stranger(OWNER.email);
    await setUp(page, await server.link());
    const [number, link] = (await server.run(["account", "add", "Nordlicht", "--owner", "nora@example.com"])).split("\t");
    expect(number).toBe("2");
    const nora = await people.stranger("nora@example.com");
    await accept(nora.page, link ?? "");
    await expect(nora.page).toHaveURL(`${server.url}/license`);
    await expect(nora.page.getByRole("main")).toContainText("Nordlicht");
    await expect(nora.page.getByRole("main")).not.toContainText("Account holder Deskwarden");
    await server.stop();
  });
});

test("a user who is disabled at the command line is signed out live", async ({ people, installation }) => {
  const jonas = await people.member("jonas@example.com", "Technician");
  const list = await jonas.context.newPage();
  await list.goto("/clients");
  const viewer = new Viewer(jonas.page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  await installation.server.run(["user", "disable", "jonas@example.com"]);
  await viewer.expectState("ended");
  await expect(list.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
});

async function chooseAccount(page: Page, name: string): Promise<void> {
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("banner").getByRole("button", { name }).click();
}
