import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { evaluate, turns } from "../../../plugins/mkdocs_tailor/browser/language/expressions.js";
import { answer } from "./answer.js";

const cases = new URL("../../cases/language/expressions.json", import.meta.url);
const vectors = JSON.parse(readFileSync(cases, "utf8"));

for (const { about, expression, environment, ...expected } of vectors) {
  if (expected.error) expected.error = expected.error.replace(/^[a-z-]+: /, "");
  test(`${about}: ${JSON.stringify(expression)}`, () => {
    assert.deepEqual(answer(expression, environment), expected);
  });
}

test("each turn of a loop knows where it stands", () => {
  const [first, last] = turns({ school: "Oak" }, "teacher#3", ["Ann", "Bob"]);
  assert.deepEqual(first, {
    school: "Oak",
    "teacher#3": "Ann",
    "loop#3": {
      index: 1,
      index0: 0,
      first: true,
      last: false,
      length: 2,
      revindex: 2,
      revindex0: 1,
    },
  });
  assert.equal(evaluate(["get", ["var", "loop#3"], "last"], last), true);
});
