import assert from "node:assert/strict";
import { test } from "node:test";

import { shapeNamed } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js";
import { smallVariables } from "./small-variables.js";

test("a shape is found by its name, inside records and lists, and nothing else is", () => {
  const variables = smallVariables();
  assert.deepEqual(shapeNamed("people.head.name", variables), { kind: "text", label: "Head" });
  for (const name of ["people", "people.hed", "people.head.nme", "people.head.name.x", "people.head.toString"]) {
    assert.equal(shapeNamed(name, variables), undefined, name);
  }
});
