import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";

import { END_OF_STREAM, storedBlocks } from "../../../plugins/mkdocs_tailor/browser/master/deflate.js";
import { chance } from "./chance.js";

const A_BLOCK = 65_535;
const SIZES = [0, 1, 2, 100, A_BLOCK - 1, A_BLOCK, A_BLOCK + 1, 3 * A_BLOCK + 5];

for (const size of SIZES) {
  test(`stored blocks hold ${size} bytes and cost five a block`, () => {
    const bytes = chance(size).bytes(size);
    const blocks = storedBlocks(bytes);
    assert.deepEqual(new Uint8Array(inflateRawSync(Buffer.concat([blocks, END_OF_STREAM]))), bytes);
    assert.equal(blocks.length, size + 5 * Math.ceil(size / A_BLOCK));
  });
}
