/** A ZIP archive (APPNOTE.TXT 6.3.10), the same on every machine and every day. */

/**
 * A member of an archive.
 *
 * @typedef {object} ArchiveMember
 * @property {Uint8Array} name in UTF-8
 * @property {number} method `STORED_METHOD` or `DEFLATED_METHOD`
 * @property {number} crc the CRC-32 of its content
 * @property {number} size of its content
 * @property {number} packed the size of its data in the archive
 * @property {readonly Uint8Array[]} pieces its data
 */

/**
 * Members that are ready to stand first in an archive.
 *
 * @typedef {object} ReadyMembers
 * @property {readonly Uint8Array[]} entries their local headers, each with its data
 * @property {readonly Uint8Array[]} directory their directory records
 */

export const STORED_METHOD = 0;
export const DEFLATED_METHOD = 8;

const ZIP_VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const MIDNIGHT = 0;
const FIRST_OF_JANUARY_1980 = 33;

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;

const DESCRIBED = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
const LOCAL_HEADER = [4, ...DESCRIBED];
const DIRECTORY_RECORD = [4, 2, ...DESCRIBED, 2, 2, 2, 4, 4];
const END_RECORD = [4, 2, 2, 2, 2, 4, 4, 2];

/**
 * Return an archive in pieces: the ready members, then the others, then the directory.
 *
 * @param {ReadyMembers} ready
 * @param {readonly ArchiveMember[]} members
 */
export function archiveOf(ready, members) {
  const pieces = [...ready.entries];
  const directory = [...ready.directory];
  let offset = sizeOf(pieces);
  for (const member of members) {
    const header = localHeader(member);
    directory.push(directoryRecord(member, offset));
    pieces.push(header, ...member.pieces);
    offset += header.length + member.packed;
  }
  const count = ready.entries.length + members.length;
  return [...pieces, ...directory, endRecord(count, sizeOf(directory), offset)];
}

/** @param {readonly Uint8Array[]} pieces */
function sizeOf(pieces) {
  return pieces.reduce((size, piece) => size + piece.length, 0);
}

/**
 * What stands before a member's data (APPNOTE 4.3.7).
 *
 * @param {ArchiveMember} member
 */
function localHeader(member) {
  return archiveRecord(LOCAL_HEADER, [LOCAL_SIGNATURE, ...memberFields(member)], member.name);
}

/**
 * A member's record in the central directory (APPNOTE 4.3.12).
 *
 * @param {ArchiveMember} member
 * @param {number} offset
 */
function directoryRecord(member, offset) {
  const numbers = [DIRECTORY_SIGNATURE, ZIP_VERSION, ...memberFields(member), 0, 0, 0, 0, offset];
  return archiveRecord(DIRECTORY_RECORD, numbers, member.name);
}

/**
 * The end of the archive (APPNOTE 4.3.16).
 *
 * @param {number} count
 * @param {number} size of the directory
 * @param {number} offset of the directory
 */
function endRecord(count, size, offset) {
  return archiveRecord(END_RECORD, [END_SIGNATURE, 0, 0, count, count, size, offset, 0]);
}

/** @param {ArchiveMember} member */
function memberFields({ name, method, crc, packed, size }) {
  const how = [ZIP_VERSION, NAMES_IN_UTF8, method, MIDNIGHT, FIRST_OF_JANUARY_1980];
  return [...how, crc, packed, size, name.length, 0];
}

/**
 * @param {readonly number[]} widths of the fields, in bytes
 * @param {readonly number[]} numbers that stand in them
 * @param {Uint8Array} name what follows them
 */
function archiveRecord(widths, numbers, name = new Uint8Array()) {
  const size = widths.reduce((sum, width) => sum + width, 0);
  const record = new Uint8Array(size + name.length);
  const view = new DataView(record.buffer);
  let at = 0;
  widths.forEach((width, field) => {
    if (width === 2) view.setUint16(at, numbers[field], true);
    else view.setUint32(at, numbers[field], true);
    at += width;
  });
  record.set(name, size);
  return record;
}
