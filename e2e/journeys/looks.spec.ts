import type { Page } from "@playwright/test";

import { barriersOf } from "../harness/accessibility.ts";
import { LOOKS, show, wear } from "../harness/looks.ts";
import { accept, type People } from "../harness/people.ts";
import { faultsOf } from "../harness/portal.ts";
import { expect, test } from "../harness/test.ts";

const LANGUAGES = [
  { tag: "en", locale: "en-GB" },
  { tag: "de", locale: "de-DE" },
] as const;

for (const { tag, locale } of LANGUAGES) {
  test(`pages about people have no faults and no barriers: ${tag}`, async ({ people, installation }) => {
    test.setTimeout(240_000);
    const { page } = await people.member(`bernadette.${tag}@example.com`, "Owner", locale);
    await installation.server.run(["operator", "grant", `bernadette.${tag}@example.com`]);
    const faults = faultsOf(page);
    await people.member("conrad@example.com", "Technician");
    await people.invite("doris.with.a.rather.long.address@subsidiary.example.com", "Auditor");
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    for (const [name, path] of Object.entries(await pagesOf(people))) {
      await page.goto(path);
      await lookAt(page, `${name}-${tag}`);
    }
    await page.goto("/mail");
    await page.locator("tbody a").first().click();
    await lookAt(page, `mail-${tag}`);
    await page.goto("/users/invite");
    await page.locator("#email").fill("erwin@example.com");
    await page.locator("#role").selectOption({ index: 3 });
    await page.locator('form[action="/users/invite"] button').click();
    await lookAt(page, `invited-${tag}`);
    expect(faults).toEqual([]);

    await page.goto("/users/invite");
    await page.locator("#email").fill("conrad@example.com");
    await page.locator("#role").selectOption({ index: 3 });
    await page.locator('form[action="/users/invite"] button').click();
    await lookAt(page, `invite-problem-${tag}`);
  });

  test(`pages behind an invitation have no faults and no barriers: ${tag}`, async ({ people }) => {
    test.setTimeout(120_000);
    const link = await people.invite("fiona@example.com", "Auditor");
    const { page } = await people.stranger("fiona@example.com", locale);
    for (const [name, path] of Object.entries({ "sign-in": "/sign-in", "password-forgotten": "/password/forgotten" })) {
      await page.goto(path);
      await lookAt(page, `${name}-${tag}`);
    }
    await page.goto(link);
    await lookAt(page, `invitation-${tag}`);
    await accept(page, link, "fiona@example.com");
    await lookAt(page, `invitation-problem-${tag}`);
    await accept(page, link);
    await lookAt(page, `first-page-${tag}`);
    for (const path of ["/users", "/roles", "/clients", "/audit"]) {
      await page.goto(path);
      await lookAt(page, `auditor${path.replace("/", "-")}-${tag}`);
    }
    await page.goto("/users/invite");
    await lookAt(page, `forbidden-${tag}`);
    await page.goto(link);
    await lookAt(page, `invitation-used-${tag}`);
    await page.goto("/settings/account");
    await lookAt(page, `auditor-account-${tag}`);
    await page.goto(await people.invite("gerda@example.com", "Auditor"));
    await lookAt(page, `invitation-wrong-user-${tag}`);
  });
}

/** The pages of an owner. */
async function pagesOf(people: People): Promise<Record<string, string>> {
  return {
    users: "/users",
    "users-none-found": "/users?q=nothing-like-this",
    user: `/users/${await people.idOf("conrad@example.com")}`,
    yourself: `/users/${await people.idOf("bernadette")}`,
    invite: "/users/invite",
    roles: "/roles",
    "role-new": "/roles/new",
    "role-technician": `/roles/${await people.role("Technician")}`,
    "role-owner": `/roles/${await people.role("Owner")}`,
    audit: "/audit",
    "audit-none-found": "/audit?q=nothing-like-this&group=users",
    mails: "/mail",
    "second-factors": "/settings/security/factors",
    totp: "/settings/security/totp",
    license: "/license",
    settings: "/settings",
    security: "/settings/security",
    account: "/settings/account",
  };
}

// Colours and sizes are the same in every language, and colours in every size: barriers are looked for
// in both colours and both sizes, in one language.
async function lookAt(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look);
    await show(page, name, look, true);
    if (!name.endsWith("-en") || !["wide-light", "narrow-dark"].includes(look.name)) continue;
    expect(await barriersOf(page), `${name}, ${look.name}`).toEqual([]);
  }
}
