import assert from "node:assert/strict";
import test from "node:test";

import { completions } from "../src/app/completion";

const OFFERED = ["online:yes", "online:no", "os:linux", 'os:"windows 11"'];

test("the last word is completed and what stands before it stays", () => {
  assert.deepEqual(completions("desk on", OFFERED), ["desk online:yes", "desk online:no"]);
  assert.deepEqual(completions("OS:l", OFFERED), ["os:linux"]);
  assert.deepEqual(completions('os:"windows', OFFERED), ['os:"windows 11"']);
  assert.deepEqual(completions('os:"windows 1', OFFERED), ['os:"windows 11"']);
});

test("a whole word is not offered again, and after a blank everything is", () => {
  assert.deepEqual(completions("online:yes", OFFERED), []);
  assert.deepEqual(completions("x ", OFFERED), OFFERED.map((word) => `x ${word}`));
  assert.deepEqual(completions("nothing", OFFERED), []);
});
