import type { Ending } from "./endings";
import type { EndReason } from "./protocol";

/** What came of asking for a ticket. */
export type TicketAnswer = { ticket: string } | { ending: Ending } | "later";

/** Asks the server for another one-time ticket of this session. */
export async function newTicket(url: string): Promise<TicketAnswer> {
  let answer: Response;
  try {
    answer = await fetch(url, { method: "POST", headers: { Accept: "application/json" }, redirect: "manual" });
  } catch {
    return "later";
  }
  if (answer.status === 401 || answer.type === "opaqueredirect") return { ending: { kind: "sign_in" } };
  const body = (await answer.json().catch(() => ({}))) as { ticket?: unknown; reason?: EndReason };
  if (answer.ok && typeof body.ticket === "string") return { ticket: body.ticket };
  if (answer.status >= 500 || answer.status === 429 || answer.ok) return "later";
  return { ending: typeof body.reason?.kind === "string" ? body.reason : { kind: "over" } };
}
