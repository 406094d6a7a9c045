import assert from "node:assert/strict";
import { test } from "node:test";

import { HeldKeys } from "../src/viewer/keyboard";

test("a key is sent once while it is held", () => {
  const keys = new HeldKeys();
  assert.equal(keys.down("KeyA", false), "send");
  assert.equal(keys.down("KeyA", true), "ignore");
  assert.equal(keys.down("KeyA", false), "ignore");
  assert.deepEqual(keys.up("KeyA"), ["KeyA"]);
  assert.equal(keys.down("KeyA", false), "send");
});

test("a key that went down elsewhere is not released on the desk", () => {
  assert.deepEqual(new HeldKeys().up("Enter"), []);
});

test("keys without a place on the keyboard are left out", () => {
  assert.equal(new HeldKeys().down("", false), "ignore");
  assert.equal(new HeldKeys().down("Unidentified", false), "ignore");
});

test("ctrl, left alt and shift leave the picture in any order", () => {
  for (const order of [
    ["ControlLeft", "AltLeft", "ShiftRight"],
    ["ShiftLeft", "AltLeft", "ControlRight"],
  ]) {
    const keys = new HeldKeys();
    assert.deepEqual(order.map((code) => keys.down(code, false)), ["send", "send", "escape"]);
  }
});

test("altgr with shift does not leave the picture", () => {
  const keys = new HeldKeys();
  const codes = ["ControlLeft", "AltRight", "ShiftLeft"];
  assert.deepEqual(codes.map((code) => keys.down(code, false)), ["send", "send", "send"]);
});

test("meta takes along the keys whose release browsers do not report", () => {
  const keys = new HeldKeys();
  keys.down("MetaLeft", false);
  keys.down("KeyC", false);
  assert.deepEqual(keys.up("MetaLeft"), ["MetaLeft", "KeyC"]);
  assert.equal(keys.any, false);
});

test("clearing tells what was held", () => {
  const keys = new HeldKeys();
  keys.down("ShiftLeft", false);
  keys.down("KeyX", false);
  assert.deepEqual(keys.clear(), ["ShiftLeft", "KeyX"]);
  assert.deepEqual(keys.clear(), []);
});
