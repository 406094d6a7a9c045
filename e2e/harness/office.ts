import type { Browser, Page } from "@playwright/test";

import { withFolder } from "./installation.ts";
import { MailServer } from "./mail-server.ts";
import { NOBODY } from "./people.ts";
import { setUp } from "./portal.ts";
import { Server } from "./server.ts";

/** An installation without devices that sends its mails to a mail server. */
export interface Office {
  server: Server;
  mails: MailServer;
  /** The owner's. */
  page: Page;
}

/** Does something in an installation whose mail server behaves as these options say. */
export async function withOffice(browser: Browser, options: string[], use: (office: Office) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const mails = await MailServer.start(options);
    const server = await Server.start(folder, mails.env);
    const context = await browser.newContext({ storageState: NOBODY, baseURL: server.url });
    const page = await context.newPage();
    await setUp(page, await server.link());
    await use({ server, mails, page });
    await context.close();
    await server.stop();
    mails.stop();
  });
}
