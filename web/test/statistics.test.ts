import assert from "node:assert/strict";
import { test } from "node:test";

import { Statistics, totalsOf, type Totals } from "../src/viewer/statistics";

const START: Totals = {
  at: 1000,
  frames: 10,
  bytes: 5000,
  decodeTime: 0.1,
  bufferTime: 1,
  bufferedFrames: 10,
  width: 1920,
  height: 1080,
};

test("figures are differences between two readings", () => {
  const statistics = new Statistics();
  for (const milliseconds of [4, 100, 6]) statistics.roundTrip(milliseconds);
  assert.equal(statistics.figures(START), undefined);
  const later = { ...START, at: 3000, frames: 70, bytes: 255_000, decodeTime: 0.4, bufferTime: 1.6, bufferedFrames: 70 };
  assert.deepEqual(statistics.figures(later), { fps: 30, bitrate: 1000, latency: 21, width: 1920, height: 1080 });
});

test("a still screen keeps the last delay and shows no frames", () => {
  const statistics = new Statistics();
  statistics.roundTrip(8);
  statistics.figures(START);
  statistics.figures({ ...START, at: 2000, frames: 11, decodeTime: 0.102, bufferTime: 1.01, bufferedFrames: 11 });
  const still = statistics.figures({ ...START, at: 3000, frames: 11, decodeTime: 0.102, bufferTime: 1.01, bufferedFrames: 11 });
  assert.equal(still?.fps, 0);
  assert.equal(still?.latency, 20);
});

test("a new connection starts over", () => {
  const statistics = new Statistics();
  statistics.figures(START);
  assert.equal(statistics.figures({ ...START, at: 2000, frames: 0, bytes: 0 }), undefined);
});

test("the picture's figures are found in the browser's report", () => {
  const report: [string, unknown][] = [
    ["a", { type: "inbound-rtp", kind: "audio", framesDecoded: 99 }],
    ["b", { type: "inbound-rtp", kind: "video", framesDecoded: 7, bytesReceived: 70, frameWidth: 800 }],
  ];
  assert.equal(totalsOf(report, 5)?.frames, 7);
  assert.equal(totalsOf(report, 5)?.width, 800);
  assert.equal(totalsOf([], 5), undefined);
});
