import { readFileSync } from "node:fs";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { OWNER, signIn } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

test("what people do is in the audit log, is found by search and filter, and is exported", async ({ page, people, viewer, installation }) => {
  await viewer.connect(DESK_PASSWORD);
  await viewer.press("end");
  await viewer.expectState("ended");
  await people.member("kaspar@example.com", "Technician");
  await people.post(`/users/${await people.idOf("kaspar@example.com")}/role`, { role: await people.role("Auditor") });

  await page.goto("/audit");
  const rows = page.locator("tbody tr");
  const newest = rows.first();
  await expect(newest).toContainText(`${OWNER.email} gave kaspar@example.com another role.`);
  await expect(newest).toContainText("Role: Technician → Auditor");
  await expect(newest).toContainText("127.0.0.1");

  await page.getByLabel("Search").fill("kaspar");
  await page.getByLabel("Kind").selectOption("Users and roles");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows.locator("[data-sentence]")).toHaveText([
    `${OWNER.email} gave kaspar@example.com another role.`,
    "kaspar@example.com accepted the invitation to this account.",
    `${OWNER.email} invited kaspar@example.com.`,
  ]);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export (CSV)" }).click();
  const table = readFileSync(await (await download).path(), "utf8");
  expect(table).toContain(`${OWNER.email} gave kaspar@example.com another role.`);
  expect(table).not.toContain("opened a session");
  expect(table.trim().split(/\r?\n(?=\d)/)).toHaveLength(4);

  await page.getByLabel("Search").fill("");
  await page.getByLabel("Kind").selectOption("Sessions");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows.nth(0)).toContainText(`ended the session with`);
  await expect(rows.nth(1)).toContainText(`${OWNER.email} opened a session with`);
  await expect(rows.nth(1)).toContainText(installation.grouped);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/audit$/);
});

test("entries of one person are shown alone", async ({ page, people }) => {
  const kaspar = await people.member("kaspar@example.com", "Technician");
  await page.goto("/audit");
  await page.getByRole("link", { name: kaspar.email }).first().click();
  await expect(page.getByText(`Only by ${kaspar.email}`)).toBeVisible();
  const actors = await page.locator("tbody tr td:nth-child(2)").allInnerTexts();
  expect(actors.length).toBeGreaterThan(0);
  expect(actors.filter((actor) => !actor.includes(kaspar.email))).toEqual([]);
});

test("a sign-in that fails is in the audit log, without what was typed as the password", async ({ page, people }) => {
  const kaspar = await people.stranger("kaspar@example.com");
  await kaspar.page.goto("/sign-in");
  await signIn(kaspar.page, OWNER.email, "not this one either");
  await expect(kaspar.page.getByRole("alert")).toBeVisible();
  await page.goto("/audit");
  await expect(page.locator("tbody tr").first()).toContainText(`A sign-in as ${OWNER.email} failed.`);
  await expect(page.locator("tbody")).not.toContainText("not this one either");
});

test("an auditor reads the audit log in German, a technician does not read it at all", async ({ people }) => {
  const { page } = await people.member("kaspar@example.com", "Auditor", "de-DE");
  await page.goto("/audit");
  await expect(page.getByRole("heading", { name: "Audit-Protokoll" })).toBeVisible();
  await expect(page.locator("tbody")).toContainText("kaspar@example.com hat die Einladung in dieses Konto angenommen.");
  await expect(page.locator("tbody")).toContainText(`${OWNER.email} hat kaspar@example.com eingeladen.`);
  await expect(page.locator("tbody tr time").first()).toHaveText(/^\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}:\d{2}$/);
  const technician = await people.member("jonas@example.com", "Technician");
  expect((await technician.page.goto("/audit"))?.status()).toBe(403);
});

test("the audit log is proven at the command line", async ({ installation }) => {
  const said = JSON.parse(await installation.server.run(["audit", "verify", "--json"])) as unknown;
  expect(JSON.stringify(said)).toContain("true");
});
