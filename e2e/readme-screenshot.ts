import { expect, test } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Desk } from "./harness/desk.ts";
import { DESK_PASSWORD, withFolder } from "./harness/installation.ts";
import { setUp } from "./harness/portal.ts";
import { Program, until } from "./harness/program.ts";
import { Server } from "./harness/server.ts";
import { Viewer } from "./harness/viewer.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PICTURE = join(ROOT, "docs/images/remote-desktop.png");

test("the demo desktop in the browser", async ({ page }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    const server = await Server.start(join(folder, "server"));
    await setUp(page, await server.link());
    const desktop = Program.start({ name: "desktop", file: join(ROOT, "demo/desktop.sh"), args: [folder], logs: folder });
    const desk = new Desk(join(folder, "desk"), { env: await environment(folder) });
    await desk.printed(["--server", server.url, "--register-license"], await server.licenseKey());
    await desk.printed(["--set-password"], DESK_PASSWORD);
    await desk.start();

    await page.goto("about:blank");
    const viewer = new Viewer(page, `${server.url}/clients/${await desk.printed(["--get-id"])}`);
    await viewer.connect(DESK_PASSWORD);
    await viewer.click(300, 300);
    await viewer.type('echo "it works" > hello.txt && cat hello.txt\n');
    await expect.poll(() => existsSync(join(folder, "home/hello.txt"))).toBe(true);
    await expect(viewer.bar).toHaveClass(/is-hidden/);
    await page.mouse.move(720, 0);
    await expect(viewer.bar).not.toHaveClass(/is-hidden/);
    await expect.poll(async () => (await viewer.bar.boundingBox())?.y).toBe(0);
    await expect(viewer.bar).toContainText("fps");
    await page.screenshot({ path: PICTURE });
    await desk.stop();
    await desktop.stop();
    await server.stop();
  });
});

async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, "display");
  await until("the demo desktop", 30, () => existsSync(file));
  const { WAYLAND_DISPLAY: _, ...rest } = process.env;
  return { ...rest, DISPLAY: readFileSync(file, "utf8").trim(), XAUTHORITY: join(folder, "xauthority") };
}
