/** The filters on plain values, by their names: the twin of `language/values/filters.py`. */

import { ink, wash } from "./colours.js";
import { dateInWords, timeInWords } from "./dates.js";
import { joinAnd, possessive, severalOf, withArticle } from "./english.js";
import { isGroup, kind, listed, member, missing, text, wrongType } from "./plain.js";

/** @typedef {(value: unknown, ...others: any[]) => unknown} Filter */

/** Where `title` sees a new word, as Jinja2 does: Python's white space, hyphens and brackets. */
const WORD_BREAKS =
  // eslint-disable-next-line no-control-regex -- four separators are white space in Python
  /([-({[<\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+)/;

/** Where Python finds an empty text: before every character and at the end. */
const BETWEEN_CHARACTERS = /(?:)/gu;

/**
 * Each takes the value, then its arguments, and throws a `TailorError` for what it cannot take.
 *
 * @type {Readonly<Record<string, Filter>>}
 */
export const FILTERS = {
  upper: ofWords((words) => words.toUpperCase()),
  lower: ofWords((words) => words.toLowerCase()),
  title: ofWords((words) =>
    words.split(WORD_BREAKS).map((part) => withCapital(part.toLowerCase())).join(""),
  ),
  capitalize: ofWords(withCapital),
  trim: ofWords((words) => words.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, "")),
  replace: unlessMissing((...all) => {
    const [words, old, fresh] = all.map(text);
    return words.replaceAll(old || BETWEEN_CHARACTERS, () => fresh);
  }),
  length: (value) => (isGroup(value) ? Object.keys(value) : itemsIn(value)).length,
  first: (value) => itemsIn(value)[0],
  last: (value) => itemsIn(value).at(-1),
  join: withOption("", (value, between) => {
    const words = text(between);
    return listed(value).map(text).join(words);
  }),
  join_and: withOption("and", (value, word) => joinAnd(listed(value).map(text), text(word))),
  map: (value, name) => listed(value).map((item) => member(item, name)),
  date: unlessMissing(withOption("long", dateOf)),
  time: ofWords(timeInWords),
  plural: unlessMissing(oneOrSeveral),
  a_an: ofWords(withArticle),
  possessive: ofWords(possessive),
  ink,
  wash,
};

/**
 * A filter that leaves missing what is missing.
 *
 * @param {Filter} filter
 * @returns {Filter}
 */
function unlessMissing(filter) {
  return (value, ...others) => (missing(value) ? undefined : filter(value, ...others));
}

/**
 * @param {(words: string) => string} change
 * @returns {Filter}
 */
function ofWords(change) {
  return unlessMissing((value) => change(text(value)));
}

/**
 * A filter with an argument that need not be given; one that is given and missing stays missing.
 *
 * @param {string} usual
 * @param {(value: unknown, option: unknown) => unknown} filter
 * @returns {Filter}
 */
function withOption(usual, filter) {
  return (value, ...others) => filter(value, others.length ? others[0] : usual);
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

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
function itemsIn(value) {
  return typeof value === "string" ? [...value] : listed(value);
}

/** @type {Filter} */
function dateOf(value, form) {
  const readable = typeof value === "string" || isGroup(value);
  if (!readable) throw wrongType(`a ${kind(value)} is no date`, "write it as 2026-09-03");
  return dateInWords(value, text(form));
}

/**
 * One thing or several: by a number, by the length of a list, and without either several.
 *
 * @type {Filter}
 */
function oneOrSeveral(value, count, many) {
  const number = Array.isArray(count) ? count.length : count;
  if (number === 1) return text(value);
  return missing(many) ? severalOf(text(value)) : text(many);
}
