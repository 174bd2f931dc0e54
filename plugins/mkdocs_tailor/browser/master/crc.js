/**
 * CRC-32, and how the checksums of two texts make that of both.
 *
 * A CRC-32 is the remainder of a polynomial over GF(2), kept with its bits reflected: the highest
 * bit is the coefficient of 1, the next that of x, and so on (RFC 1952, section 8).
 */

const REFLECTED_POLYNOMIAL = 0xedb88320;

const CRCS_OF_BYTES = Int32Array.from({ length: 256 }, (_, byte) => crcOfByte(byte));

/** @param {number} byte */
function crcOfByte(byte) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = timesX(crc);
  return crc;
}

/** @param {number} crc */
function timesX(crc) {
  return (crc >>> 1) ^ (crc & 1 ? REFLECTED_POLYNOMIAL : 0);
}

/**
 * Return the CRC-32 of bytes, going on from that of what stands before them.
 *
 * @param {Uint8Array} bytes
 */
export function crc32(bytes, before = 0) {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ CRCS_OF_BYTES[(crc ^ bytes[at]) & 0xff];
  }
  return ~crc >>> 0;
}

/**
 * Return the product of two polynomials modulo that of the CRC (SPECIFICATION.md, section 4).
 *
 * @param {number} one
 * @param {number} other
 */
function times(one, other) {
  let product = 0;
  let moved = other;
  for (let bits = one | 0; bits !== 0; bits <<= 1) {
    if (bits < 0) product ^= moved;
    moved = timesX(moved);
  }
  return product;
}

/**
 * Return what a checksum is multiplied by to move past so many bytes: x to the power of 8 for each.
 *
 * @param {number} size
 */
export function shiftOf(size) {
  let shift = 0x80000000 | 0;
  let power = 0x00800000;
  for (let left = size; left > 0; left = Math.floor(left / 2)) {
    if (left % 2) shift = times(shift, power);
    power = times(power, power);
  }
  return shift;
}

/**
 * Return the CRC-32 of a text made of two, from those of the two and the shift of the second.
 *
 * @param {number} first
 * @param {number} second
 * @param {number} shift
 */
export function combinedCrc(first, second, shift) {
  return (times(shift, first) ^ second) >>> 0;
}
