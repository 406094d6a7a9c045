import { test as base, type APIRequestContext } from "@playwright/test";

import { Installation, withFolder } from "./installation.ts";
import { People } from "./people.ts";
import { Viewer } from "./viewer.ts";

export { expect } from "@playwright/test";

interface Fixtures {
  /** Other people with browsers of their own; they are gone after the test. */
  people: People;
  /** A page that controls, or wants to control, the device. */
  viewer: Viewer;
  /** Leaves no session to the next test and shows the logs of a failure. */
  tidy: void;
}

interface WorkerFixtures {
  installation: Installation;
}

/** A test with an installation that is set up, and a browser that is signed in to it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  installation: [
    async ({ browser }, use) => {
      await withFolder(async (folder) => {
        const installation = await Installation.start(folder, browser);
        await use(installation);
        await installation.stop();
      });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ installation }, use) => use(installation.server.url),
  storageState: async ({ installation }, use) => use(installation.signedIn),
  people: async ({ browser, installation, request }, use) => {
    const people = new People(browser, installation, request);
    await use(people);
    await people.remove();
  },
  // Pages are closed before people are taken away: one that refreshes itself at that moment keeps its
  // browser from closing now and then.
  context: async ({ context, people }, use) => {
    void people;
    await use(context);
  },
  viewer: async ({ page, installation }, use) => use(new Viewer(page, `/clients/${installation.number}`)),
  tidy: [
    async ({ installation, request }, use, info) => {
      await use();
      if (info.status !== info.expectedStatus) console.log(installation.report());
      await closeAllSessions(request, installation.server.url);
    },
    { auto: true },
  ],
});

async function closeAllSessions(request: APIRequestContext, url: string): Promise<void> {
  const answer = await request.get("/sessions?q=running:yes", { timeout: 5000 }).catch(() => undefined);
  const page = (await answer?.text()) ?? "";
  for (const [, id] of page.matchAll(/action="\/sessions\/(ses_\w+)\/close"/g)) {
    await request.post(`/sessions/${id}/close`, { headers: { Origin: url } });
  }
}
