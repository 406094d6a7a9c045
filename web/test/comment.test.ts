import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { canBeAskedAbout, commentAnswer } from "../src/viewer/comment";

const fluent = readFileSync(join(process.cwd(), "..", "locales/en/session_course.ftl"), "utf8");

test("each answer of the server says what became of the comment, in words that there are", () => {
  const answers = [204, 422, 409, 403, 404, 401, 503, 0].map((status) => commentAnswer(status, false));
  assert.deepEqual(answers, [
    "saved",
    "too-long",
    "too-late",
    "not-asked",
    "not-asked",
    "signed-out",
    "failed",
    "failed",
  ]);
  assert.equal(commentAnswer(0, true), "signed-out", "the sign-in page is where it leads");
  for (const answer of answers) assert.match(fluent, new RegExp(`^viewer-comment-${answer} = `, "m"));
});

test("every text that the form names is there", () => {
  const source = readFileSync(join(process.cwd(), "src/viewer/comment.ts"), "utf8");
  const named = [...source.matchAll(/text\("(viewer-[a-z-]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(named.length > 4);
  for (const key of named) assert.match(fluent, new RegExp(`^${key} = `, "m"));
});

test("whoever watched is asked after every end at which somebody is signed in and the session is over", () => {
  for (const kind of ["ended_by_viewer", "ended_by_host", "dismissed", "lost_contact", "no_av1", "over"] as const) {
    assert.ok(canBeAskedAbout({ kind }), kind);
  }
  assert.ok(canBeAskedAbout({ kind: "closed_in_portal", by: "anna@example.com" }));
  for (const kind of ["replaced", "sign_in"] as const) assert.ok(!canBeAskedAbout({ kind }), kind);
  assert.ok(!canBeAskedAbout({ kind: "signed_out", by: "anna@example.com" }));
});
