import type { Page } from "@playwright/test";

import { DESK_PASSWORD } from "../harness/installation.ts";
import { PASSWORD } from "../harness/people.ts";
import { OWNER, signIn } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

const TAKEN = `${OWNER.email} took the right to connect from`;

test("a role without the right to connect ends what its new holder controls, at once", async ({ page, people, installation }) => {
  const jonas = await people.member("jonas@example.com", "Technician");
  const list = await jonas.context.newPage();
  await list.goto("/clients");
  await expect(list.getByRole("button", { name: "Connect" })).toBeVisible();
  const viewer = new Viewer(jonas.page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  const session = await viewer.session();

  await page.goto(`/users/${await people.idOf("jonas@example.com")}`);
  await page.getByLabel("Role").selectOption("Auditor");
  await page.getByRole("button", { name: "Change role" }).click();
  await viewer.expectEnd("right_revoked", `${TAKEN} you`, 2000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await expect(page.getByRole("status").filter({ hasText: "The role is changed." })).toBeVisible();

  await expect(list.getByRole("button", { name: "Connect" })).toHaveCount(0);
  await expect(list.getByRole("banner").getByRole("link", { name: "License" })).toBeVisible();
  await page.goto(`/sessions/${session}`);
  await expect(page.locator("[data-reason]")).toHaveText(`${TAKEN} the viewer`);
});

test("a right that is taken from a role ends what its holders control, and is back when it is given again", async ({ page, people, installation }) => {
  const role = await makeRole(page, "Night shift");
  const jonas = await people.member("jonas@example.com", "Technician");
  await people.post(`/users/${await people.idOf("jonas@example.com")}/role`, { role });
  await expect(jonas.page.getByRole("banner").getByRole("link", { name: "Files" })).toHaveCount(0);
  // The page has loaded itself again because of that.
  await jonas.page.waitForLoadState();
  const viewer = new Viewer(jonas.page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);

  await page.goto(`/roles/${role}`);
  await page.getByLabel("Connect to clients").uncheck();
  await page.getByRole("button", { name: "Save role" }).click();
  await viewer.expectEnd("right_revoked", `${TAKEN} you`, 2000);
  await jonas.page.goto("/clients");
  await expect(jonas.page.getByRole("button", { name: "Connect" })).toHaveCount(0);

  await page.getByLabel("Connect to clients").check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(jonas.page.getByRole("button", { name: "Connect" })).toBeVisible();
  await expect(page.getByText("cannot be removed. Give them another role first.")).toBeVisible();
  await people.post(`/users/${await people.idOf("jonas@example.com")}/remove`, {});
  await removeRole(page, role, "Night shift");
});

test("a user who is disabled is signed out live and let in again when enabled", async ({ page, people, installation }) => {
  const jonas = await people.member("jonas@example.com", "Technician");
  const viewer = new Viewer(jonas.page, `/clients/${installation.number}`);
  await viewer.connect(DESK_PASSWORD);
  const list = await jonas.context.newPage();
  await list.goto("/clients");

  await page.goto(`/users/${await people.idOf("jonas@example.com")}`);
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.locator("[data-status]")).toHaveText("Disabled");
  await viewer.expectState("ended", 2000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  await expect(list.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(list, "jonas@example.com", PASSWORD);
  await expect(list.getByRole("alert")).toBeVisible();

  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.locator("[data-status]")).toHaveText("Active");
  await signIn(list, "jonas@example.com", PASSWORD);
  await expect(list).toHaveURL(/\/clients$/);
});

test("a user who is removed is signed out live", async ({ page, people }) => {
  const jonas = await people.member("jonas@example.com", "Technician");
  await page.goto(`/users/${await people.idOf("jonas@example.com")}`);
  await page.getByText("Remove from the account…").click();
  await page.getByRole("button", { name: "Remove from the account" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The user is removed." })).toBeVisible();
  await expect(page.locator("#users")).not.toContainText("jonas@example.com");
  await expect(jonas.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("of two owners who edit one role, the second is told what the first made of it", async ({ page, people }) => {
  const role = await makeRole(page, "Night shift");
  const berta = await people.member("berta@example.com", "Owner");
  await berta.page.goto(`/roles/${role}`);
  await page.goto(`/roles/${role}`);
  await page.getByRole("group", { name: "Files" }).getByLabel("Edit").check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The role is saved." })).toBeVisible();

  await berta.page.getByRole("group", { name: "Audit log" }).getByLabel("View").check();
  await berta.page.getByRole("button", { name: "Save role" }).click();
  await expect(berta.page.getByRole("alert")).toContainText("Somebody else changed this since you opened it.");
  await expect(berta.page.getByRole("group", { name: "Files" }).getByLabel("Edit")).toBeChecked();
  await expect(berta.page.getByRole("group", { name: "Audit log" }).getByLabel("None")).toBeChecked();

  await berta.page.getByRole("group", { name: "Audit log" }).getByLabel("View").check();
  await berta.page.getByRole("button", { name: "Save role" }).click();
  await expect(berta.page.getByRole("status").filter({ hasText: "The role is saved." })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("group", { name: "Files" }).getByLabel("Edit")).toBeChecked();
  await expect(page.getByRole("group", { name: "Audit log" }).getByLabel("View")).toBeChecked();
  await removeRole(page, role, "Night shift");
});

test("the last owner stays the owner", async ({ page, people }) => {
  await people.member("jonas@example.com", "Administrator");
  const owner = await people.idOf(OWNER.email);
  await page.goto(`/users/${owner}`);
  await page.getByLabel("Role").selectOption("Technician");
  await page.getByRole("button", { name: "Change role" }).click();
  await expect(page.getByRole("heading", { name: "The account needs an owner" })).toBeVisible();
  await page.goto(`/users/${owner}`);
  await page.getByText("Remove from the account…").click();
  await page.getByRole("button", { name: "Remove from the account" }).click();
  await expect(page.getByRole("heading", { name: "The account needs an owner" })).toBeVisible();
  await page.goto("/users");
  await expect(page.locator(`#${owner}`)).toContainText("Owner");
});

test("an administrator can neither make nor change an owner", async ({ people }) => {
  const { page } = await people.member("jonas@example.com", "Administrator");
  await page.goto(`/users/${await people.idOf(OWNER.email)}`);
  await expect(page.getByText("You may not change this user")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change role" })).toHaveCount(0);
  await page.goto("/users/invite");
  await expect(page.getByLabel("Role").locator("option", { hasText: "Owner" })).toHaveCount(0);
});

test("names of roles are shown as they were typed, and do nothing", async ({ page }) => {
  const name = "<b onclick=alert(1)>Night</b> & \u202eshift";
  const role = await makeRole(page, name);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("<b onclick=alert(1)>Night</b> & shift");
  await page.goto("/roles");
  await expect(page.locator("#roles")).toContainText("<b onclick=alert(1)>Night</b> & shift");
  await removeRole(page, role, "Night");
});

/** Makes a role that may connect to clients, and returns its id. */
async function makeRole(page: Page, name: string): Promise<string> {
  await page.goto("/roles");
  await page.getByRole("link", { name: "New role" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("group", { name: "Clients", exact: true }).getByLabel("View").check();
  await page.getByLabel("Connect to clients").check();
  await page.getByRole("button", { name: "Make role" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The role is saved." })).toBeVisible();
  return new URL(page.url()).pathname.replace("/roles/", "");
}

async function removeRole(page: Page, role: string, name: string): Promise<void> {
  await page.goto(`/roles/${role}`);
  await page.getByText("Remove role…").click();
  await page.getByRole("button", { name: "Remove role" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The role is removed." })).toBeVisible();
  await expect(page.locator("#roles")).not.toContainText(name);
}
