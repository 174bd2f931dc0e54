import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { openMaster, schoolValues, tailor } from "../../../plugins/mkdocs_tailor/browser/master/tailor.js";

const folder = new URL("../../cases/master/", import.meta.url);

for (const name of readdirSync(folder)) {
  const { master, schools } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const opened = openMaster(fromBase64(master));
  for (const [number, school] of schools.entries()) {
    test(`${name}, school ${number}: the bytes that are written down`, () => {
      const values = schoolValues(school.environment, picturesOf(school));
      assert.equal(sha256(tailor(opened, values, school.variant)), school.sha256);
    });
  }
}

/** @param {string} text */
function fromBase64(text) {
  return new Uint8Array(Buffer.from(text, "base64"));
}

/** @param {any} school */
function picturesOf({ pictures = {} }) {
  const read = Object.entries(pictures).map(([name, one]) => [name, { ...one, data: fromBase64(one.data) }]);
  return Object.fromEntries(read);
}

/** @param {readonly Uint8Array[]} pieces */
function sha256(pieces) {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
