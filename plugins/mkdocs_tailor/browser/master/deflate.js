/** DEFLATE (RFC 1951) without a compressor: bytes as they are, framed to stand in a stream. */

/** An empty final block with fixed codes (RFC 1951, 3.2.6), padded to the byte. */
export const END_OF_STREAM = Uint8Array.of(3, 0);

/** The most bytes that one stored block can hold, and the size of its head (RFC 1951, 3.2.4). */
const MOST_IN_A_BLOCK = 0xffff;
const BLOCK_HEAD = 5;

/**
 * Return bytes as stored blocks: nothing for no bytes, else one block each 65,535.
 *
 * @param {Uint8Array} bytes
 */
export function storedBlocks(bytes) {
  const count = Math.ceil(bytes.length / MOST_IN_A_BLOCK);
  const blocks = new Uint8Array(bytes.length + BLOCK_HEAD * count);
  for (let number = 0; number < count; number++) {
    const start = number * MOST_IN_A_BLOCK;
    const block = bytes.subarray(start, start + MOST_IN_A_BLOCK);
    const size = block.length;
    const at = start + BLOCK_HEAD * number;
    blocks.set([0, size, size >> 8, ~size, ~size >> 8], at);
    blocks.set(block, at + BLOCK_HEAD);
  }
  return blocks;
}
