import { expect, type Page } from "@playwright/test";

import { barriersOf } from "./accessibility.ts";

/** The sizes and colours that every page is looked at in. */
export const LOOKS = [
  { name: "wide-light", width: 1440, height: 900, colorScheme: "light" },
  { name: "wide-dark", width: 1440, height: 900, colorScheme: "dark" },
  { name: "narrow-light", width: 390, height: 844, colorScheme: "light" },
  { name: "narrow-dark", width: 390, height: 844, colorScheme: "dark" },
] as const;

export type Look = (typeof LOOKS)[number];

/** Gives the page that size and those colours. */
export async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

/** Takes a picture of the page, and looks for barriers and for what sticks out of it. */
export async function inspect(page: Page, name: string, look: Look): Promise<void> {
  await show(page, name, look);
  expect(await barriersOf(page), `${name}, ${look.name}`).toEqual([]);
}

/** Inspects the page in every size and colour, and leaves it in the first one. */
export async function inspectInAllLooks(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look);
    await inspect(page, name, look);
  }
  await wear(page, LOOKS[0]);
}

/** Takes a picture of the page, and looks for what sticks out of it. */
export async function show(page: Page, name: string, look: Look, fullPage = false): Promise<void> {
  // Colours that are still on their way to the other ones would be seen and measured.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { intervals: [20] }).toBe(0);
  await page.screenshot({ path: `results/screens/${name}-${look.name}.png`, fullPage, animations: "disabled" });
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overhang, `${name}, ${look.name}: pixels that stick out at the side`).toBeLessThanOrEqual(0);
}
