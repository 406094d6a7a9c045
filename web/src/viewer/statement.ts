import { verifyAsync } from "@noble/ed25519";

/**
 * The SHA-256 fingerprint of the certificate that an SDP text names (RFC 8122), written as
 * `AB:CD:…`. `undefined` where there is none, or where the text names anything besides: a second
 * certificate would go through unsigned.
 */
export function fingerprintOfSdp(sdp: string): string | undefined {
  const named = [...sdp.matchAll(/^a=fingerprint:(.*)$/gm)].map((line) => (line[1] ?? "").trim());
  const [first, ...others] = named.map(sha256Fingerprint);
  return others.every((other) => other === first) ? first : undefined;
}

function sha256Fingerprint(value: string): string | undefined {
  const parts = /^sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/i.exec(value);
  return parts?.[1]?.toUpperCase();
}

/** What the host signs: `wire::dtls_statement`. */
export function dtlsStatement(session: string, host: string, viewer: string): Uint8Array {
  return new TextEncoder().encode(`deskwarden dtls 1\n${session}\n${host}\n${viewer}\n`);
}

/** What a host's answer is checked against. */
export interface Proof {
  /** The session's id. */
  session: string;
  /** The host's public Ed25519 key in hexadecimal digits. */
  deviceKey: string;
  /** The viewer's own description. */
  viewerSdp: string;
  /** The host's description. */
  hostSdp: string;
  /** The host's signature in base64. */
  signature: string;
}

/** Whether the device with that key has signed the fingerprints of both ends of this session. */
export async function isVerified(proof: Proof): Promise<boolean> {
  const host = fingerprintOfSdp(proof.hostSdp);
  const viewer = fingerprintOfSdp(proof.viewerSdp);
  const key = bytesOfHex(proof.deviceKey);
  const signature = bytesOfBase64(proof.signature);
  if (!host || !viewer || !key || signature?.length !== 64) return false;
  const statement = dtlsStatement(proof.session, host, viewer);
  try {
    return await verifyAsync(signature, statement, key, { zip215: false });
  } catch {
    return false;
  }
}

/** The 32 bytes that 64 hexadecimal digits stand for. */
export function bytesOfHex(text: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/i.test(text)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, place) => Number.parseInt(text.slice(place * 2, place * 2 + 2), 16));
}

/** The bytes that a base64 text (RFC 4648, with padding) stands for. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
