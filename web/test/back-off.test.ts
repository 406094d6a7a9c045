import assert from "node:assert/strict";
import { test } from "node:test";

import { backOff } from "../src/back-off";

test("waiting doubles from one second up to thirty", () => {
  const longest = [0, 1, 2, 3, 4, 5, 50].map((attempt) => backOff(attempt, 0.999_999_9));
  assert.deepEqual(longest, [999, 1999, 3999, 7999, 15_999, 29_999, 29_999]);
});

test("the jitter takes any share of the time, but never all of it", () => {
  assert.equal(backOff(5, 0.5), 15_000);
  assert.equal(backOff(5, 0), 100);
});
