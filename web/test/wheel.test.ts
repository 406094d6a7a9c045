import assert from "node:assert/strict";
import { test } from "node:test";

import { WheelNotches } from "../src/viewer/wheel";

const turn = (deltaY: number, deltaMode = 0, wheelDeltaY?: number) => ({
  deltaX: 0,
  deltaY,
  deltaMode,
  ...(wheelDeltaY === undefined ? {} : { wheelDeltaY }),
});

test("fractions of a notch add up", () => {
  const wheel = new WheelNotches();
  const due = [30, 30, 30, 30, 80].map((delta) => wheel.turn(turn(delta)).y);
  assert.deepEqual(due, [0, 0, 0, 1, 1]);
});

test("a wheel with notches counts them, whatever the pixels", () => {
  const wheel = new WheelNotches();
  assert.equal(wheel.turn(turn(53, 0, -120)).y, 1);
  assert.equal(wheel.turn(turn(-160, 0, 360)).y, -3);
});

test("lines and pages are understood", () => {
  assert.equal(new WheelNotches().turn(turn(3, 1)).y, 1);
  assert.equal(new WheelNotches().turn(turn(-2, 2)).y, -2);
});

test("turning back starts from nothing", () => {
  const wheel = new WheelNotches();
  wheel.turn(turn(90));
  assert.equal(wheel.turn(turn(-100)).y, -1);
});

test("one message carries at most twenty notches", () => {
  const wheel = new WheelNotches();
  assert.equal(wheel.turn(turn(-100_000)).y, -20);
  assert.equal(wheel.turn(turn(-10)).y, 0);
});

test("both directions are counted apart", () => {
  const wheel = new WheelNotches();
  assert.deepEqual(wheel.turn({ deltaX: 200, deltaY: -100, deltaMode: 0 }), { x: 2, y: -1 });
});
