/** What comes of an expression, as the shared cases write it. */

import { evaluate } from "../../../plugins/mkdocs_tailor/browser/language/expressions.js";

/**
 * Return the result, that it is missing, or the error in words.
 *
 * @param {any} expression
 * @param {any} environment
 */
export function answer(expression, environment) {
  try {
    const result = evaluate(expression, environment);
    return result === undefined ? { missing: true } : { result: asJson(result) };
  } catch (/** @type {any} */ error) {
    return { error: `${error.message} (${error.hint})` };
  }
}

/**
 * A value as JSON has it: an item that is missing is null.
 *
 * @param {unknown} value
 */
function asJson(value) {
  return JSON.parse(JSON.stringify(value));
}
