/** The outside of a master: how the file says what it is, and notices that it is damaged. */

import { TailorError } from "../language/errors.js";
import { crc32 } from "./crc.js";

/** No text file begins so, and a transfer that changes line ends changes it. */
const MAGIC = [0x89, 0x54, 0x4c, 0x52, 0x0d, 0x0a, 0x1a, 0x0a];
const MASTER_VERSION = 3;

/** Where the numbers of SPECIFICATION.md, section 1, stand. */
const AT = { version: 8, headerSize: 12, bodySize: 16, check: 20, header: 24 };

export const LOAD_AGAIN = "load the page again";

/**
 * Return the header and the body of a master's file.
 *
 * @param {Uint8Array} bytes
 * @returns {{ header: any, body: Uint8Array }}
 * @throws {TailorError} for whatever is not a whole master of this version
 */
export function openContainer(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < AT.headerSize || MAGIC.some((byte, at) => byte !== bytes[at])) throw damagedMaster();
  if (view.getUint32(AT.version, true) !== MASTER_VERSION) throw otherVersion();
  if (bytes.length < AT.header) throw damagedMaster();
  const body = AT.header + view.getUint32(AT.headerSize, true);
  const found = crc32(bytes.subarray(AT.header), crc32(bytes.subarray(0, AT.check)));
  const isWhole = bytes.length === body + view.getUint32(AT.bodySize, true);
  if (!isWhole || found !== view.getUint32(AT.check, true)) throw damagedMaster();
  return { header: headerIn(bytes.subarray(AT.header, body)), body: bytes.subarray(body) };
}

/** @param {Uint8Array} bytes */
function headerIn(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damagedMaster();
  }
}

/** Return the error for a file that is no master, or not as it was written. */
export function damagedMaster() {
  return new TailorError("what it is made from arrived damaged", LOAD_AGAIN);
}

function otherVersion() {
  return new TailorError("what it is made from is of another version of this site", LOAD_AGAIN);
}
