// The messages of the `wire` crate that a viewer in a browser speaks.

/** The protocol version that this page speaks. */
export const PROTOCOL = 2;
/** How often the session's lease is renewed. */
export const RENEW_EVERY_MS = 20_000;
/** How long a session lives without a renewal of its lease. */
export const LEASE_MS = 60_000;

/** `model::EndReason`. */
export interface EndReason {
  kind: string;
  by?: string;
  limit?: string;
}

/** `wire::Waiting`: what the desk waits for before it lets the viewer in. */
export type Waiting = "password" | "person";

/** `wire::Signal`. */
export type Signal =
  | { kind: "offer"; sdp: string }
  | { kind: "answer"; sdp: string; signature: string }
  | { kind: "candidate"; candidate: string };

/** `wire::ViewerFrame`: to the server. */
export type ViewerFrame =
  | { type: "join"; protocol: number; ticket: string; resume: boolean }
  | { type: "signal"; signal: Signal }
  | { type: "renew" }
  | { type: "ended"; reason: EndReason };

/** `wire::ViewerServerFrame`: from the server. */
export type ServerFrame =
  | { type: "joined"; session: string; number: number; device_key: string; ends_in_seconds?: number }
  | { type: "length"; ends_in_seconds: number | null }
  | { type: "refused"; reason: "protocol" | "ticket" | "frame" | "replaced" }
  | { type: "waiting"; waiting: Waiting }
  | { type: "signal"; signal: Signal }
  | { type: "renewed" }
  | { type: "ended"; reason: EndReason }
  | { type: "go_away"; come_back_after: number };

/** `wire::Display`: a screen, in pixels. */
export interface Display {
  width: number;
  height: number;
}

/** `wire::CursorShape`: pixels are red, green, blue, opacity in base64. */
export interface CursorShape extends Display {
  hot_x: number;
  hot_y: number;
  rgba: string;
}

/** `wire::HostMessage`: from the desk on the control channel. */
export type HostMessage =
  | { type: "hello"; protocol: number; waiting: Waiting }
  | { type: "password_refused"; wait: number }
  | { type: "opened"; permissions: string[]; display: Display }
  | { type: "display_changed"; display: Display }
  | { type: "cursor"; shape: CursorShape | null }
  | { type: "pong"; sent: number }
  | { type: "ended"; reason: EndReason };

/** `wire::ViewerMessage`: to the desk on the control channel. */
export type ViewerMessage =
  | { type: "password"; password: string }
  | { type: "ping"; sent: number }
  | { type: "end" };

/** `wire::PointerButton`, in the order of `MouseEvent.button`. */
export const POINTER_BUTTONS = ["left", "middle", "right", "back", "forward"] as const;

/** `wire::InputMessage`: to the desk on the input channel. */
export type InputMessage =
  | { type: "pointer"; x: number; y: number }
  | { type: "button"; button: (typeof POINTER_BUTTONS)[number]; down: boolean }
  | { type: "wheel"; x: number; y: number }
  | { type: "key"; code: string; down: boolean }
  | { type: "release_all" };

/** Reads one text message; `undefined` where it is none of ours. */
export function readMessage<M extends { type: string }>(data: unknown): M | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(data);
    const known = typeof message === "object" && message !== null && "type" in message;
    return known ? (message as M) : undefined;
  } catch {
    return undefined;
  }
}
