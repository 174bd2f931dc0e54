/**
 * Bytes by chance, the same each time.
 *
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed;
  const byte = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return { bytes: (/** @type {number} */ size) => Uint8Array.from({ length: size }, byte) };
}
