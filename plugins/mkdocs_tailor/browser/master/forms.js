/**
 * How a value is written into XML: the four forms of SPECIFICATION.md, section 5.
 *
 * Every form first drops what no XML 1.0 file may hold (production 2, Char) and turns each line
 * end into a line feed (section 2.11), then escapes.
 */

import { NOT_IN_XML } from "../language/xml.js";

const LINE_END = /\r\n?/g;

/** A line break inside a run: the text ends, breaks, and goes on (ECMA-376 part 1, 17.3.3.1). */
const BREAK_IN_A_RUN = '</w:t><w:br/><w:t xml:space="preserve">';

/** Where a link leads whose address is none of those we write. */
const NOWHERE = "about:blank";
const ADDRESS = /^(?:https?:\/\/[^/?#\t-\r ]|(?:mailto|tel):[^?\t-\r ])/i;
const NOT_IN_AN_ADDRESS = /[\t\n "<>\\^`{|}\x7f]/g;

/** @type {ReadonlyMap<string, (words: string) => string>} */
const WRITERS = new Map([
  ["text", asText],
  ["run", (words) => xmlEscaped(words).replaceAll("\n", BREAK_IN_A_RUN)],
  ["lines", xmlEscaped],
  ["link", asLink],
]);

/** The names of the forms. */
export const FORMS = [...WRITERS.keys()];

/**
 * Return the text as it is written in a form.
 *
 * @param {string} words
 * @param {string} form one of `FORMS`
 */
export function writtenIn(words, form) {
  const clean = words.replace(NOT_IN_XML, "").replace(LINE_END, "\n");
  return WRITERS.get(form)?.(clean) ?? "";
}

/** @param {string} words */
function xmlEscaped(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** @param {string} words */
function asText(words) {
  return xmlEscaped(words).replaceAll('"', "&quot;").replaceAll("'", "&#39;").replaceAll("\n", " ");
}

/** @param {string} words */
function asLink(words) {
  if (!ADDRESS.test(words)) return NOWHERE;
  return asText(words.replace(NOT_IN_AN_ADDRESS, encodeURIComponent));
}
