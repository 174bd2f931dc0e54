import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { accept } from "../../../plugins/mkdocs_tailor/browser/schools/accept.js";
import { plain } from "./plain.js";

const GROUPS = JSON.parse(readFileSync(new URL("../../cases/schools/accept.json", import.meta.url), "utf8"));

for (const { title, shape, cases } of GROUPS) {
  test(`the gate takes of ${title} what fits, and says what does not`, () => {
    for (const { raw: once, times, same, value = null, problems = [] } of cases) {
      const raw = times ? once.repeat(times) : once;
      const accepted = accept(shape, raw);
      assert.deepEqual(plain(accepted.value ?? null), same ? raw : value, `of ${JSON.stringify(raw)}`);
      assert.deepEqual(plain(accepted.problems).map(said), problems.map(said));
    }
  });
}

/** @param {any} problem */
function said({ path, message, hint }) {
  return { path, message, hint };
}

test("a list has an end", () => {
  const { value, problems } = accept({ list: { kind: "text" } }, Array(201).fill("respect"));
  assert.deepEqual(value, Array(200).fill("respect"));
  assert.deepEqual(problems.map(({ message }) => message), ["the list has 201 items"]);
});

test("no name can be smuggled into every object", () => {
  const raw = JSON.parse('{"__proto__": {"name": "x"}, "constructor": {"prototype": {"name": "x"}}, "name": "Shah"}');
  const { value, problems } = accept({ record: { name: { kind: "text" } } }, raw);
  assert.deepEqual(plain(value), { name: "Shah" });
  assert.deepEqual(problems.map(({ message }) => message), ["'__proto__' is not known here", "'constructor' is not known here"]);
  assert.equal(Object.hasOwn(Object.prototype, "name"), false);
});

test("a name that every object has is not known to a record", () => {
  const { value, problems } = accept({ record: {} }, { toString: "x" });
  assert.deepEqual([value, problems[0].message], [undefined, "'toString' is not known here"]);
});

test("of numbers that no school has none comes through", () => {
  for (const raw of [NaN, Infinity, -Infinity, 1e308, 1e15, 5e-324]) {
    assert.deepEqual(accept({ kind: "number" }, raw).problems.map(({ message }) => message), ["the number has too many digits"]);
  }
});

test("what is not given is no value", () => {
  for (const raw of [undefined, null, "", " \u00a0"]) {
    assert.deepEqual(accept({ kind: "text" }, raw), { value: undefined, problems: [] });
  }
});

test("a pattern that only the build can read takes every text", () => {
  assert.equal(accept({ kind: "text", pattern: "(?P<year>20[0-9]{2})" }, "any").value, "any");
});
