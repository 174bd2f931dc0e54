// Bytes as the text that links and storage can hold.

/** @param {Uint8Array} bytes */
export function base64Of(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * Return the bytes, undefined where the text is no base64.
 * @param {string} text
 */
export function bytesOfBase64(text) {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
