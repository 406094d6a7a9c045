import { expect, type Page } from "@playwright/test";

/** Who set the installation up. */
export const OWNER = { email: "anna@example.com", password: "seven green kettles" };

/** Opens the set-up link and fills in its form. */
export async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Password again").fill(OWNER.password);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page).toHaveURL(/\/license$/);
}

/** Fills in the sign-in form that is shown. */
export async function signIn(page: Page, email = OWNER.email, password = OWNER.password): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Chooses an entry of the user menu. */
export async function chooseInUserMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("banner").getByRole("button", { name, exact: true }).click();
}

/** What went wrong inside a page since this was called: errors in the console, scripts that failed. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const failure = request.failure()?.errorText ?? "";
    // A page that is left gives up what it still asked for.
    if (failure !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${failure}`);
  });
  return faults;
}
