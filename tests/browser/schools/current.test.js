import assert from "node:assert/strict";
import { test } from "node:test";

import { current } from "../../../plugins/mkdocs_tailor/browser/schools/current.js";
import { plain } from "./plain.js";
import { smallVariables } from "./small-variables.js";

test("at first everything reads for the school of the site", () => {
  const page = current(smallVariables());
  assert.equal(page.values, null);
  assert.deepEqual(plain(page.environment("pupil")), {
    copy: "pupil",
    school: { name: "Oakfield", pupil: "pupil" },
    people: {},
  });
  assert.deepEqual(page.pageEnvironment(), page.environment());
  assert.equal(page.given("school.name"), false);
});

test("once a value is given, none is left of another school", () => {
  const page = current(smallVariables());
  page.change({ people: { head: { name: "Ms A Okafor" } } });
  assert.deepEqual(plain(page.environment()), {
    copy: "teacher",
    school: { pupil: "pupil" },
    people: { head: { name: "Ms A Okafor" } },
  });
  assert.equal(page.given("people.head"), true);
  assert.equal(page.given("people.head.name"), true);
  assert.equal(page.given("school.pupil"), false);
});

test("what belongs in Word files stands there, and not on the page", () => {
  const page = current(smallVariables());
  page.change({ people: { tutor: { name: "Mr Khan" } } });
  assert.deepEqual(plain(page.environment().people), { tutor: { name: "Mr Khan" } });
  assert.deepEqual(plain(page.pageEnvironment().people), {});
  assert.equal(page.given("people.tutor"), false);
});

test("without any value it reads for the school of the site again", () => {
  for (const nothing of [null, {}]) {
    const page = current(smallVariables());
    page.change({ school: { name: "Mine" } }, { "school.logo": { data: new Uint8Array(), width: 1, height: 1 } });
    page.change(nothing, { "school.logo": { data: new Uint8Array(), width: 1, height: 1 } });
    assert.equal(page.values, null);
    assert.deepEqual(page.pictures, {});
    assert.deepEqual(plain(page.pageEnvironment().school), { name: "Oakfield", pupil: "pupil" });
  }
});

test("a site without a school of its own reads in sensible words", () => {
  const page = current({ ...smallVariables(), school: null });
  assert.deepEqual(plain(page.environment()), { copy: "teacher", school: { pupil: "pupil" }, people: {} });
});

test("whoever follows hears of every change until they stop", () => {
  const page = current(smallVariables());
  /** @type {unknown[]} */
  const heard = [];
  const stop = page.follow(() => heard.push(page.values));
  page.change({ school: { name: "Mine" } });
  page.change(null);
  stop();
  page.change({ school: { name: "Not heard" } });
  assert.deepEqual(heard, [{ school: { name: "Mine" } }, null]);
});
