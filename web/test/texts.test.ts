import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { endingKey, type PageEnding } from "../src/viewer/endings";
import { COMBINATIONS } from "../src/viewer/keyboard";
import { Texts } from "../src/viewer/texts";

const ROOT = join(process.cwd(), "..");
const fluent = readFileSync(join(ROOT, "locales/en/viewer.ftl"), "utf8");
const keys = new Set([...fluent.matchAll(/^([a-z0-9-]+) = /gm)].map((match) => match[1]));

test("a placeable takes its value", () => {
  const texts = new Texts({ a: "Asking {name}… { $name }", b: "{fps} fps" });
  assert.equal(texts.text("a", { name: "desk" }), "Asking desk… desk");
  assert.equal(texts.text("b", { fps: 0 }), "0 fps");
});

test("a value is put in as it is", () => {
  assert.equal(new Texts({ a: "{by}" }).text("a", { by: "$& {by}" }), "$& {by}");
});

test("a number is written as the language has it", () => {
  const text = (language: string) => new Texts({ a: "{n} kb/s, {width}" }, language).text("a", { n: 12345, width: "1920" });
  assert.equal(text("de"), "12.345 kb/s, 1920");
  assert.equal(text("en"), "12,345 kb/s, 1920");
});

test("a missing text or value is seen", () => {
  assert.equal(new Texts({}).text("viewer-none"), "viewer-none");
  assert.equal(new Texts({ a: "{by}" }).text("a"), "{by}");
});

test("every end reason of the model and of the page has a text", () => {
  const model = readFileSync(join(ROOT, "crates/model/src/end_reason.rs"), "utf8");
  const named = [...model.matchAll(/Self::\w+ => "([a-z_]+)",/g)].map((match) => match[1] ?? "");
  assert.ok(named.length >= 11);
  const ours: PageEnding[] = ["no_av1", "no_webrtc", "replaced", "outdated", "sign_in", "over"];
  for (const kind of [...named, ...ours]) assert.ok(keys.has(endingKey({ kind })), kind);
});

test("every state and every menu entry of the viewer has a text", () => {
  for (const state of ["asking", "waiting", "password", "connecting", "reconnecting"]) {
    for (const key of [`viewer-${state}`, `viewer-${state}-detail`, `viewer-status-${state}`]) assert.ok(keys.has(key), key);
  }
  for (const name of Object.keys(COMBINATIONS)) assert.ok(keys.has(`viewer-keys-${name}`), name);
});

test("every text that the viewer names is there", () => {
  for (const file of ["bar", "length-notice", "overlay", "view"]) {
    const source = readFileSync(join(ROOT, `web/src/viewer/${file}.ts`), "utf8");
    const named = [...source.matchAll(/(?:text|button)\(\s*"(viewer-[a-z-]+)"/g)].map((match) => match[1]);
    assert.ok(named.length > 0);
    for (const key of named) assert.ok(keys.has(key), key);
  }
});
