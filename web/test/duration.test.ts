import assert from "node:assert/strict";
import { test } from "node:test";

import { clockText, relativeParts } from "../src/app/duration";

test("a running time is shown in hours, minutes and seconds", () => {
  assert.equal(clockText(0), "0:00:00");
  assert.equal(clockText(61_999), "0:01:01");
  assert.equal(clockText(40 * 3_600_000 + 59_000), "40:00:59");
});

test("a clock that runs behind the server's shows nothing negative", () => {
  assert.equal(clockText(-5000), "0:00:00");
});

test("a moment is told in the largest whole unit", () => {
  assert.deepEqual(relativeParts(-59_999), [0, "second"]);
  assert.deepEqual(relativeParts(-60_000), [-1, "minute"]);
  assert.deepEqual(relativeParts(-3_599_000), [-59, "minute"]);
  assert.deepEqual(relativeParts(-2 * 86_400_000), [-2, "day"]);
  assert.deepEqual(relativeParts(3 * 3_600_000), [3, "hour"]);
  assert.deepEqual(relativeParts(-400 * 86_400_000), [-1, "year"]);
});
