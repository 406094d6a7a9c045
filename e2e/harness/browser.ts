import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from "@playwright/test";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Machines that build often have no other network interface.
  "--allow-loopback-in-peer-connection",
];

/** Debian's Chromium, as all journeys use it. */
export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: "chromium",
  launchOptions: {
    executablePath: "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? [...ARGUMENTS, "--no-sandbox"] : ARGUMENTS,
  },
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  timezoneId: "Europe/Berlin",
  permissions: ["clipboard-read", "clipboard-write"],
  trace: "retain-on-failure",
  screenshot: "only-on-failure",
};
