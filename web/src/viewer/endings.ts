import type { EndReason } from "./protocol";

/**
 * Why the page shows no session any more: a reason of the session's, or one that only concerns
 * this page.
 */
export type Ending = EndReason | { kind: PageEnding };

/** Reasons that only concern this page. The session may go on without it. */
export type PageEnding =
  /** The browser cannot show the picture. */
  | "no_av1"
  /** The browser lacks WebRTC, or the page came over an unprotected connection. */
  | "no_webrtc"
  /** Another page shows the session now. */
  | "replaced"
  /** Page and server do not understand each other. */
  | "outdated"
  /** Nobody is signed in any more. */
  | "sign_in"
  /** The session was over before the page came to it. */
  | "over";

/** The name of the text that says why. */
export function endingKey(ending: Ending): string {
  return `viewer-end-${ending.kind.replaceAll("_", "-")}`;
}
