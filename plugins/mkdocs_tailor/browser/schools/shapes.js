// The shapes that a school's values can have, as variables.json tells of them.

import { isGroup } from "../language/plain.js";

/**
 * The plain values that profiles, files and expressions have in common; null is nothing given.
 * @typedef {null | boolean | number | string | Json[] | { [name: string]: Json }} Json
 */

/** @typedef {{ [name: string]: Json }} Values by name; no name is inherited */

/**
 * A single value. A date range counts as one; its `start` and `end` are dates.
 * @typedef {object} Scalar
 * @property {Kind} kind
 * @property {string} [label] what people call it
 * @property {string} [reads_as] the words that stand where a missing value is printed
 * @property {string[]} [options] what a choice may be
 * @property {string} [example] what a good value looks like
 * @property {string} [pattern] a regular expression for the whole of a text
 * @property {number} [least] the smallest number that makes sense
 * @property {number} [most] the largest
 */

/**
 * @typedef {"text" | "long text" | "number" | "date" | "time" | "date range" | "yes/no" | "choice"
 *   | "email" | "phone" | "link" | "image"} Kind
 */

/** @typedef {{ list: Shape, label?: string }} ListOf any number of values of one shape */

/**
 * Named values that belong together; `shown` is the one that is printed when all of it is.
 * @typedef {{ record: { [name: string]: Shape }, label?: string, shown?: string }} RecordOf
 */

/** @typedef {Scalar | ListOf | RecordOf} Shape */

/** @typedef {(string | number)[]} Path names of fields, and positions in lists from 0 */

/**
 * Return the values if they are a group of named values, or else a group without any.
 * @param {unknown} value
 * @returns {Values}
 */
export function groupOf(value) {
  return isGroup(value) ? /** @type {Values} */ (value) : noValues();
}

/**
 * Return the value of a name in a group; undefined where there is none, or no group.
 * @param {unknown} group
 * @param {string} name
 * @returns {Json | undefined}
 */
export function valueIn(group, name) {
  const values = groupOf(group);
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/**
 * Return the value with a dotted name, or undefined.
 * @param {Json | undefined} values
 * @param {string} name like `people.dsl`
 */
export function valueNamed(values, name) {
  return name.split(".").reduce(valueIn, values);
}

/**
 * Return a group without any name, not even an inherited one.
 * @returns {Values}
 */
export function noValues() {
  return Object.create(null);
}
