// What nobody knows of the school that an old handout was made for.
//
// A handout shows names, places and times; what only decides which words it has (whether there is a
// summer school) is not in it. So each such thing is tried with all that it can be, and that is taken
// with which the page has most in common with the handout.

import { isGroup } from "../language/plain.js";
import { accept } from "../schools/accept.js";
import { environment } from "../schools/environment.js";
import { noValues } from "../schools/shapes.js";
import { partsByName, shapeNamed } from "../schools/variables.js";

/** @import { Json, Values } from "../schools/shapes.js" */
/** @import { Variables } from "../schools/variables.js" */
/** @import { FreshPage } from "./fresh.js" */
/** @import { ReadSentence } from "./sentences.js" */

/** So many sentences are read in all: a teacher waits for it. */
const PATIENCE = 120_000;
/** Lists of so many are tried. */
const LENGTHS = [0, 1, 2, 3];

/**
 * What is known of an old handout, and how its page is read now.
 * @typedef {object} Known
 * @property {FreshPage} page
 * @property {ReadSentence[]} old
 * @property {Values} values of its school
 * @property {boolean} isKnown whether these are all
 * @property {Variables} variables
 * @property {string[]} copies that the page comes in
 * @property {(page: FreshPage, environment: Values) => ReadSentence[]} read
 */

/**
 * Return the sentences of the page as it is now, in the copy and with the values with which they have
 * most in common with those of an old handout.
 * @param {Known} known
 */
export function likestReading(known) {
  const keys = new Set(known.old.map(({ key }) => key));
  const readings = known.copies.map((copy) => likestOfCopy(copy, known, keys));
  return readings.reduce((best, one) => (likeness(one, keys) > likeness(best, keys) ? one : best));
}

/**
 * @param {string} copy
 * @param {Known} known
 * @param {ReadonlySet<string>} keys of the old sentences
 */
function likestOfCopy(copy, { page, values, isKnown, variables, copies, read }, keys) {
  /** @param {Values} given */
  const readFor = (given) => read(page, environment(given, variables, copy));
  let likest = values;
  let best = readFor(likest);
  let left = PATIENCE / copies.length;
  for (const path of isKnown ? [] : page.deciding()) {
    for (const value of isThere(values, path) ? [] : possible(path, variables)) {
      if (left < best.length) return best;
      const otherwise = withValue(likest, path.split("."), value);
      const other = readFor(otherwise);
      left -= other.length;
      if (likeness(other, keys) > likeness(best, keys)) [likest, best] = [otherwise, other];
    }
  }
  return best;
}

/**
 * Return how many sentences are known, less those that are not.
 * @param {ReadSentence[]} sentences
 * @param {ReadonlySet<string>} keys of those that are known
 */
function likeness(sentences, keys) {
  return sentences.reduce((sum, { key }) => sum + (keys.has(key) ? 1 : -1), 0);
}

/**
 * @param {Values} values
 * @param {string} path
 */
function isThere(values, path) {
  /** @type {Json | undefined} */
  let at = values;
  for (const step of path.split(".")) at = isGroup(at) ? /** @type {Values} */ (at)[step] : undefined;
  return at != null;
}

/**
 * Return what a school may have given, as different as can be.
 * @param {string} path
 * @param {Variables} variables
 * @returns {Json[]}
 */
function possible(path, variables) {
  const shape = shapeNamed(path, variables);
  if (!shape || "record" in shape) return [];
  const example = accept(shape, partsByName(variables).get(path)?.example ?? null).value;
  if ("list" in shape) return LENGTHS.map((length) => itemsLike(example, length));
  if (shape.kind === "yes/no") return [true, false];
  return shape.options ?? (example == null ? [] : [example]);
}

/**
 * @param {Json | undefined} example a list
 * @param {number} length
 */
function itemsLike(example, length) {
  const items = Array.isArray(example) && example.length ? example : [null];
  return Array.from({ length }, (_, at) => items[at % items.length]);
}

/**
 * Return the values with another one in its place.
 * @param {Values} values
 * @param {string[]} path
 * @param {Json} value
 * @returns {Values}
 */
function withValue(values, [step, ...rest], value) {
  const inner = values[step];
  const group = isGroup(inner) ? /** @type {Values} */ (inner) : noValues();
  return { ...values, [step]: rest.length ? withValue(group, rest, value) : value };
}
