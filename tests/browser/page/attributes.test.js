import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { safeAddress } from "../../../plugins/mkdocs_tailor/browser/page/attributes.js";

const cases = new URL("../../cases/document/addresses.json", import.meta.url);

for (const { name, attribute, expression, value, kept } of JSON.parse(readFileSync(cases, "utf8"))) {
  test(`an address is kept only where it can run no script: ${name}`, () => {
    assert.equal(safeAddress(attribute, expression, value), kept ? value : "about:blank");
  });
}
