import type { APIRequestContext } from "@playwright/test";

/** A page that a link leads to, and where the link is. */
export interface Found {
  path: string;
  from: string;
  status: number;
  html: string;
}

/** Follows all links of the portal's pages to pages and files of the same server. */
export async function crawl(request: APIRequestContext, start: string): Promise<Found[]> {
  const found = new Map<string, Found>();
  const waiting = [{ path: start, from: start }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, from } = next;
    if (found.has(path)) continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    const isPage = answer.headers()["content-type"]?.startsWith("text/html") ?? false;
    const html = isPage ? await answer.text() : "";
    found.set(path, { path, from, status: answer.status(), html });
    for (const link of linksOf(html, path)) waiting.push({ path: link, from: path });
  }
  return [...found.values()];
}

function linksOf(html: string, from: string): string[] {
  const base = new URL(from, "http://portal.invalid");
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, target]) => new URL((target ?? "").replaceAll("&amp;", "&"), base))
    .filter((url) => url.origin === base.origin)
    .map((url) => url.pathname + url.search);
}
