// Choices: one of a few options. The twin of schools/gate/choices.py.

import { nearest } from "../nearest.js";
import { Problem, quoted } from "./problem.js";

/** More names than this are not listed in a message. */
export const MANY_NAMES = 8;

/**
 * Return the option that the text names, whatever its case.
 * @param {string} text
 * @param {string[]} options
 */
export function readChoice(text, options) {
  const lower = text.toLowerCase();
  const found = options.find((option) => option.toLowerCase() === lower);
  return found ?? new Problem("not-an-option", `${quoted(text)} cannot be chosen`, adviceOn(text, options));
}

/**
 * Return what could be meant, or what there is.
 * @param {string} text
 * @param {string[]} names
 */
export function adviceOn(text, names) {
  const meant = nearest(text, names);
  if (meant) {
    return `did you mean '${meant}'?`;
  }
  const few = names.length <= MANY_NAMES;
  return few ? `there are: ${listedNames(names)}` : `there are ${names.length} others`;
}

/**
 * Return `a, b and c`.
 * @param {string[]} names
 */
export function listedNames(names) {
  const last = names.at(-1) ?? "nothing";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
