// Choices: one of a few options. The twin of schools/gate/choices.py.

import { joinAnd } from "../../language/english.js";
import { TailorError } from "../../language/errors.js";
import { nearest } from "../nearest.js";
import { cited } from "./quoting.js";

/** More names than this are not listed in a message. */
export const MANY_NAMES = 8;

/**
 * Return the option that the text names, whatever its case.
 * @param {string} text
 * @param {{options?: string[]}} shape
 */
export function readChoice(text, { options = [] }) {
  const lower = text.toLowerCase();
  const found = options.find((option) => option.toLowerCase() === lower);
  if (found) return found;
  throw new TailorError(`${cited(text)} cannot be chosen`, adviceOn(text, options));
}

/**
 * Return what could be meant, or what there is.
 * @param {string} text
 * @param {string[]} names
 */
export function adviceOn(text, names) {
  const meant = nearest(text, names);
  if (meant) return `did you mean '${meant}'?`;
  return names.length > MANY_NAMES ? `there are ${names.length} others` : `there are: ${listedNames(names)}`;
}

/**
 * Return `a, b and c`.
 * @param {string[]} names
 */
export function listedNames(names) {
  return joinAnd(names, "and") || "nothing";
}
