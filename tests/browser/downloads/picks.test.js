import assert from "node:assert/strict";
import { test } from "node:test";

import { keptPicks } from "../../../plugins/mkdocs_tailor/browser/downloads/picks.js";

/** @param {Record<string, string>} kept */
function storage(kept = {}) {
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void (kept[key] = value),
    removeItem: (/** @type {string} */ key) => void delete kept[key],
  };
}

test("nothing is kept before something is ticked, nor after the last is taken out", () => {
  const here = storage();
  const picks = keptPicks(() => here);
  assert.deepEqual(here.kept, {});
  picks.put(["a.docx", "b.docx"], true);
  assert.deepEqual(here.kept, { "tailor.pack": '["a.docx","b.docx"]' });
  picks.put(["a.docx", "b.docx"], false);
  assert.deepEqual(here.kept, {});
});

test("what is ticked is there on the next page", () => {
  const here = storage();
  keptPicks(() => here).put(["a.docx"], true);
  assert.deepEqual([...keptPicks(() => here).ticked], ["a.docx"]);
});

test("a page that comes back reads again what is ticked", () => {
  const here = storage();
  const picks = keptPicks(() => here);
  let told = 0;
  picks.follow(() => (told += 1));
  keptPicks(() => here).put(["a.docx"], true);
  picks.reread();
  assert.deepEqual([...picks.ticked], ["a.docx"]);
  assert.equal(told, 1);
});

test("what was not kept by us is passed over", () => {
  for (const found of ["", "{", "null", "7", '{"a":1}', '"text"']) {
    assert.deepEqual([...keptPicks(() => storage({ "tailor.pack": found })).ticked], []);
  }
  assert.deepEqual([...keptPicks(() => storage({ "tailor.pack": '[1,"a.docx",null]' })).ticked], ["a.docx"]);
});

test("where nothing can be kept the pack holds for the page", () => {
  const picks = keptPicks(() => {
    throw new Error("forbidden");
  });
  picks.put(["a.docx"], true);
  assert.deepEqual([...picks.ticked], ["a.docx"]);
});
