import assert from "node:assert/strict";
import { test } from "node:test";

import { clock, SessionLength, type TimeLeft } from "../src/viewer/length";

function limited(seconds: number) {
  let now = 0;
  let over = 0;
  const shown: (TimeLeft | undefined)[] = [];
  const length = new SessionLength({ left: (left) => shown.push(left), over: () => (over += 1) }, () => now);
  length.set(seconds);
  const at = (seconds: number) => {
    now = seconds * 1000;
    length.look();
    return shown.at(-1);
  };
  return { length, at, over: () => over };
}

test("the end is said five minutes and one minute before, once each", () => {
  const { length, at } = limited(600);
  assert.equal(at(299), undefined);
  assert.deepEqual(at(300), { seconds: 300, isNews: true });
  assert.deepEqual(at(301), { seconds: 299, isNews: false });
  assert.deepEqual(at(540), { seconds: 60, isNews: true });
  assert.deepEqual(at(541), { seconds: 59, isNews: false });
  length.stop();
});

test("what was read comes back with the last warning", () => {
  const { length, at } = limited(600);
  at(310);
  length.dismiss();
  assert.equal(at(320), undefined);
  assert.deepEqual(at(541), { seconds: 59, isNews: true });
  length.dismiss();
  assert.equal(at(560), undefined);
  length.stop();
});

test("the page ends the session when the desk has not", () => {
  const { at, over } = limited(10);
  at(11);
  assert.equal(over(), 0);
  at(12);
  assert.equal(over(), 1);
});

test("a limit that is taken away ends nothing", () => {
  const { length, at, over } = limited(10);
  length.set(undefined);
  assert.equal(at(100), undefined);
  assert.equal(over(), 0);
});

test("a longer limit is warned of anew", () => {
  const { length, at } = limited(60);
  assert.deepEqual(at(1), { seconds: 59, isNews: false });
  length.set(400);
  assert.equal(at(2), undefined);
  assert.deepEqual(at(102), { seconds: 299, isNews: true });
  length.stop();
});

test("a longer limit is warned of anew although the warning was read", () => {
  const { length, at } = limited(60);
  length.dismiss();
  length.set(200);
  assert.deepEqual(at(1), { seconds: 199, isNews: false });
  length.dismiss();
  assert.equal(at(2), undefined);
  length.stop();
});

test("the same end, said again in whole seconds, moves nothing", () => {
  const { length, at, over } = limited(10);
  assert.deepEqual(at(9), { seconds: 1, isNews: false });
  length.set(2);
  assert.deepEqual(at(9.5), { seconds: 1, isNews: false });
  at(11.6);
  assert.equal(over(), 1);
});

test("the time is written as minutes and seconds", () => {
  assert.equal(clock(299), "4:59");
  assert.equal(clock(5), "0:05");
});
