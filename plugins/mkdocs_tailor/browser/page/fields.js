// A field on the page: its text, and whether that is the teacher's own.

import { evaluate } from "../language/expressions.js";
import { missing, text } from "../language/plain.js";

/** @import { Environment, Expression } from "../language/expressions.js" */

/**
 * What a page is filled with: the values, whether the teacher gave a variable, and whether the
 * school is the teacher's at all.
 * @typedef {{environment: Environment, given: (name: string) => boolean, inUse: boolean}} Filling
 */

/** A place in the page where something is open. */
/** @typedef {{fill: (filling: Filling) => void}} Place */

/**
 * Return the place that is an element with an open text.
 * @param {HTMLElement | SVGElement} element
 * @param {Expression} expression
 * @returns {Place}
 */
export function fieldPlace(element, expression) {
  return {
    fill(filling) {
      const words = text(evaluate(expression, filling.environment));
      if (element.textContent !== words) element.textContent = words;
      const { field, state } = element.dataset;
      const now = field && filling.inUse ? stateOf(expression, field, filling) : "";
      if (now) element.dataset.state = now;
      else if (state) delete element.dataset.state;
    },
  };
}

/**
 * Return whether a field is `yours` or `unfilled`; neither where the site's own default is shown.
 * @param {Expression} expression
 * @param {string} names the variables it depends on, dotted, with spaces between
 * @param {Filling} filling
 */
function stateOf(expression, names, { environment, given }) {
  if (readsOtherwise(expression, environment)) return "unfilled";
  return names.split(" ").some((name) => isGiven(name, given)) ? "yours" : "";
}

/**
 * Tell whether words stand for a value that is missing.
 * @param {Expression} expression
 * @param {Environment} environment
 * @returns {boolean}
 */
function readsOtherwise(expression, environment) {
  if (!Array.isArray(expression)) return false;
  const [operation, value] = expression;
  if (operation === "default" && missing(evaluate(value, environment))) return true;
  return expression.some((part) => readsOtherwise(part, environment));
}

/**
 * Tell whether a variable was given, or the list or group that it is a part of.
 * @param {string} name
 * @param {(name: string) => boolean} given
 */
function isGiven(name, given) {
  const steps = name.split(".");
  return steps.some((_, last) => last > 0 && given(steps.slice(0, last + 1).join(".")));
}
