import assert from "node:assert/strict";
import { test } from "node:test";

import { sideBySide } from "../../../plugins/mkdocs_tailor/browser/checking/comparing.js";
import { differences } from "../../../plugins/mkdocs_tailor/browser/checking/differences.js";
import { scannedParagraphs } from "../../../plugins/mkdocs_tailor/browser/checking/scanning.js";
import { sentencesOf } from "../../../plugins/mkdocs_tailor/browser/checking/sentences.js";

/** @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

test("two rows side by side are both rows, and what stands beside each other is the same", () => {
  const pick = chance(7);
  for (let turn = 0; turn < 500; turn++) {
    const [old, fresh] = [pick(12), pick(12)].map((length) => Array.from({ length }, () => "abcdef"[pick(6)]));
    const rows = sideBySide(old, fresh);
    assert.deepEqual(rows.flatMap((row) => (row.old === null ? [] : row.old)), [...old.keys()]);
    assert.deepEqual(rows.flatMap((row) => (row.fresh === null ? [] : row.fresh)), [...fresh.keys()]);
    for (const row of rows) {
      if (row.old !== null && row.fresh !== null) assert.equal(old[row.old], fresh[row.fresh]);
    }
  }
});

/** @param {string} inner */
const paragraph = (inner) => `<w:p><w:r>${inner}</w:r></w:p>`;
/** @param {string} words */
const text = (words) => `<w:t xml:space="preserve">${words}</w:t>`;
/** @param {string} tag @param {string} words */
const field = (tag, words) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:r>${text(words)}</w:r></w:sdtContent></w:sdt>`;
/** @param {string} xml */
const read = (xml) => sentencesOf(scannedParagraphs(xml), { named: "tag", shown: ({ words }) => words });

test("a paragraph is read as its sentences, and a field under its name", () => {
  const xml = paragraph(`${text("One. Ask ")}${field("people.head", "Mr A. Khan")}${text(" &amp; wait. “Two”")}`);
  assert.deepEqual(read(xml).map(({ words }) => words), ["One.", "Ask Mr A. Khan & wait.", "“Two”"]);
  assert.equal(read(xml)[1].key, "Ask \uE000people.head\uE001 & wait.");
});

test("what old programs are shown a second time, and what is no text, is left out", () => {
  const twice = `<mc:Fallback><w:p><w:r>${text("again")}</w:r></w:p></mc:Fallback>`;
  const code = "<w:instrText>PAGE</w:instrText><w:delText>gone</w:delText>";
  assert.deepEqual(read(paragraph(text("once") + code + twice)).map(({ words }) => words), ["once"]);
});

test("no entity but those of XML is resolved", () => {
  const xml = `<!DOCTYPE x [<!ENTITY e "boom">]>${paragraph(text("&e; &#233; &#xE9; &#x110000; &lt;"))}`;
  assert.deepEqual(read(xml).map(({ words }) => words), ["&e; é é &#x110000; <"]);
});

test("a sentence that only stands elsewhere, or shows another value, is no difference", () => {
  const one = [paragraph(text("First one.")), paragraph(text("Second one.")), paragraph(field("a", "Mr A"))];
  const other = [one[1], one[0], paragraph(field("a", "Ms B"))];
  assert.deepEqual(differences(read(one.join("")), read(other.join(""))), []);
});
