import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { TailorError } from "../../../plugins/mkdocs_tailor/browser/language/errors.js";
import { openContainer } from "../../../plugins/mkdocs_tailor/browser/master/container.js";
import { crc32 } from "../../../plugins/mkdocs_tailor/browser/master/crc.js";
import { openMaster } from "../../../plugins/mkdocs_tailor/browser/master/tailor.js";
import { fromBase64 } from "./cases.js";

const file = new URL("../../cases/master/variant-programs.json", import.meta.url);
const whole = fromBase64(JSON.parse(readFileSync(file, "utf8")).master);
const MAGIC = whole.slice(0, 8);
const STEP = Math.max(1, Math.floor(whole.length / 400));
const PLACES = Array.from({ length: Math.ceil(whole.length / STEP) }, (_, number) => number * STEP);

/**
 * A master's file with another header and a right checksum.
 *
 * @param {string} header
 * @param {Uint8Array} body
 */
function closed(header, body) {
  const text = new TextEncoder().encode(header);
  const front = Buffer.from(whole.slice(0, 24));
  front.writeUInt32LE(text.length, 12);
  front.writeUInt32LE(body.length, 16);
  const check = crc32(body, crc32(text, crc32(front.subarray(0, 20))));
  front.writeUInt32LE(check, 20);
  return new Uint8Array(Buffer.concat([front, text, body]));
}

/**
 * @param {Uint8Array} bytes
 * @param {RegExp} [message]
 */
function refused(bytes, message = /arrived damaged/) {
  assert.throws(() => openMaster(bytes), { message, hint: "load the page again" });
}

test("a whole master is opened, wherever it lies in memory", () => {
  const further = new Uint8Array(whole.length + 7);
  further.set(whole, 7);
  for (const bytes of [whole, further.subarray(7)]) {
    assert.ok(openMaster(bytes).variants.has("standard"));
  }
});

test("a file cut short anywhere is refused", () => {
  for (const size of PLACES) {
    refused(whole.subarray(0, size));
  }
});

test("a file with something after its end is refused", () => {
  const longer = Uint8Array.of(...whole, 0);
  refused(longer);
});

test("a file with one bit altered anywhere is refused", () => {
  for (const at of PLACES) {
    const altered = whole.slice();
    altered[at] ^= 1 << (at % 8);
    assert.throws(() => openMaster(altered), TailorError);
  }
});

test("a file whose line ends were changed is refused", () => {
  refused(whole.filter((byte, at) => !(byte === 13 && whole[at + 1] === 10)));
});

for (const [name, bytes] of Object.entries({
  "no bytes": Uint8Array.of(),
  "a ZIP archive": Uint8Array.of(80, 75, 3, 4),
  "a page": new TextEncoder().encode("<!doctype html><title>Not found</title>"),
  "the beginning of the magic": MAGIC.slice(0, 4),
  "the magic alone": MAGIC,
})) {
  test(`${name}: what is no master is refused`, () => {
    refused(bytes);
  });
}

test("another version is called so, whatever follows", () => {
  for (const rest of [[], [1, 2, 3]]) {
    const other = Uint8Array.of(...MAGIC, 4, 0, 0, 0, ...rest);
    refused(other, /another version of this site/);
  }
});

test("a header that is no JSON is refused", () => {
  refused(closed("{]", openContainer(whole).body));
});

const KEYS = ["common", "variants", "literals", "expressions", "programs", "shared", "pictures"];
const PARTS = [
  ...KEYS.map((key) => ({ [key]: undefined })),
  { literals: [[0, 1073741824, 1, 0]] },
  { literals: [[-5, 3, 1, 0]] },
  { literals: [[0, 9, 1, 0]] },
  { literals: 7 },
  { common: { entries: [[0, 1073741824]], directory: [0, 0] } },
  { common: { entries: [], directory: [] } },
  { programs: [["word/document.xml", [999]]] },
  { programs: [["word/document.xml", [-1]]] },
  { programs: [["word/document.xml", [0.5]]] },
  { programs: [["word/document.xml", [["shout", 0]]]] },
  { programs: [["word/document.xml", [["run", 999]]]] },
  { programs: [["word/document.xml", [["while", 0, [], []]]]] },
  { programs: [["word/document.xml", [["if", 0, []]]]] },
  { programs: [["word/document.xml", [["for", 0, 7, [], []]]]] },
  { programs: [["word/document.xml"]] },
  { programs: [[7, []]] },
  { programs: "no" },
  { pictures: [["word/media/logo.png"]] },
  { pictures: [[7, 8]] },
  { pictures: 3 },
  { shared: [["word/document.xml", [999]]] },
  { variants: { standard: { entries: [], directory: [0, 0] } } },
  { variants: { standard: { entries: [], directory: [0, 0], programs: [[0]] } } },
];

for (const part of PARTS) {
  test(`a header whose parts do not fit together is refused: ${JSON.stringify(part)}`, () => {
    const { header, body } = openContainer(whole);
    const altered = closed(JSON.stringify({ ...header, ...part }), body);
    refused(altered);
  });
}
