import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { takeFragment } from "../../../plugins/mkdocs_tailor/browser/schools/fragment.js";
import { linkOf, readFragment } from "../../../plugins/mkdocs_tailor/browser/schools/sharing.js";

const MINE = { school: { name: "St Mary & St Joseph’s 🎒", motto: "<b>" } };
const CANNOT_BE_READ = /cannot be read/;
const PAGE = "https://site.example/lessons/friends/?a=b";
const { CompressionStream, DecompressionStream } = globalThis;

afterEach(() => Object.assign(globalThis, { CompressionStream, DecompressionStream }));

/**
 * Open an address, and say what is taken out of it and what is left of it.
 * @param {string} address
 */
async function opened(address) {
  const left = { state: "kept", address };
  const history = {
    state: left.state,
    /** @param {unknown} state @param {string} _ @param {string | URL | null} [url] */
    replaceState(state, _, url) {
      assert.equal(state, "kept");
      left.address = new URL(String(url), address).href;
    },
  };
  const fragment = takeFragment(new URL(address), history);
  return { taken: fragment ? await readFragment(fragment) : null, left: left.address };
}

/** @param {unknown} values */
async function shared(values) {
  const made = await linkOf(/** @type {any} */ (values), `${PAGE}#heading`);
  assert.ok(!made.problem, JSON.stringify(made));
  return made.link;
}

/** @param {string | Uint8Array} inside */
function fragment(inside) {
  return `#tailor=${deflateRawSync(inside).toString("base64url")}`;
}

test("a link carries the values, and they are out of the address before anything else", async () => {
  const link = await shared(MINE);
  assert.match(link, /^https:\/\/site\.example\/lessons\/friends\/\?a=b#tailor=[\w-]+$/);
  assert.deepEqual(await opened(link), { taken: { raw: MINE }, left: PAGE });
});

test("an address without values stays as it is", async () => {
  for (const hash of ["", "#heading", "#tailor", "#tailored=x"]) {
    assert.deepEqual(await opened(PAGE + hash), { taken: null, left: PAGE + hash });
  }
});

test("what cannot be read is refused, and out of the address all the same", async () => {
  const whole = new URL(await shared(MINE)).hash;
  for (const hash of [
    "#tailor=",
    "#tailor=%%%",
    "#tailor=AAAA",
    whole.slice(0, -4),
    `${whole}.`,
    fragment("no JSON"),
    fragment(Uint8Array.of(0x22, 0xff, 0x22)),
    `#tailor=${"A".repeat(8_000)}`,
    fragment(JSON.stringify("x".repeat(16_001))),
    fragment(Buffer.alloc(5_000_000, " ")),
  ]) {
    const { taken, left } = await opened(PAGE + hash);
    assert.match(taken?.problem?.message ?? "", CANNOT_BE_READ, hash.slice(0, 40));
    assert.equal(left, PAGE);
  }
});

test("of a fragment that would fill the memory no more is inflated than a profile has", async () => {
  const hash = fragment(Buffer.alloc(5_000_000, " "));
  assert.ok(hash.length < 8_000);
  let given = 0;
  globalThis.DecompressionStream = /** @type {any} */ (class {
    constructor() {
      const { readable, writable } = new DecompressionStream("deflate-raw");
      const counted = new TransformStream({
        transform(piece, out) {
          given += piece.length;
          out.enqueue(piece);
        },
      });
      Object.assign(this, { readable: readable.pipeThrough(counted), writable });
    }
  });
  assert.match((await opened(PAGE + hash)).taken?.problem?.message ?? "", CANNOT_BE_READ);
  assert.ok(given < 200_000, `${given} bytes were inflated`);
});

test("too many details for a link are to be sent as a file", async () => {
  const random = Array.from({ length: 15_000 }, () => String.fromCharCode(33 + Math.random() * 90)).join("");
  for (const text of [random, "x".repeat(16_000)]) {
    assert.match((await linkOf({ school: { name: text } }, PAGE)).problem?.message ?? "", /too many/);
  }
});

test("an old browser says that it is too old", async () => {
  const link = await shared(MINE);
  Object.assign(globalThis, { CompressionStream: undefined, DecompressionStream: undefined });
  assert.match((await linkOf(MINE, PAGE)).problem?.message ?? "", /too old/);
  const { taken, left } = await opened(link);
  assert.match(taken?.problem?.message ?? "", /too old/);
  assert.equal(left, PAGE);
});
