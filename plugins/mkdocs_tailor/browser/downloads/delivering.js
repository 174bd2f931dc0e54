// A finished file on its way to the teacher.

import { make } from "../panel/markup.js";

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
