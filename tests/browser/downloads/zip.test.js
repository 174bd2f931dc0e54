import assert from "node:assert/strict";
import { test } from "node:test";

import { totalLength, zipped } from "../../../plugins/mkdocs_tailor/browser/downloads/zip.js";

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);

test("the same files give the same archive", () => {
  const made = () => Buffer.concat(zipped([{ path: "a/b.docx", pieces: [bytes("one"), bytes("two")] }]));
  assert.deepEqual(made(), made());
});

test("an archive holds its files as they are, whatever pieces they come in", () => {
  const whole = Buffer.concat(zipped([{ path: "x.docx", pieces: [bytes("onetwo")] }]));
  const split = Buffer.concat(zipped([{ path: "x.docx", pieces: [bytes("one"), bytes(""), bytes("two")] }]));
  assert.deepEqual(split, whole);
  assert.ok(whole.includes("onetwo"));
});

test("the length of pieces is that of all of them", () => {
  assert.equal(totalLength([bytes("one"), bytes("é")]), 5);
  assert.equal(totalLength([]), 0);
});
