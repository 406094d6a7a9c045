import { expect, type Page } from "@playwright/test";

const MOST_STEPS = 120;

/** Goes on with the Tab key until something with that text or label has the keyboard. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STEPS) {
    await page.keyboard.press("Tab");
    const focused = await focusedName(page);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`${name} was not reached, only ${passed.join(", ")}`);
}

/** The text of what has the keyboard, or the text of its label. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
    return (label?.innerText ?? element?.innerText ?? "").trim();
  });
}

/** Goes once around the page with the Tab key: everything shows that it has the keyboard, and nothing keeps it. */
export async function expectNoTrap(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const hidden: string[] = [];
  let first: string | undefined;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press("Tab");
    const { id, name, shows } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && !/, 0\)$|^transparent$/.test(outlineColor);
      element.dataset.place ??= String(document.querySelectorAll("[data-place]").length);
      return { id: element.dataset.place, name: element.outerHTML.slice(0, 100), shows: outlined || boxShadow !== "none" || element === document.body };
    });
    if (!shows) hidden.push(name);
    if (first === undefined) first = id;
    else if (id === first) {
      expect(hidden, page.url()).toEqual([]);
      return;
    }
  }
  throw new Error(`the keyboard does not come back to the start of ${page.url()}`);
}
