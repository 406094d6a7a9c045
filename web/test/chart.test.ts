import assert from "node:assert/strict";
import { test } from "node:test";

import { withGaps } from "../src/chart/data";

test("spans that follow each other are one line, up to the end of the last one", () => {
  const { at, columns } = withGaps([0, 300], [[1, 2]], 300);
  assert.deepEqual(at, [0, 300, 599]);
  assert.deepEqual(columns, [[1, 2, 2]]);
});

test("no line is drawn over a time of which nothing is known", () => {
  const { at, columns } = withGaps([0, 900], [[1, 2], [3, 4]], 300);
  assert.deepEqual(at, [0, 299, 300, 900, 1199]);
  assert.deepEqual(columns, [[1, 1, null, 2, 2], [3, 3, null, 4, 4]]);
});

test("without samples there is nothing to draw", () => {
  assert.deepEqual(withGaps([], [[]], 300), { at: [], columns: [[]] });
});
