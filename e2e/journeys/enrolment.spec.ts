import { join } from "node:path";

import { Desk } from "../harness/desk.ts";
import { DESK_PASSWORD, withFolder } from "../harness/installation.ts";
import { setUp } from "../harness/portal.ts";
import { programs, run } from "../harness/program.ts";
import { Server } from "../harness/server.ts";
import { expect, test } from "../harness/test.ts";
import { Viewer } from "../harness/viewer.ts";

test("the copied command registers a device over pinned HTTPS, and it can be controlled", async ({ browser, installation }) => {
  await withFolder(async (folder) => {
    const server = await Server.startEncrypted(join(folder, "server"));
    const context = await browser.newContext({
      baseURL: server.url,
      storageState: { cookies: [], origins: [] },
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    await setUp(page, await server.link());
    await page.goto("/clients");
    const dialog = page.getByRole("dialog", { name: "Add a device" });
    await page.getByRole("button", { name: "Add a device" }).first().click();
    await dialog.getByRole("button", { name: "Copy" }).first().click();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toMatch(/^deskwarden-desk --server 'https:\/\/localhost:\d+#sha256=[\w-]{43}' --register-license$/);
    await dialog.getByRole("button", { name: "Copy" }).last().click();
    const key = await page.evaluate(() => navigator.clipboard.readText());

    const desk = new Desk(folder, installation.display);
    const program = `'${programs("deskwarden-desk")}' --data '${join(folder, "data")}'`;
    const shell = command.replace("deskwarden-desk", program);
    const done = await run("sh", ["-c", shell], { env: installation.display.env, input: `${key}\n` });
    expect(done, done.err).toMatchObject({ code: 0 });
    expect(done.out).toContain("This device is registered to");
    const number = await desk.printed(["--get-id"]);
    await desk.printed(["--set-password"], DESK_PASSWORD);

    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(page.locator(`#client-${number}`)).toContainText("Offline");
    await desk.start();
    await expect(page.locator(`#client-${number}`)).toContainText("Online");
    await new Viewer(page, `/clients/${number}`).connect(DESK_PASSWORD);
    await context.close();
    await desk.stop();
    await server.stop();
  });
});

test("a wrong license key ends with code 3 and says what to do", async ({ installation }) => {
  await withFolder(async (folder) => {
    const desk = new Desk(folder, installation.display);
    const wrong = "23456-789AB-CDEFG-HJKLM-NPQRS";
    const done = await desk.run(["--server", installation.server.url, "--register-license"], wrong);
    expect(done.code).toBe(3);
    expect(done.err).toContain("No account has this license key. Copy it again from the portal.");
  });
});
