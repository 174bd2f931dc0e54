import assert from "node:assert/strict";
import { test } from "node:test";

import { readProfileFile } from "../../../plugins/mkdocs_tailor/browser/schools/profile-file.js";
import { plain } from "./plain.js";

const GOOD = { school: { name: "Greenfields", motto: "no" } };

/** @param {string} text */
function read(text) {
  return plain(readProfileFile(new TextEncoder().encode(text)));
}

test("a file in YAML or JSON is read, whatever ends its lines", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    assert.deepEqual(read(["\ufeff---", "school:", "  name: Greenfields", "  motto: no", ""].join(end)).value, GOOD);
  }
  assert.deepEqual(read(JSON.stringify(GOOD)).value, GOOD);
  assert.deepEqual(read(JSON.stringify(GOOD, null, 2)).value, GOOD);
});

test("single values are the text in the file", () => {
  const { value } = read('{"a": 12, "b": true, "c": null, "d": "null", "e": [1.50, "2"], "f": "\\u00e9\\"\\n"}');
  assert.deepEqual(value, { a: "12", b: "true", c: null, d: "null", e: ["1.50", "2"], f: 'é"\n' });
});

test("long text may stand in a block", () => {
  const { value } = read("a: >-\n  One,\n  two # three.\n\nb: |\n    x\n      y\nc:\n- |\n  z\n- d: >\n    w\n");
  assert.deepEqual(value, { a: "One,\n  two # three.", b: "x\n      y", c: ["z", { d: "w" }] });
});

test("names that every object has are names like others", () => {
  const { value } = readProfileFile(new TextEncoder().encode("__proto__:\n  name: x\nconstructor: {__proto__: y}\n"));
  assert.deepEqual(Object.keys(/** @type {object} */ (value)), ["__proto__", "constructor"]);
  assert.equal(/** @type {any} */ ({}).name, undefined);
});

for (const [text, line, message] of /** @type {[string, number, string][]} */ ([
  ["school:\n\tname: x", 2, "a tab stands here"],
  ["school:\n  name x\n  motto: y", 2, "there is no colon after the name"],
  ["school:\n  motto: y\n  name x", 3, "there is no colon after the name"],
  ["school:\n  name: x\n motto: y", 3, "the line is indented too far"],
  ["school:\n  name: x\n    motto: y", 3, "the line is indented too far"],
  ["school:\n  name: Greenfields: a school", 2, "there is a second colon"],
  ["school:\n  name: @green", 2, "a value cannot begin with this character"],
  ["school: &all\n  name: x", 1, "a value cannot begin with this character"],
  ["school: !x y", 1, "a value cannot begin with this character"],
  ['a: 1\nschool:\n  name: "Greenfields\n  motto: x', 3, "a quotation mark is never closed on its line"],
  ['name: "Greenfields" Academy', 1, "something stands behind the value"],
  ['name: "C:\\dir"', 1, "a backslash stands in double quotation marks"],
  ["a: 1\ncolours: {primary: x\nb: y", 2, "a brace or bracket is never closed"],
  ["kit: [a, b", 1, "a brace or bracket is never closed"],
  ["name: {{ school.name }}", 1, "a value cannot begin with this character"],
  ["kit: - a", 1, "a list begins on the line of its name"],
  ["a: 1\nb: 2\na: 3", 3, "'a' is given twice"],
  ["a: {b: 1, b: 2}", 1, "'b' is given twice"],
  ["a: 1\n---\nb: 2", 2, "the file holds two documents"],
  ["colours:\n  primary: #003366", 2, "'#003366' is read as a remark, because it begins with #"],
  ["a: b\u0007", 1, "there is an invisible character, U+0007"],
  [`a: ${"[".repeat(100_000)}`, 1, "the values are nested too deeply"],
  ["- ".repeat(30), 1, "the values are nested too deeply"],
])) {
  test(`${JSON.stringify(text.slice(0, 40))} is refused: ${message}`, () => {
    const { problem } = read(text);
    assert.deepEqual([problem.line, problem.message], [line, message]);
    assert.ok(problem.hint);
  });
}

for (const [title, bytes, message] of /** @type {[string, Uint8Array, string][]} */ ([
  ["of 10 MB", new Uint8Array(10_000_000).fill(35), "the file is larger than 256 KB"],
  ["that is a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "the file is not text in UTF-8"],
  ["that is a Word file", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "the file is not text in UTF-8"],
  ["in UTF-16", new Uint8Array(Buffer.from("\ufeffschool:", "utf16le")), "the file is not text in UTF-8"],
  ["in Latin-1", new Uint8Array(Buffer.from("name: café", "latin1")), "the file is not text in UTF-8"],
  ["without anything", new Uint8Array(), "the profile is empty"],
  ["of remarks", new Uint8Array(Buffer.from("# nothing\n\n")), "the profile is empty"],
])) {
  test(`a file ${title} is refused in plain words`, () => {
    const { problem } = readProfileFile(bytes);
    assert.ok(problem?.message.startsWith(message), problem?.message);
    assert.ok(problem?.hint);
  });
}

test("the largest file is read, and quickly", () => {
  const begun = performance.now();
  const { value } = read("school:\n  name: x\n".padEnd(255_999, "# \n"));
  assert.deepEqual(value, { school: { name: "x" } });
  assert.ok(performance.now() - begun < 500);
});
