import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { picturesOf } from "../../../plugins/mkdocs_tailor/browser/downloads/pictures.js";

/** @import { Variables } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js" */

const ROOT = "https://site.example/a/";
const HILL = { school: { name: "Hill", logo: "crest.png" } };
const KNOWN = /** @type {Variables} */ (
  /** @type {unknown} */ ({
    schools: [
      { slug: "dale", values: { school: { name: "Dale" } }, pictures: {} },
      { slug: "hill", values: HILL, pictures: { "school.logo": { url: "logos/x.png", width: 2, height: 1 } } },
    ],
  })
);

const NOT_LOADED = { message: "what it takes for this could not be loaded" };
const real = globalThis.fetch;
/** @type {string[]} */
let fetched = [];

beforeEach(() => {
  fetched = [];
  globalThis.fetch = async (url) => {
    fetched.push(String(url));
    return new Response(new Uint8Array([7]), { status: 200 });
  };
});
afterEach(() => {
  globalThis.fetch = real;
});

test("an example school brings its pictures along", async () => {
  const pictures = await picturesOf(HILL, KNOWN, ROOT, {});
  assert.deepEqual(pictures, { "school.logo": { data: new Uint8Array([7]), width: 2, height: 1 } });
  assert.deepEqual(fetched, ["https://site.example/a/logos/x.png"]);
});

test("no school ever has the picture of another", async () => {
  assert.deepEqual(await picturesOf({ school: { name: "Green Lane", logo: "crest.png" } }, KNOWN, ROOT, {}), {});
  assert.deepEqual(await picturesOf({ school: { name: "Hill", logo: "own.png" } }, KNOWN, ROOT, {}), {});
  assert.deepEqual(await picturesOf({}, KNOWN, ROOT, {}), {});
  assert.deepEqual(fetched, []);
});

test("a picture of the teacher's own goes before", async () => {
  const own = { "school.logo": { data: new Uint8Array([1, 2]), width: 5, height: 5 } };
  assert.deepEqual(await picturesOf(HILL, KNOWN, ROOT, own), own);
  assert.deepEqual(fetched, []);
});

test("a picture that cannot be fetched is said", async () => {
  globalThis.fetch = async () => new Response("", { status: 404 });
  await assert.rejects(picturesOf(HILL, KNOWN, ROOT, {}), NOT_LOADED);
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  await assert.rejects(picturesOf(HILL, KNOWN, ROOT, {}), NOT_LOADED);
});
