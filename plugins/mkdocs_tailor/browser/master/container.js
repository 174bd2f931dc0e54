/** The outside of a master: how the file says what it is, and notices that it is damaged. */

import { TailorError } from "../language/errors.js";
import { crc32 } from "./crc.js";

/** No text file begins so, and a transfer that changes line ends changes it. */
const MAGIC = [0x89, 0x54, 0x4c, 0x52, 0x0d, 0x0a, 0x1a, 0x0a];
const MASTER_VERSION = 3;

/** Where the numbers of SPECIFICATION.md, section 1, stand. */
const AT = { version: 8, headerSize: 12, bodySize: 16, check: 20, header: 24 };

const BUILD_AGAIN = "build the site again";

/**
 * Return the header and the body of a master's file.
 *
 * @param {Uint8Array} bytes
 * @returns {{ header: any, body: Uint8Array }}
 * @throws {TailorError} for whatever is not a whole master of this version
 */
export function openContainer(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < AT.headerSize || MAGIC.some((byte, at) => byte !== bytes[at])) {
    throw new TailorError("not-a-master", "this file is not a master");
  }
  const version = view.getUint32(AT.version, true);
  if (version !== MASTER_VERSION) {
    const both = `of version ${version}, and only version ${MASTER_VERSION} can be read`;
    throw new TailorError("other-version", `this master is ${both}`, BUILD_AGAIN);
  }
  if (bytes.length < AT.header) throw damagedMaster("it ends early");
  const body = AT.header + view.getUint32(AT.headerSize, true);
  checkWhole(bytes, body + view.getUint32(AT.bodySize, true), view.getUint32(AT.check, true));
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(AT.header, body)));
    return { header, body: bytes.subarray(body) };
  } catch {
    throw damagedMaster("its header is no JSON");
  }
}

/**
 * Return the error for a file that is a master of this version, but not as it was written.
 *
 * @param {string} what
 */
export function damagedMaster(what) {
  return new TailorError("damaged-master", `this master is damaged: ${what}`, BUILD_AGAIN);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} size that they should have
 * @param {number} check that they should have
 */
function checkWhole(bytes, size, check) {
  if (bytes.length !== size) {
    const [has, should] = [bytes.length, size].map((number) => number.toLocaleString("en"));
    throw damagedMaster(`it has ${has} bytes and should have ${should}`);
  }
  const found = crc32(bytes.subarray(AT.header), crc32(bytes.subarray(0, AT.check)));
  if (found !== check) throw damagedMaster("its checksum is wrong");
}
