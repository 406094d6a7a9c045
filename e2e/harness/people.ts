import { expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from "@playwright/test";

import type { Installation, SignedIn } from "./installation.ts";
import { OWNER } from "./portal.ts";

/** A browser that nobody has used yet. */
export const NOBODY: SignedIn = { cookies: [], origins: [] };

/** What everybody who is invited chooses. */
export const PASSWORD = "nine paper lanterns";

/** The roles that an account starts with, in the order in which they are shown. */
export type RoleName = "Owner" | "Administrator" | "Technician" | "Accountant" | "Auditor";

/** Somebody with a browser of their own. */
export interface Person {
  readonly email: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Makes people and takes them away again. */
export class People {
  private readonly made: Person[] = [];
  private hasInvited = false;

  constructor(
    private readonly browser: Browser,
    private readonly installation: Installation,
    /** The owner's browser. */
    private readonly owner: APIRequestContext,
  ) {}

  /** A browser of somebody who is not signed in. */
  async stranger(email: string, locale = "en-GB"): Promise<Person> {
    const baseURL = this.installation.server.url;
    const context = await this.browser.newContext({ baseURL, locale, storageState: NOBODY });
    const person = { email, context, page: await context.newPage() };
    this.made.push(person);
    return person;
  }

  /** Somebody who has accepted an invitation and is signed in. */
  async member(email: string, role: RoleName, locale = "en-GB"): Promise<Person> {
    const link = await this.invite(email, role);
    const person = await this.stranger(email, locale);
    await accept(person.page, link);
    await expect(person.page.getByRole("banner")).toBeVisible();
    return person;
  }

  /** Invites as the owner and returns the link. */
  async invite(email: string, role: RoleName): Promise<string> {
    this.hasInvited = true;
    const answer = await this.post("/users/invite", { email, role: await this.role(role), language: "en" });
    const link = /id="invitation-link" value="([^"]+)"/.exec(answer)?.[1];
    if (!link) throw new Error(`${email} could not be invited: ${answer}`);
    return link;
  }

  /** The role's id. */
  async role(name: RoleName): Promise<string> {
    const form = await (await this.owner.get("/users/invite")).text();
    const choices = [...form.matchAll(/<option value="(rol_\w+)"[^>]*>([^<]+)</g)];
    const id = choices.find(([, , text]) => text === name)?.[1];
    if (!id) throw new Error(`there is no role ${name}`);
    return id;
  }

  /** The user's id, as the owner's list shows it. */
  async idOf(email: string): Promise<string> {
    const list = await (await this.owner.get(`/users?q=${encodeURIComponent(email)}`)).text();
    const id = /href="\/users\/(usr_\w+)"/.exec(list)?.[1];
    if (!id) throw new Error(`${email} is not in the list`);
    return id;
  }

  /** Ends their browsers and takes them out of the account. */
  async remove(): Promise<void> {
    for (const { context } of this.made) await context.close();
    if (!this.hasInvited && this.made.length === 0) return;
    const list = await (await this.owner.get("/users")).text();
    for (const { email } of this.made.filter(({ email }) => email !== OWNER.email)) {
      const id = await this.idOf(email).catch(() => undefined);
      if (id) await this.post(`/users/${id}/remove`, {});
    }
    for (const [, id] of list.matchAll(/action="\/invitations\/(inv_\w+)\/revoke"/g)) {
      await this.post(`/invitations/${id}/revoke`, {});
    }
  }

  /** Sends a form as the owner's browser does. */
  async post(path: string, form: Record<string, string>): Promise<string> {
    const answer = await this.owner.post(path, { form, headers: { Origin: this.installation.server.url } });
    return answer.text();
  }
}

/** Opens an invitation's link and chooses the password, in any language. */
export async function accept(page: Page, link: string, password = PASSWORD): Promise<void> {
  await page.goto(link);
  await page.locator("#password").fill(password);
  await page.locator("#password_again").fill(password);
  await page.locator('form[action^="/invitation/"] button').click();
}
