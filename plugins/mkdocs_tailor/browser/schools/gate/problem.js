// What the gate says of a value that it does not take.

/** @import { Path } from "../shapes.js" */

const SHOWN_CHARACTERS = 40;

/** Why a value is not taken, and the mend. Whoever asked adds the label. */
export class Problem {
  /**
   * @param {string} code a stable name in kebab case: `not-a-time`
   * @param {string} message
   * @param {string} hint
   * @param {Path} path where in the value
   */
  constructor(code, message, hint, path = []) {
    this.code = code;
    this.message = message;
    this.hint = hint;
    this.path = path;
  }

  /**
   * Return the same problem of a value that lies one step deeper.
   * @param {string | number} step
   */
  under(step) {
    return new Problem(this.code, this.message, this.hint, [step, ...this.path]);
  }
}

/**
 * Return the text in quotation marks, the end of a long one left out.
 * @param {string} text
 */
export function quoted(text) {
  const characters = [...text];
  const long = characters.length > SHOWN_CHARACTERS;
  return long ? `'${characters.slice(0, SHOWN_CHARACTERS).join("")}…'` : `'${text}'`;
}
