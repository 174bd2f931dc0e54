// A pack as one file: a ZIP archive of files that are compressed already and are stored as they are.

import { STORED_METHOD, archiveOf } from "../master/archive.js";
import { crc32 } from "../master/crc.js";

/** @typedef {{path: string, pieces: Uint8Array[]}} PackedFile its path in ASCII, and its content in order */

/**
 * Return the archive in pieces: the same for the same files, whatever the day.
 * @param {PackedFile[]} files
 */
export function zipped(files) {
  const encoder = new TextEncoder();
  const members = files.map(({ path, pieces }) => {
    const size = totalLength(pieces);
    const crc = pieces.reduce((before, piece) => crc32(piece, before), 0);
    return { name: encoder.encode(path), method: STORED_METHOD, crc, size, packed: size, pieces };
  });
  return archiveOf({ entries: [], directory: [] }, members);
}

/**
 * Return how many bytes the pieces are.
 * @param {Uint8Array[]} pieces
 */
export function totalLength(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
