import assert from "node:assert/strict";
import { test } from "node:test";

import { TailorError } from "../../../plugins/mkdocs_tailor/browser/language/errors.js";

test("an error says what is wrong and how it is mended", () => {
  const error = new TailorError("it ends early", "build the site again");
  assert.equal(error.message, "it ends early");
  assert.equal(error.hint, "build the site again");
});
