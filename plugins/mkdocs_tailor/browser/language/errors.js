/** The one error of this site's scripts: what is wrong in a sentence, and how it is mended. */

export class TailorError extends Error {
  /**
   * @param {string} code which of the known failures it is: `wrong-type`, `damaged-master`, …
   * @param {string} message what is wrong, in words for people
   * @param {string} hint how it is mended
   */
  constructor(code, message, hint = "") {
    super(message);
    this.name = "TailorError";
    this.code = code;
    this.hint = hint;
  }
}

/**
 * Return words as a message quotes them, like Python's `repr`: 'Oakfield', "St Mary's".
 *
 * @param {string} words
 */
export function quoted(words) {
  const mark = words.includes("'") && !words.includes('"') ? '"' : "'";
  return mark + words.replace(/[\\'\p{C}\p{Z}]/gu, (sign) => inQuotes(sign, mark)) + mark;
}

const SHORT_ESCAPES = new Map([["\t", "\\t"], ["\n", "\\n"], ["\r", "\\r"]]);

/**
 * @param {string} sign
 * @param {string} mark
 */
function inQuotes(sign, mark) {
  if (sign === " " || (sign === "'" && mark === '"')) return sign;
  if (sign === "'" || sign === "\\") return `\\${sign}`;
  const code = sign.codePointAt(0) ?? 0;
  const escaped =
    code < 0x100 ? `\\x${hexadecimal(code, 2)}` :
    code < 0x10000 ? `\\u${hexadecimal(code, 4)}` : `\\U${hexadecimal(code, 8)}`;
  return SHORT_ESCAPES.get(sign) ?? escaped;
}

/**
 * @param {number} code
 * @param {number} width
 */
function hexadecimal(code, width) {
  return code.toString(16).padStart(width, "0");
}
