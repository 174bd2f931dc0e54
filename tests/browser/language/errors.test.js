import assert from "node:assert/strict";
import { test } from "node:test";

import { TailorError } from "../../../plugins/mkdocs_tailor/browser/language/errors.js";

test("an error says what is wrong, which failure it is, and how it is mended", () => {
  const error = new TailorError("damaged-master", "it ends early", "build the site again");
  assert.equal(String(error), "TailorError: it ends early");
  assert.equal(error.code, "damaged-master");
  assert.equal(error.hint, "build the site again");
});
