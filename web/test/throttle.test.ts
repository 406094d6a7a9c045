import assert from "node:assert/strict";
import { test } from "node:test";

import { Throttle } from "../src/app/throttle";

function throttled() {
  const due: (() => void)[] = [];
  let calls = 0;
  const throttle = new Throttle(250, () => (calls += 1), (action) => due.push(action));
  return { ask: () => throttle.ask(), pass: () => due.shift()?.(), calls: () => calls };
}

test("the first call is made at once", () => {
  const { ask, calls } = throttled();
  ask();
  assert.equal(calls(), 1);
});

test("many calls in one interval become one at its end", () => {
  const { ask, pass, calls } = throttled();
  for (let i = 0; i < 10; i += 1) ask();
  assert.equal(calls(), 1);
  pass();
  assert.equal(calls(), 2);
  pass();
  assert.equal(calls(), 2);
});

test("after a quiet interval a call is made at once again", () => {
  const { ask, pass, calls } = throttled();
  ask();
  pass();
  ask();
  assert.equal(calls(), 2);
});

test("with the platform's own timer a second call follows", async () => {
  let calls = 0;
  const second = new Promise<void>((done) => {
    const throttle = new Throttle(1, () => (++calls === 2 ? done() : undefined));
    throttle.ask();
    throttle.ask();
  });
  await second;
  assert.equal(calls, 2);
});
