import assert from "node:assert/strict";
import { test } from "node:test";

import { fittedBox, screenPoint } from "../src/viewer/geometry";

const SCREEN = { width: 1920, height: 1080 };

test("a picture is centred between bars above and below, or left and right", () => {
  const tall = fittedBox({ left: 0, top: 40, width: 960, height: 740 }, SCREEN);
  assert.deepEqual(tall, { left: 0, top: 140, width: 960, height: 540 });
  const wide = fittedBox({ left: 10, top: 0, width: 2000, height: 540 }, SCREEN);
  assert.deepEqual(wide, { left: 530, top: 0, width: 960, height: 540 });
});

test("each page pixel of a scaled picture stands for its screen pixels", () => {
  const box = { left: 0, top: 140, width: 960, height: 540 };
  assert.deepEqual(screenPoint(0, 140, box, SCREEN), { x: 0, y: 0, inside: true });
  assert.deepEqual(screenPoint(480, 410, box, SCREEN), { x: 960, y: 540, inside: true });
  assert.deepEqual(screenPoint(959.5, 679.5, box, SCREEN), { x: 1919, y: 1079, inside: true });
});

test("unscaled, every pixel is hit exactly", () => {
  const box = { left: 7, top: 3, width: 1920, height: 1080 };
  for (const x of [0, 1, 2, 957, 1918, 1919]) {
    assert.equal(screenPoint(7 + x, 3, box, SCREEN).x, x);
    assert.equal(screenPoint(7 + x + 0.9, 3, box, SCREEN).x, x);
  }
});

test("beside the picture the nearest edge counts, and is known to be beside", () => {
  const box = { left: 100, top: 0, width: 960, height: 540 };
  assert.deepEqual(screenPoint(0, 600, box, SCREEN), { x: 0, y: 1079, inside: false });
  assert.deepEqual(screenPoint(1060, 0, box, SCREEN), { x: 1919, y: 0, inside: false });
});

test("a picture without a size yields a pixel all the same", () => {
  const point = screenPoint(5, 5, { left: 0, top: 0, width: 0, height: 0 }, SCREEN);
  assert.deepEqual(point, { x: 0, y: 0, inside: false });
});
