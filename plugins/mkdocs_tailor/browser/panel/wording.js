// How problems and numbers are put to people.

/** @param {string} words */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Return what is wrong and the mend, as two sentences.
 * @param {unknown} problem what was thrown, or said of a value: its message and perhaps a hint
 */
export function asSentences(problem) {
  const { message, hint } = /** @type {{message: string, hint: string}} */ (problem);
  return [message, hint].filter(Boolean).map((part) => ended(capital(part))).join(" ");
}

/**
 * Return the words with a full stop, if there are any and they have none.
 * @param {string} words
 */
export function ended(words) {
  return /[^.?!]$/.test(words) ? `${words}.` : words;
}

/**
 * Return a number with its noun: `1 file`, `12 files`.
 * @param {number} number
 * @param {string} noun
 */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * Return a size for people: `21 KB`, `1.4 MB`.
 * @param {number} bytes
 */
export function sizeInWords(bytes) {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
