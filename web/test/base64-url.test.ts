import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64Url, toBase64Url } from "../src/app/base64-url";

test("bytes survive being written in the base64 of addresses", () => {
  for (const bytes of [[], [0], [255, 254], [251, 239, 190], [1, 2, 3, 4]]) {
    const text = toBase64Url(Uint8Array.from(bytes).buffer);
    assert.match(text, /^[\w-]*$/);
    assert.deepEqual([...fromBase64Url(text)], bytes);
  }
});
