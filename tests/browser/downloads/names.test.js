import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { distinctPaths, fileSlug, handoutName, safePath } from "../../../plugins/mkdocs_tailor/browser/downloads/names.js";

const cases = JSON.parse(readFileSync(new URL("../../cases/names.json", import.meta.url), "utf8"));

test("a name is what a teacher can read", () => {
  for (const { text, name } of cases.slugs) {
    assert.equal(fileSlug(text), name);
  }
});

test("a path is made of names and goes nowhere else", () => {
  for (const { path, suffix, safe } of cases.paths) {
    assert.equal(safePath(path, suffix), safe);
  }
});

test("paths that are alike are told apart", () => {
  for (const one of cases.distinct) {
    assert.deepEqual(distinctPaths(one.paths), one.told_apart);
  }
});

test("a handout's name holds the school and never loses its print variant", () => {
  assert.equal(handoutName("making-friends-pupil", "Green Lane", ""), "making-friends-pupil-green-lane.docx");
  assert.equal(handoutName("friends", "St Mary/St Bride’s. ../", ""), "friends-st-mary-st-brides.docx");
  assert.equal(handoutName("friends", "عربي", "-large-print"), "friends-large-print.docx");
  const long = handoutName("friends", "x".repeat(200), "-large-print");
  assert.equal(long.length, 80);
  assert.ok(long.endsWith("x-large-print.docx"));
});
