import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { openMaster, schoolValues, tailor } from "../../../plugins/mkdocs_tailor/browser/master/tailor.js";
import { fromBase64, picturesFrom, sha256 } from "./cases.js";

/** @param {string} name */
function caseNamed(name) {
  const file = new URL(`../../cases/master/${name}.json`, import.meta.url);
  const { master, schools } = JSON.parse(readFileSync(file, "utf8"));
  return { master: openMaster(fromBase64(master)), schools };
}

/** @param {string} name */
function mastersAndSchools(name) {
  const { master, schools } = caseNamed(name);
  return schools.map((/** @type {any} */ school) => ({ master, school }));
}

test("values that many masters share give the same bytes", async () => {
  const all = ["variant-programs", "pictures", "branches"].flatMap(mastersAndSchools);
  for (const { school } of all) {
    const environment = { school: { name: "Oakfield", ink: "", ...school.environment.school } };
    const pictures = picturesFrom(school.pictures);
    const values = schoolValues(environment, pictures);
    for (const { master } of all) {
      const afresh = schoolValues(environment, pictures);
      assert.equal(await sha256(tailor(master, values)), await sha256(tailor(master, afresh)));
    }
  }
});

test("tailoring changes neither the master nor what the school has given", async () => {
  const { master, schools } = caseNamed("loops");
  const given = JSON.stringify(schools);
  const [first] = schools;
  for (const { environment } of schools) tailor(master, schoolValues(environment));
  assert.equal(await sha256(tailor(master, schoolValues(first.environment))), first.sha256);
  assert.equal(JSON.stringify(schools), given);
});

test("a print variant that there is not is refused", () => {
  const { master, schools } = caseNamed("variants");
  assert.throws(() => tailor(master, schoolValues(schools[0].environment), "huge"), {
    message: "this handout has no print variant 'huge'",
    hint: "load the page again",
  });
});

test("a value that cannot be printed is named", () => {
  const { master } = caseNamed("branches");
  assert.throws(() => tailor(master, schoolValues({ school: { name: ["a", "b"] } })), {
    message: "'school.name' cannot be filled in for this school: a list cannot be printed",
    hint: "look at 'school.name' in the school's profile",
  });
});

test("a loop over what is no list is named", () => {
  const { master } = caseNamed("loops");
  assert.throws(() => tailor(master, schoolValues({ tutors: "Ms A" })), {
    message: "'tutors' cannot be filled in for this school: a text is no list",
  });
});
