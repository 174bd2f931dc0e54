// Reading a ZIP archive that somebody hands over: nothing in it is believed, and little is inflated.

import { TailorError } from "../language/errors.js";

/** @typedef {{method: number, packed: number, offset: number, locked: boolean}} Entry a member, and where it lies */
/** @typedef {{bytes: Uint8Array, entries: Map<string, Entry>}} OpenArchive */

/** Larger files are no handouts: the largest booklet has 1 MB. */
export const LARGEST_HANDOUT = 25_000_000;
/** So much text no handout holds. */
const LARGEST_MEMBER = 30_000_000;

const END_OF_ARCHIVE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_REMARK = 0xffff;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;

/** How a file begins that is locked with a password, or of Word before 2007: no archive at all. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Return the archive in bytes (APPNOTE.TXT 4.3).
 * @param {Uint8Array} bytes
 * @returns {OpenArchive}
 * @throws {TailorError} it is none, or it is damaged
 */
export function openArchive(bytes) {
  if (COMPOUND_FILE.every((byte, at) => byte === bytes[at])) {
    const hint = "open it in Word, save it without a password as a Word document (.docx), and try again";
    throw new TailorError("this file is locked with a password, or is from an old version of Word", hint);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { bytes, entries: new Map(directoryOf(view, endOf(view))) };
  } catch (error) {
    throw error instanceof RangeError ? damagedFile() : error;
  }
}

/**
 * Return a member as text; undefined where there is none.
 * @param {OpenArchive} archive
 * @param {string} name
 * @returns {Promise<string | undefined>}
 * @throws {TailorError} it is locked or damaged, or larger than any in a handout
 */
export async function memberText({ bytes, entries }, name) {
  const entry = entries.get(name);
  if (!entry) return undefined;
  if (entry.locked) throw new TailorError("this file is locked with a password", "save it without one");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = entry.offset + LOCAL_SIZE;
  if (names > bytes.length) throw damagedFile();
  const start = names + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  if (data.length !== entry.packed) throw damagedFile();
  return new TextDecoder().decode(entry.method ? await inflated(data) : data);
}

/**
 * Return what a DEFLATE stream holds.
 * @param {Uint8Array} data
 * @returns {Promise<Uint8Array>}
 * @throws {TailorError} it is damaged, or larger than any member of a handout
 */
export async function inflated(data) {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // What goes wrong with writing is said by reading.
  writer.write(/** @type {BufferSource} */ (data)).catch(() => undefined);
  writer.close().catch(() => undefined);
  /** @type {Uint8Array[]} */
  const pieces = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw damagedFile();
    });
    if (done) return joinedPieces(pieces, size);
    pieces.push(value);
    size += value.length;
    if (size > LARGEST_MEMBER) {
      void reader.cancel();
      throw new TailorError("this file is too large to be one of our handouts");
    }
  }
}

/**
 * @param {readonly Uint8Array[]} pieces
 * @param {number} size of all of them
 */
export function joinedPieces(pieces, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Return where the end of the archive is described.
 * @param {DataView} view
 */
function endOf(view) {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
    if (view.getUint32(at, true) === END_OF_ARCHIVE) return at;
  }
  const isCutOff = view.byteLength > 4 && view.getUint32(0, true) === 0x04034b50;
  throw isCutOff ? damagedFile() : notWord();
}

/**
 * Yield the members by their names.
 * @param {DataView} view
 * @param {number} end
 * @returns {Generator<[string, Entry]>}
 */
function* directoryOf(view, end) {
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== RECORD) throw damagedFile();
    const size = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + RECORD_SIZE, size);
    yield [
      new TextDecoder().decode(name),
      {
        locked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      },
    ];
    at += RECORD_SIZE + size + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** Return the error for what is no Word file. */
export function notWord() {
  return new TailorError("this is not a Word file", "pick a file that ends in .docx");
}

function damagedFile() {
  return new TailorError("this file is damaged", "pick another copy of it");
}
