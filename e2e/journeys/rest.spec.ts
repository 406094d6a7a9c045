import type { Page } from "@playwright/test";
import { createServer, type AddressInfo } from "node:net";

import { DESK_PASSWORD, withFolder } from "../harness/installation.ts";
import { inspectInAllLooks } from "../harness/looks.ts";
import { NOBODY } from "../harness/people.ts";
import { OWNER, setUp } from "../harness/portal.ts";
import { Script } from "../harness/script.ts";
import { Server } from "../harness/server.ts";
import { expect, test } from "../harness/test.ts";

/** A new API password, made on the page under License, and everything else that a script needs. */
async function newScript(page: Page, address = "#base-address"): Promise<Script> {
  await page.goto("/license");
  await page.getByRole("link", { name: "Set up the REST interface" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "REST interface" })).toBeVisible();
  const license = await page.locator("#license-id").innerText();
  const base = await page.locator(address).innerText();
  const make = page.getByRole("button", { name: "Make an API password" });
  if (await make.isVisible()) {
    await make.click();
  } else {
    await page.getByText("Replace…").click();
    await page.getByRole("button", { name: "Replace" }).click();
  }
  const password = await page.locator("#password").innerText();
  expect(password).toMatch(/^[2-9A-Z]{20}$/);
  return new Script(base, license, password);
}

test("R1: a script lists clients and sessions, and says things about them", async ({ viewer, page, context, installation }) => {
  const script = await newScript(await context.newPage());
  expect(await script.get("/auth")).toEqual({ result: "success", "license-id": script.license });
  const cid = Number(installation.number);
  await expect.poll(async () => (await script.get("/clients?online")).list.map((row: any) => row.cid)).toContain(cid);
  // Some libraries send a body with GET.
  expect((await script.ask("GET", "/clients?limit=1&order=asc&sort=cid&offset=0", {})).body.selected).toBe(1);

  const pages = await context.newPage();
  await pages.goto(`/clients/${installation.number}`);
  const set = await script.ask("PATCH", `/clients/${cid}`, { alias: "reception@ad", comment: "Ground floor" });
  expect(set).toEqual({ status: 200, body: { result: "success" } });
  await expect(pages.locator("main")).toContainText("reception@ad");
  expect((await script.ask("PATCH", `/clients/${cid}`, { alias: "no alias" })).status).toBe(400);

  await viewer.connect(DESK_PASSWORD);
  const { list, count, selected } = await script.get("/sessions?direction=out");
  expect(selected).toBe(count);
  const [session] = list;
  expect(session).toMatchObject({
    active: true,
    from: { cid: 0, alias: OWNER.email },
    to: { cid, alias: "reception@ad" },
    "end-time": null,
  });
  expect((await script.ask("PATCH", `/sessions/${session.sid}`, { comment: "Ticket 4711" })).status).toBe(200);
  const client = await script.get(`/clients/${cid}`);
  expect(client).toMatchObject({ alias: "reception@ad", comment: "Ground floor", online: true });
  expect(client["last-sessions"][0]).toMatchObject({ sid: session.sid, comment: "Ticket 4711" });
  const info = await script.get("/sysinfo");
  expect(info).toMatchObject({ name: "AnyDesk REST", sessions: { active: 1 } });
  expect(info.license).toMatchObject({ "license-id": script.license, "license-key": "", "api-password": "" });
  expect(await page.locator("#viewer").getAttribute("data-state")).toBe("open");
  expect((await script.ask("PATCH", `/clients/${cid}`, { alias: null, comment: null })).status).toBe(200);
});

test("R1: closing a session over REST hangs up the desk and the viewer", async ({ viewer, context, installation }) => {
  const script = await newScript(await context.newPage());
  await viewer.connect(DESK_PASSWORD);
  const [{ sid }] = (await script.get("/sessions?limit=1")).list;
  expect((await script.ask("POST", `/sessions/${sid}/action`, { action: "close" })).status).toBe(200);
  await viewer.expectEnd("closed_in_portal", "Closed by REST in the portal", 2000);
  await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
  const session = await script.get(`/sessions/${sid}`);
  expect(session.active).toBe(false);
  expect(session.duration).toBe(session["end-time"] - session["start-time"]);
  // An exact repeat would get the first answer again; this is signed a second later.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const again = await script.ask("POST", `/sessions/${sid}/action`, { action: "close" });
  expect(again).toMatchObject({ status: 404, body: { code: "session_closed" } });
});

test("R1, D3: a client that a script removes is told, and its sessions end", async ({ viewer, context, installation }) => {
  const script = await newScript(await context.newPage());
  await viewer.connect(DESK_PASSWORD);
  const cid = Number(installation.number);
  try {
    expect((await script.ask("DELETE", `/clients/${cid}`)).status).toBe(200);
    await viewer.expectEnd("client_removed", "REST", 5000);
    expect((await script.ask("GET", `/clients/${cid}`)).status).toBe(404);
    await expect.poll(() => installation.desk.printed(["status"])).toContain("Sessions: none");
    const audit = await context.newPage();
    await audit.goto("/audit");
    await expect(audit.locator("main")).toContainText(script.license);
  } finally {
    const key = await installation.server.licenseKey();
    await installation.desk.printed(["--server", installation.server.url, "--register-license"], key);
  }
  await expect.poll(async () => (await script.ask("GET", `/clients/${cid}`)).status).toBe(200);
});

test("R1: the API password is shown again to who knows the own password, replaced and revoked", async ({ page }) => {
  const script = await newScript(page);
  await page.getByRole("link", { name: "Back to the REST interface" }).click();
  await inspectInAllLooks(page, "rest-access");
  await page.getByText("Show again…").click();
  await page.getByLabel("Your own password").fill("wrong");
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Your own password").fill(OWNER.password);
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.locator("#password")).toHaveText(script.password);
  await inspectInAllLooks(page, "rest-password");

  const replaced = await newScript(page);
  expect((await script.ask("GET", "/auth")).body).toMatchObject({ result: "failure", code: "invalid_token" });
  expect((await replaced.ask("GET", "/auth")).status).toBe(200);

  await page.goto("/license/api");
  await page.getByLabel("Show the license key and the API password over REST").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  expect((await replaced.get("/sysinfo")).license["api-password"]).toBe(replaced.password);
  await page.getByLabel("Show the license key and the API password over REST").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Show the license key and the API password over REST")).not.toBeChecked();

  await page.getByText("Revoke…").click();
  await page.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("status")).toHaveText("The API password is revoked.");
  expect((await replaced.ask("GET", "/auth")).status).toBe(401);
});

test("R1: scripts have a listener of their own where that is configured", async ({ browser }) => {
  const port = await freePort();
  await withFolder(async (folder) => {
    const server = await Server.start(folder, { DESKWARDEN_REST_LISTEN: `127.0.0.1:${port}` });
    const context = await browser.newContext({ storageState: NOBODY, baseURL: server.url });
    const page = await context.newPage();
    await setUp(page, await server.link());
    const script = await newScript(page, "#own-address");
    expect(script.base).toBe(`http://localhost:${port}/`);
    const there = new Script(`http://127.0.0.1:${port}/`, script.license, script.password);
    expect(await there.get("/auth")).toEqual({ result: "success", "license-id": script.license });
    expect((await there.ask("GET", "/rest/v1/auth")).status).toBe(404);
    await context.close();
    await server.stop();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
