/** The outside of a master: how the file says what it is, and notices that it is damaged. */

import { TailorError } from "../language/errors.js";
import { crc32 } from "./crc.js";

/** No text file begins so, and a transfer that changes line ends changes it. */
const MAGIC = [0x89, 0x54, 0x4c, 0x52, 0x0d, 0x0a, 0x1a, 0x0a];
const MASTER_VERSION = 2;
const IDENTITY_SIZE = 12;
const CHECKED_SIZE = 20;
const PREAMBLE_SIZE = 24;
const BUILD_AGAIN = "build the site again";

/**
 * Return the header and the body of a master's file (SPECIFICATION.md, section 1).
 *
 * @param {Uint8Array} bytes
 * @returns {{ header: any, body: Uint8Array }}
 * @throws {TailorError} for whatever is not a whole master of this version
 */
export function openContainer(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkIdentity(bytes, view);
  const start = checkWhole(bytes, view);
  try {
    const header = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(PREAMBLE_SIZE, start));
    return { header: JSON.parse(header), body: bytes.subarray(start) };
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
 * @param {DataView} view
 */
function checkIdentity(bytes, view) {
  if (bytes.length < IDENTITY_SIZE || MAGIC.some((byte, at) => byte !== bytes[at])) {
    throw new TailorError("not-a-master", "this file is not a master");
  }
  const version = view.getUint32(MAGIC.length, true);
  if (version !== MASTER_VERSION) {
    const message = `this master is of version ${version}, and only version ${MASTER_VERSION} can be read`;
    throw new TailorError("other-version", message, BUILD_AGAIN);
  }
}

/**
 * Return where the body begins.
 *
 * @param {Uint8Array} bytes
 * @param {DataView} view
 */
function checkWhole(bytes, view) {
  if (bytes.length < PREAMBLE_SIZE) throw damagedMaster("it ends early");
  const start = PREAMBLE_SIZE + view.getUint32(IDENTITY_SIZE, true);
  const whole = start + view.getUint32(IDENTITY_SIZE + 4, true);
  if (bytes.length !== whole) {
    const [has, should] = [bytes.length, whole].map((size) => size.toLocaleString("en"));
    throw damagedMaster(`it has ${has} bytes and should have ${should}`);
  }
  const check = crc32(bytes.subarray(PREAMBLE_SIZE), crc32(bytes.subarray(0, CHECKED_SIZE)));
  if (check !== view.getUint32(CHECKED_SIZE, true)) throw damagedMaster("its checksum is wrong");
  return start;
}
