import { defineConfig } from "@playwright/test";

import { browser } from "./harness/browser.ts";

/** Makes the picture in the README: `npm run screenshot`. */
export default defineConfig({
  testMatch: "readme-screenshot.ts",
  outputDir: "results/screenshot",
  reporter: "list",
  use: { ...browser, trace: "off" },
});
