import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";

import { bytesOfHex, dtlsStatement, fingerprintOfSdp, isVerified } from "../src/viewer/statement";

const fingerprint = (first: number) =>
  Array.from({ length: 32 }, (_, place) => ((first + place) % 256).toString(16).padStart(2, "0").toUpperCase()).join(":");
const sdp = (...lines: string[]) => ["v=0", "a=setup:actpass", ...lines, ""].join("\r\n");
const line = (value: string) => `a=fingerprint:sha-256 ${value}`;

const SESSION = "ses_0123456789abcdef0123456789abcdef";
const HOST = fingerprint(0);
const VIEWER = fingerprint(100);

function proof() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const deviceKey = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
  const signature = sign(null, dtlsStatement(SESSION, HOST, VIEWER), privateKey).toString("base64");
  return { session: SESSION, deviceKey, viewerSdp: sdp(line(VIEWER)), hostSdp: sdp(line(HOST)), signature };
}

test("the statement has the bytes that the host signs", () => {
  const text = `deskwarden dtls 1\n${SESSION}\n${HOST}\n${VIEWER}\n`;
  assert.deepEqual(Buffer.from(dtlsStatement(SESSION, HOST, VIEWER)), Buffer.from(text));
});

test("a fingerprint is found in an SDP text and written in capitals", () => {
  assert.equal(fingerprintOfSdp(sdp(line(HOST))), HOST);
  assert.equal(fingerprintOfSdp(sdp(line(HOST.toLowerCase()), line(HOST))), HOST);
});

test("no fingerprint, a short one, or a second one is refused", () => {
  assert.equal(fingerprintOfSdp(sdp()), undefined);
  assert.equal(fingerprintOfSdp(sdp(line("00:11"))), undefined);
  assert.equal(fingerprintOfSdp(sdp(line(HOST), line(VIEWER))), undefined);
  assert.equal(fingerprintOfSdp(sdp(line(HOST), "a=fingerprint:sha-1 00:11")), undefined);
});

test("the device that holds the key is verified", async () => {
  assert.equal(await isVerified(proof()), true);
});

test("whatever is exchanged on the way, nothing is verified", async () => {
  const good = proof();
  const changes = {
    session: SESSION.replace("0", "1"),
    deviceKey: proof().deviceKey,
    viewerSdp: sdp(line(fingerprint(101))),
    hostSdp: sdp(line(fingerprint(1))),
    signature: proof().signature,
  };
  for (const [name, value] of Object.entries(changes)) {
    assert.equal(await isVerified({ ...good, [name]: value }), false, name);
  }
});

test("malformed keys and signatures are refused", async () => {
  const good = proof();
  for (const change of [{ signature: "" }, { signature: "?" }, { deviceKey: "" }, { deviceKey: "f".repeat(64) }]) {
    assert.equal(await isVerified({ ...good, ...change }), false);
  }
});

test("hexadecimal digits are read in pairs", () => {
  assert.deepEqual(bytesOfHex("0fA0".repeat(16))?.subarray(0, 4), Uint8Array.of(0x0f, 0xa0, 0x0f, 0xa0));
  assert.equal(bytesOfHex("0g".repeat(32)), undefined);
});
