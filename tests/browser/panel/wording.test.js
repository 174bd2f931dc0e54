import assert from "node:assert/strict";
import test from "node:test";

import { dateWithoutWeekday } from "../../../plugins/mkdocs_tailor/browser/language/dates.js";
import { hintsOf } from "../../../plugins/mkdocs_tailor/browser/panel/hints.js";
import { knownAs } from "../../../plugins/mkdocs_tailor/browser/panel/shown-values.js";
import { asSentences, counted } from "../../../plugins/mkdocs_tailor/browser/panel/wording.js";

/** @import { Shape } from "../../../plugins/mkdocs_tailor/browser/schools/shapes.js" */
/** @import { Variables } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js" */

test("a date is shown as one would type it", () => {
  assert.equal(dateWithoutWeekday("2026-09-03"), "3 September 2026");
});

test("what is wrong and its mend are whole sentences", () => {
  const problem = { message: "'25:99' is not a time", hint: "write it like 08:30 or 8:30am" };
  assert.equal(asSentences(problem), "'25:99' is not a time. Write it like 08:30 or 8:30am.");
  assert.equal(asSentences({ message: "'www.a.b' is not a web address", hint: "did you mean 'https://www.a.b'?" }),
    "'www.a.b' is not a web address. Did you mean 'https://www.a.b'?");
  assert.equal(asSentences({ message: "Nothing is there.", hint: "" }), "Nothing is there.");
});

test("one detail is no details", () => {
  assert.deepEqual([0, 1, 2].map((count) => counted(count, "detail")), ["0 details", "1 detail", "2 details"]);
});

test("an item is known by what stands for it, or by the first that it says", () => {
  assert.equal(knownAs({ room: "A1", name: "Mr Khan" }, "name"), "Mr Khan");
  assert.equal(knownAs({ group: "7A" }, "tutor"), "7A");
  assert.equal(knownAs("courage", undefined), "courage");
  assert.equal(knownAs({ visit: { start: "2026-09-03" } }, undefined), "");
  assert.equal(knownAs(undefined, "name"), "");
});

/** @param {Shape} shape @param {object} said */
function hint(shape, said) {
  const variables = /** @type {Variables} */ (/** @type {unknown} */ ({ variables: [{ name: "a.b", shape, ...said }], parts: [] }));
  return hintsOf(variables).hint("a.b", shape);
}

test("a hint ends before the example begins", () => {
  assert.equal(hint({ kind: "text" }, { hint: "The full name", example: "St X" }), "The full name. For example, St X");
  assert.equal(hint({ kind: "text" }, { hint: "The full name." }), "The full name.");
  assert.equal(hint({ list: { kind: "text" } }, { example: ["a", "b"] }), "For example, a, b");
});

test("where nothing is typed an example would say nothing", () => {
  assert.equal(hint({ kind: "choice", options: ["a"] }, { example: "a" }), "");
  assert.equal(hint({ kind: "yes/no" }, { example: true }), "");
  assert.equal(hint({ record: {} }, { example: { name: "X" } }), "");
});

test("a choice that nobody has made says what is assumed", () => {
  const variables = /** @type {Variables} */ (
    /** @type {unknown} */ ({ variables: [{ name: "a.b", default: "England" }, { name: "a.c" }], parts: [] })
  );
  assert.equal(hintsOf(variables).unsaid("a.b"), "Not said (England)");
  assert.equal(hintsOf(variables).unsaid("a.c"), "Not said");
});
