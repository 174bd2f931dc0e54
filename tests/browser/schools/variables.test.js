import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { loadVariables, shapeNamed } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js";
import { smallVariables } from "./small-variables.js";

const { fetch } = globalThis;

afterEach(() => Object.assign(globalThis, { fetch }));

/** @param {() => Promise<Response>} answer */
function answering(answer) {
  Object.assign(globalThis, { fetch: answer });
}

test("the declarations are fetched as they are", async () => {
  answering(async () => Response.json(smallVariables()));
  assert.deepEqual(await loadVariables("/variables.json"), smallVariables());
});

for (const [title, answer] of /** @type {[string, () => Promise<Response>][]} */ ([
  ["are not there", async () => new Response("", { status: 404 })],
  ["are no JSON", async () => new Response("<html>")],
  ["cannot be reached", () => Promise.reject(new TypeError("Failed to fetch"))],
])) {
  test(`declarations that ${title} are a plain error`, async () => {
    answering(answer);
    await assert.rejects(loadVariables("/variables.json"), { code: "no-variables" });
  });
}

test("a shape is found by its name, inside records and lists, and nothing else is", () => {
  const variables = smallVariables();
  assert.deepEqual(shapeNamed("people.head.name", variables), { kind: "text", label: "Head" });
  for (const name of ["people", "people.hed", "people.head.nme", "people.head.name.x", "people.head.toString"]) {
    assert.equal(shapeNamed(name, variables), undefined, name);
  }
});
