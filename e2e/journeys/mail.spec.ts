import type { Page } from "@playwright/test";

import { linkIn } from "../harness/mail-server.ts";
import { accept, NOBODY } from "../harness/people.ts";
import { withOffice } from "../harness/office.ts";
import { OWNER } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

test("an invitation arrives in the recipient's language, and its link leads into the account", async ({ browser }) => {
  await withOffice(browser, [], async ({ page, mails }) => {
    await invite(page, "greta@example.com", "Deutsch");
    const mail = await mails.next("greta@example.com");
    const subject = mail.headers.find(([name]) => name.toLowerCase() === "subject")?.[1];
    expect(subject).toBe(`${OWNER.email} lädt Sie zu Deskwarden ein`);
    expect(mail.from).toBe("desk@example.com");
    expect(mail.text).toContain("Der Link gilt einmal");
    expect(mail.html).toContain('lang="de"');
    expect(mail.html).toContain("Einladung annehmen");

    // As the mail program shows it: nothing is fetched from anywhere, and nothing sticks out.
    const greta = await browser.newContext({ locale: "de-DE", storageState: NOBODY });
    const letter = await greta.newPage();
    const asked: string[] = [];
    letter.on("request", (request) => asked.push(request.url()));
    await letter.setContent(mail.html ?? "");
    await letter.setViewportSize({ width: 390, height: 844 });
    await letter.screenshot({ path: "results/screens/letter-invitation-de.png", fullPage: true });
    expect(asked).toEqual([]);
    expect(await letter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await letter.getByRole("link", { name: "Einladung annehmen" }).getAttribute("href")).toBe(linkIn(mail));

    await accept(letter, linkIn(mail));
    await expect(letter.getByRole("banner").getByRole("link", { name: "Clients" })).toBeVisible();
    await greta.close();

    await page.goto("/mail");
    await expect(page.locator("tbody tr").first()).toContainText("Sent");
    await page.getByRole("link", { name: "greta@example.com" }).click();
    await expect(page.getByText("What this mail said was forgotten when it was sent.")).toBeVisible();
  });
});

test("a recipient whom the mail server refuses is seen by the operator, in words", async ({ browser }) => {
  await withOffice(browser, ["--refuse", "nobody@example.com"], async ({ page, mails }) => {
    await invite(page, "nobody@example.com", "English");
    await page.goto("/mail");
    await expect(async () => {
      await page.reload();
      await expect(page.locator("tbody tr").first()).toContainText("The mail server refuses the recipient", { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(page.locator("tbody tr").first()).toContainText("Given up");
    await page.getByRole("link", { name: "nobody@example.com" }).click();
    await page.getByRole("button", { name: "Throw away" }).click();
    await expect(page.getByRole("main")).not.toContainText("nobody@example.com");

    await page.goto("/mail");
    await page.getByLabel("To").fill("greta@example.com");
    await page.getByRole("button", { name: "Send a test mail" }).click();
    const taken = "The mail server has taken the test mail to greta@example.com.";
    await expect(page.getByRole("main").getByText(taken)).toBeVisible();
    expect((await mails.next("greta@example.com")).text).toContain("Mail works.");
  });
});

test("without a mail server the operator reads in the portal what would be sent", async ({ page, people }) => {
  const link = await people.invite("greta@example.com", "Technician");
  await page.goto("/mail");
  await expect(page.getByRole("heading", { name: "No mail server is set up" })).toBeVisible();
  const row = page.locator("tbody tr").first();
  await expect(row).toContainText("Waiting: no mail server is set up");
  await row.getByRole("link", { name: "greta@example.com" }).click();
  await expect(page.getByRole("link", { name: link })).toBeVisible();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const greta = await people.stranger("greta@example.com");
  await accept(greta.page, link);
  await expect(greta.page.getByRole("banner")).toBeVisible();
  await page.goto("/audit");
  await expect(page.locator("tbody")).toContainText("greta@example.com accepted the invitation");
});

test("only an operator sees the mails", async ({ people }) => {
  const { page } = await people.member("greta@example.com", "Owner");
  const answer = await page.goto("/mail");
  expect([403, 404]).toContain(answer?.status());
});

async function invite(page: Page, email: string, language: string): Promise<void> {
  await page.goto("/users/invite");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role").selectOption("Technician");
  await page.getByLabel("Language of the mail").selectOption(language);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("heading", { name: `${email} is invited` })).toBeVisible();
}
