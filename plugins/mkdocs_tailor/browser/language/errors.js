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
