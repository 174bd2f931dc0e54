// A finished file on its way to the teacher, and what is said when there is none.

import { make } from "../panel/markup.js";
import { asSentences } from "../panel/wording.js";

/** @import { TailorError } from "../language/errors.js" */

const DAMAGED = "What it is made from arrived damaged.";
/** @type {Readonly<Record<string, string>>} what teachers are told of a master */
const PLAIN_REASONS = {
  "not-a-master": DAMAGED,
  "damaged-master": DAMAGED,
  "other-version": "What it is made from is of another version of this site. Load the page again.",
};

export const WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const UNTIL_IT_IS_SAVED = 60_000;

/**
 * Save a file to where the browser puts downloads.
 * @param {Uint8Array[]} pieces
 * @param {string} name
 * @param {string} type
 */
export function handOver(pieces, name, type) {
  const url = URL.createObjectURL(new Blob(/** @type {BlobPart[]} */ (pieces), { type }));
  const link = make("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_IT_IS_SAVED);
}

/**
 * Return why a file could not be made, in sentences for teachers.
 * @param {unknown} error
 */
export function reason(error) {
  const { code = "", message, hint = "" } = /** @type {Partial<TailorError> & Error} */ (error);
  return PLAIN_REASONS[code] ?? asSentences({ message, hint });
}
