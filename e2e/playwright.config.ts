import { defineConfig } from "@playwright/test";

import { browser } from "./harness/browser.ts";

/** Journeys of people through the real programs. One installation serves them one after the other. */
export default defineConfig({
  testDir: "journeys",
  outputDir: "results/failures",
  workers: 1,
  fullyParallel: false,
  // A journey that passes only at the second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "results/report.json" }]],
  use: browser,
});
