// Text: which characters are let in, and how much of it. The twin of schools/gate/text.py.

import { TailorError } from "../../language/errors.js";
import { NOT_IN_XML } from "../../language/xml.js";
import { groupedNumber } from "./numbers.js";
import { cited } from "./quoting.js";

const ANY_SPACES = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const WIDE_SPACES = /[ \u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;
const EDGES = new RegExp(`^${WIDE_SPACES.source}|${WIDE_SPACES.source}$`, "g");
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const RESERVED_LETTER = /[\u{17000}-\u{187f7}\u{f0000}-\u{10ffff}]/u;

/**
 * Return the text as it may stand in a page and in a Word file.
 *
 * White space becomes one space; a no-break space stays, except at the ends. Characters outside
 * the Char production of XML 1.0 (section 2.2) and the marks that turn the direction of a line
 * (Unicode Standard Annex 9, section 2) are dropped. What remains is in normalisation form C.
 * @param {string} text
 */
export function cleanText(text) {
  const kept = text.replace(ANY_SPACES, " ").replace(NOT_IN_XML, "").replace(TURNS_DIRECTION, "");
  return kept.replace(ANY_SPACES, " ").replace(EDGES, "").normalize("NFC");
}

/**
 * Return the text with ordinary spaces only, as dates and numbers are written.
 * @param {string} text
 */
export function withPlainSpaces(text) {
  return text.replace(WIDE_SPACES, " ");
}

/**
 * @param {string} text clean text of any kind
 * @param {number} longest in characters, not in UTF-16 units
 * @throws {TailorError} it has a reserved character, or is too long
 */
export function refuseMisfit(text, longest) {
  const reserved = RESERVED_LETTER.exec(text)?.[0].codePointAt(0)?.toString(16).toUpperCase();
  if (reserved) {
    const message = `the character U+${reserved} is reserved by the build`;
    throw new TailorError(message, "leave it out");
  }
  const length = [...text].length;
  if (length > longest) {
    const message = `${cited(text)} has ${groupedNumber(length)} characters`;
    throw new TailorError(message, `at most ${groupedNumber(longest)} fit`);
  }
}

/**
 * Return the text if the whole of it matches the pattern; an empty pattern takes all.
 * @param {string} text
 * @param {{pattern?: string, example?: string}} shape
 */
export function readText(text, { pattern, example = "" }) {
  if (!pattern || matchesWhole(pattern, text)) return text;
  throw new TailorError(`${cited(text)} does not look right`, `write it like ${example}`);
}

/**
 * Whether the pattern takes the whole text. One that this language cannot read takes all: the
 * build reads it again.
 * @param {string} pattern
 * @param {string} text
 */
function matchesWhole(pattern, text) {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}
