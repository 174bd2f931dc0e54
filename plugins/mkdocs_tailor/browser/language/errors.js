/** The one error of this site's scripts: what is wrong in a sentence, and how it is mended. */

export class TailorError extends Error {
  /**
   * @param {string} message what is wrong, in words for people
   * @param {string} hint how it is mended
   */
  constructor(message, hint = "") {
    super(message);
    this.hint = hint;
  }
}

/** Return the error to throw when something does not come from the site. */
export function notLoaded() {
  return new TailorError("what it takes for this could not be loaded", "look at your connection, then load the page again");
}
