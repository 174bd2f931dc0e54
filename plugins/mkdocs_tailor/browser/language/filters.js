/** The filters on plain values, by their names: the twin of `language/values/filters.py`. */

import { ink, wash } from "./colours.js";
import { dateInWords, timeInWords } from "./dates.js";
import { joinAnd, possessive, severalOf, withArticle } from "./english.js";
import { isGroup, kind, listed, member, missing, text, wrongType } from "./plain.js";

/** @typedef {(value: unknown, ...others: unknown[]) => unknown} Filter */

/** Where `title` sees a new word, as Jinja2 does: Python's white space, hyphens and brackets. */
const WORD_BREAKS =
  // eslint-disable-next-line no-control-regex -- four separators are white space in Python
  /([-(){[<\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+)/;

/** Where Python finds an empty text: before every character and at the end. */
const BETWEEN_SIGNS = /(?:)/gu;

/**
 * Each takes the value, then its arguments, and throws a `TailorError` for what it cannot take.
 * Missing stays missing.
 *
 * @type {ReadonlyMap<string, Filter>}
 */
export const FILTERS = new Map([
  ["upper", ofWords((words) => words.toUpperCase())],
  ["lower", ofWords((words) => words.toLowerCase())],
  ["title", ofWords(asTitle)],
  ["capitalize", ofWords(withCapital)],
  ["trim", ofWords((words) => words.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, ""))],
  ["replace", replaceWords],
  ["length", lengthOf],
  ["first", (value) => itemsOrSigns(value)[0]],
  ["last", (value) => itemsOrSigns(value).at(-1)],
  ["join", joinItems],
  ["join_and", joinItemsInWords],
  ["map", (value, name) => listed(value).map((item) => member(item, name))],
  ["date", dateOf],
  ["time", ofWords(timeInWords)],
  ["plural", oneOrSeveral],
  ["a_an", ofWords(withArticle)],
  ["possessive", ofWords(possessive)],
  ["ink", ink],
  ["wash", wash],
]);

/**
 * @param {(words: string) => string} change
 * @returns {Filter}
 */
function ofWords(change) {
  return (value) => (missing(value) ? undefined : change(text(value)));
}

/**
 * As a sentence begins. Jinja makes the rest small, and so a person Mrs o'hara.
 *
 * @param {string} words
 */
function withCapital(words) {
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** @param {string} words */
function asTitle(words) {
  return words.split(WORD_BREAKS).map((part) => withCapital(part.toLowerCase())).join("");
}

/** @type {Filter} */
function replaceWords(value, old, fresh) {
  if (missing(value)) return undefined;
  const [words, was, is] = [value, old, fresh].map(text);
  return words.replaceAll(was || BETWEEN_SIGNS, () => is);
}

/** @type {Filter} */
function lengthOf(value) {
  return isGroup(value) ? Object.keys(value).length : itemsOrSigns(value).length;
}

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
function itemsOrSigns(value) {
  return typeof value === "string" ? [...value] : listed(value);
}

/** @type {Filter} */
function joinItems(value, ...others) {
  const between = text(givenOr(others, ""));
  return listed(value).map(text).join(between);
}

/** @type {Filter} */
function joinItemsInWords(value, ...others) {
  return joinAnd(listed(value).map(text), text(givenOr(others, "and")));
}

/** @type {Filter} */
function dateOf(value, ...others) {
  if (missing(value)) return undefined;
  const readable = typeof value === "string" || isGroup(value);
  if (!readable) throw wrongType(`a ${kind(value)} is no date`, "write it as 2026-09-03");
  return dateInWords(value, text(givenOr(others, "long")));
}

/**
 * One thing or several: by a number, by the length of a list, and without either several.
 *
 * @type {Filter}
 */
function oneOrSeveral(value, count, many) {
  if (missing(value)) return undefined;
  const number = Array.isArray(count) ? count.length : count;
  if (number === 1) return text(value);
  return missing(many) ? severalOf(text(value)) : text(many);
}

/**
 * Return a filter's givenOr, or what stands for it where none is given; one that is given and
 * missing stays missing.
 *
 * @param {readonly unknown[]} given
 * @param {string} otherwise
 */
function givenOr(given, otherwise) {
  return given.length ? given[0] : otherwise;
}
