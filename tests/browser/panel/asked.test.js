import assert from "node:assert/strict";
import test from "node:test";

import { progressOf, schoolName, variablesUsed, withAnswers } from "../../../plugins/mkdocs_tailor/browser/panel/asked.js";

/** @import { Variables } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js" */

/** @param {string} name @param {object} more */
function variable(name, more = {}) {
  return { name, group: name.split(".")[0], shape: { kind: "text", label: name }, visibility: "public", ...more };
}

const VARIABLES = /** @type {Variables} */ (
  /** @type {unknown} */ ({
    groups: [],
    parts: [],
    variables: [
      variable("school.name"),
      variable("school.nation", { default: "England" }),
      variable("summer.place", { when: "feature.summer" }),
      variable("day.start"),
    ],
  })
);

test("a page uses the variables whose parts it names", () => {
  assert.deepEqual([...variablesUsed(["people.head.name", "people.head.room", "school.name"])], [
    "people.head",
    "school.name",
  ]);
});

test("what is given counts, what is assumed need not be filled", () => {
  const used = variablesUsed(["school.name", "school.nation", "summer.place"]);
  const { yours, all, missing } = progressOf({ school: { name: "X" }, day: { start: "08:30" } }, VARIABLES, used);
  assert.deepEqual([yours, all, missing.map(({ name }) => name)], [1, 3, ["summer.place"]]);
});

test("what a school is not asked for does not count", () => {
  const used = variablesUsed(["school.name", "summer.place"]);
  const { all, missing } = progressOf({ feature: { summer: false } }, VARIABLES, used);
  assert.deepEqual([all, missing.map(({ name }) => name)], [1, ["school.name"]]);
});

test("an answer takes its place beside the others", () => {
  const before = { school: { name: "X" }, day: { start: "08:30" } };
  assert.deepEqual(withAnswers(before, [["school.phone", "1"], ["day.start", "09:00"]]), {
    school: { name: "X", phone: "1" },
    day: { start: "09:00" },
  });
  assert.deepEqual(before, { school: { name: "X" }, day: { start: "08:30" } });
});

test("an answer that is taken back leaves nothing behind", () => {
  assert.deepEqual(withAnswers({ school: { name: "X" }, day: { start: "08:30" } }, [["day.start", undefined]]), {
    school: { name: "X" },
  });
  assert.equal(withAnswers({ day: { start: "08:30" } }, [["day.start", undefined]]), null);
  assert.equal(withAnswers(null, [["day.start", undefined]]), null);
});

test("names that every object has are names like any other", () => {
  const answers = withAnswers(null, [["constructor.name", "X"], ["__proto__.polluted", "yes"]]);
  assert.deepEqual(Object.keys(answers ?? {}), ["constructor", "__proto__"]);
  assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
  assert.equal(schoolName({}), "");
});

test("a school is called by its name, or else by its short name", () => {
  assert.equal(schoolName({ school: { name: "Green Lane School", short_name: "Green Lane" } }), "Green Lane School");
  assert.equal(schoolName({ school: { short_name: "Green Lane" } }), "Green Lane");
  assert.equal(schoolName({ school: { motto: "Be kind" } }), "");
  assert.equal(schoolName(null), "");
});
