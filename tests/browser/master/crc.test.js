import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 as crcOfZlib } from "node:zlib";

import { combinedCrc, crc32, shiftOf } from "../../../plugins/mkdocs_tailor/browser/master/crc.js";
import { chance } from "./chance.js";

const SIZES = [0, 1, 7, 8, 255, 4096, 70_000];
const dice = chance(13);

test("the checksum is that of zlib and goes on from another", () => {
  const other = dice.bytes(33);
  for (const one of SIZES.map(dice.bytes)) {
    assert.equal(crc32(one), crcOfZlib(one));
    assert.equal(crc32(other, crc32(one)), crcOfZlib(other, crcOfZlib(one)));
  }
});

test("two checksums combine to that of both texts", () => {
  for (const one of SIZES.map(dice.bytes)) {
    for (const other of SIZES.map(dice.bytes)) {
      const both = combinedCrc(crc32(one), crc32(other), shiftOf(other.length));
      assert.equal(both, crcOfZlib(other, crcOfZlib(one)));
    }
  }
});
