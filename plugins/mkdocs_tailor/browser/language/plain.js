/**
 * Plain values: what is true, equal, in order, and how a value is written out.
 *
 * A plain value is what JSON can hold: text, number, yes/no, list, group; null and undefined are
 * missing. The twin of `language/values/plain.py`; `expressions.json` among the test cases holds
 * both to the same answers.
 */

import { TailorError } from "./errors.js";

/** @typedef {Readonly<Record<string, unknown>>} Group */

const CHECK_THE_TYPE = "check that the value has the type that variables.yml declares";

/**
 * Return which of the six kinds the value is of, in words.
 *
 * @param {unknown} value
 */
export function kind(value) {
  if (missing(value)) return "missing value";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string": return "text";
    case "number": return "number";
    case "boolean": return "yes/no value";
    default: return "group of values";
  }
}

/**
 * Tell whether there is no value.
 *
 * @param {unknown} value
 */
export function missing(value) {
  return value === undefined || value === null;
}

/**
 * Tell whether a test on the value holds: not for missing, no, 0 and whatever is empty.
 *
 * @param {unknown} value
 */
export function truthy(value) {
  if (Array.isArray(value)) return value.length > 0;
  return isGroup(value) ? Object.keys(value).length > 0 : Boolean(value);
}

/**
 * Tell whether two values are the same. Nothing is converted: 1 is neither yes nor "1".
 *
 * @param {unknown} a
 * @param {unknown} b
 * @returns {boolean}
 */
export function equal(a, b) {
  if (missing(a)) return missing(b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]));
  }
  return isGroup(a) ? isGroup(b) && sameGroup(a, b) : a === b;
}

/**
 * @param {Group} a
 * @param {Group} b
 */
function sameGroup(a, b) {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]));
}

/**
 * Return -1, 0 or 1 for numbers, or for texts by code point; undefined where one is missing.
 *
 * @param {unknown} a
 * @param {unknown} b
 * @throws {TailorError} for anything else
 */
export function order(a, b) {
  if (missing(a) || missing(b)) return undefined;
  if (typeof a === "number" && typeof b === "number") return Number(a > b) - Number(a < b);
  if (typeof a === "string" && typeof b === "string") return orderOfTexts([...a], [...b]);
  throw wrongType(`a ${kind(a)} and a ${kind(b)} have no order`);
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function orderOfTexts(a, b) {
  const at = a.findIndex((sign, index) => sign !== b[index]);
  if (at < 0) return a.length < b.length ? -1 : 0;
  return at < b.length && codeOf(a[at]) < codeOf(b[at]) ? -1 : 1;
}

/** @param {string} sign */
function codeOf(sign) {
  return sign.codePointAt(0) ?? 0;
}

/**
 * Return the value as it is printed: text, or a number without needless decimals.
 *
 * @param {unknown} value
 * @throws {TailorError} for a value that cannot be printed
 */
export function text(value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return printedNumber(value);
  throw wrongType(`a ${kind(value)} cannot be printed`);
}

/**
 * As Python prints it: every digit of a large number; the shortest form of a small one, `1e-05`.
 *
 * @param {number} number
 */
function printedNumber(number) {
  if (Number.isInteger(number)) return String(BigInt(number));
  if (Math.abs(number) >= 1e-4) return String(number);
  return number.toExponential().replace(/e-(\d)$/, "e-0$1");
}

/**
 * Return a field of a group or an item of a list (negative: from its end); undefined if there is
 * none.
 *
 * @param {unknown} value
 * @param {unknown} key
 */
export function member(value, key) {
  if (typeof key === "string" && isGroup(value)) return ownField(value, key);
  if (typeof key !== "number" || !Array.isArray(value)) return undefined;
  return value[key < 0 ? key + value.length : key];
}

/**
 * Return a field of a group, never what every object has (`toString`).
 *
 * @param {Group} group
 * @param {string} name
 */
export function ownField(group, name) {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

/**
 * Return the items of a list; a missing one has none.
 *
 * @param {unknown} value
 * @returns {readonly unknown[]}
 * @throws {TailorError} for anything else
 */
export function listed(value) {
  if (Array.isArray(value)) return value;
  if (missing(value)) return [];
  throw wrongType(`a ${kind(value)} is no list`);
}

/**
 * @param {unknown} value
 * @returns {value is Group}
 */
export function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Return the error to throw for a value of a type that does not fit.
 *
 * @param {string} message
 * @param {string} hint
 */
export function wrongType(message, hint = CHECK_THE_TYPE) {
  return new TailorError(message, hint);
}
