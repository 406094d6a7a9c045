// Drives a browser for `cargo run -p xtask -- bench desktop`. One JSON command per line on standard input,
// one JSON answer per line on standard output: {"ok": …} or {"error": "…"}.
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const PATIENCE_MS = 30_000;
const SCREEN = { width: 1920, height: 1080 };

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const context = await browser.newContext({ viewport: SCREEN, ignoreHTTPSErrors: true });
context.setDefaultTimeout(PATIENCE_MS);
await context.addInitScript({ path: fileURLToPath(new URL("page.js", import.meta.url)) });
let page = await context.newPage();

const commands = {
  // Makes the first user by the set-up link.
  async setUp({ link, email, password }) {
    await page.goto(link);
    await page.fill("#email", email);
    await page.fill("#password", password);
    await page.fill("#password_again", password);
    await page.click("form[data-setup] button");
    await page.waitForURL("**/license");
  },

  async signIn({ origin, email, password }) {
    await page.goto(`${origin}/sign-in`);
    await page.fill("#email", email);
    await page.fill("#password", password);
    await page.click("form[action='/sign-in'] button");
    await page.waitForURL("**/license");
  },

  // From the click on Connect to the first picture, in milliseconds.
  async connect({ origin, client, password }) {
    const button = `form[action='/clients/${client}/connect'] button:enabled`;
    await page.goto(`${origin}/clients/${client}`);
    await page.waitForSelector(button);
    const clicked = Date.now();
    await page.click(button, { noWaitAfter: true });
    await page.waitForSelector("#viewer-password");
    const asked = Date.now();
    await page.fill("#viewer-password", password);
    await page.press("#viewer-password", "Enter");
    const shown = await firstFrame();
    return { asked: asked - clicked, shown: shown - clicked };
  },

  // Opens the page of a VNC viewer and waits for its picture.
  async openVnc({ url }) {
    // A gateway that has just come up may drop the first request.
    await page.goto(url).catch(() => page.goto(url));
    await page.evaluate(() => window.deskwardenBench.followCanvas());
    await firstFrame();
  },

  // What is seen in so many seconds.
  async watch({ seconds }) {
    const before = await page.evaluate(() => window.deskwardenBench.received());
    await page.evaluate(() => window.deskwardenBench.begin());
    await pause(seconds * 1000);
    const seen = await page.evaluate(() => window.deskwardenBench.end());
    const after = await page.evaluate(() => window.deskwardenBench.received());
    const { torn, longestStill, latencies } = seen;
    return { torn, longestStill, latencies, bytes: after - before };
  },

  // The browser's figures about the picture's track, to look into.
  async track() {
    return page.evaluate(async () => {
      const entries = [];
      for (const connection of window.deskwardenBench.connections) {
        for (const [, entry] of await connection.getStats()) entries.push(entry);
      }
      return entries.filter(({ type }) => type === "inbound-rtp");
    });
  },

  // Ends the session that is shown.
  async leave() {
    // The bar hides itself beyond the edge.
    await page.locator("[data-action='viewer-end']").dispatchEvent("click");
    await page.waitForSelector(".viewer-links a");
    await page.close();
    page = await context.newPage();
  },
};

async function firstFrame() {
  const frame = await page.waitForFunction(() => window.deskwardenBench.firstFrame, undefined, { polling: 50 });
  return frame.jsonValue();
}

for await (const line of createInterface({ input: process.stdin })) {
  const { do: name, ...given } = JSON.parse(line);
  try {
    const ok = (await commands[name](given)) ?? null;
    console.log(JSON.stringify({ ok }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
await browser.close();
