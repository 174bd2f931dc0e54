import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { hashesOf } from "./cases.js";

const folder = new URL("../../cases/master/", import.meta.url);

for (const name of readdirSync(folder)) {
  test(`${name}: the bytes that are written down`, async () => {
    const masterCase = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const written = masterCase.schools.map((/** @type {any} */ school) => school.sha256);
    assert.deepEqual(await hashesOf(masterCase), written);
  });
}
