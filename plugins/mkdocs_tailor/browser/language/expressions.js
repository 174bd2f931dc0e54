/**
 * Expressions: what a page says of a value, as plain data, and what comes of it for a school.
 *
 * An expression is a scalar, which is itself, or an array of an operation and its arguments. The
 * twin of `language/expressions.py`; both are held to `tests/cases/language/expressions.json`.
 */

import { TailorError } from "./errors.js";
import { FILTERS } from "./filters.js";
import { equal, listed, member, missing, order, ownField, text, truthy } from "./plain.js";

/** @typedef {null | boolean | number | string | ReadonlyArray<any>} Expression */
/**
 * The values of the roots (`school`) and of loop variables (`teacher#3`, `loop#3`).
 *
 * @typedef {import("./plain.js").Group} Environment
 */
/** @typedef {(parts: ReadonlyArray<any>, environment: Environment) => unknown} Operation */

const NEWER = "was the page compiled by a newer edition of this tool?";

/**
 * Every operation: a function of the expression and the environment.
 *
 * @type {Readonly<Record<string, Operation>>}
 */
const OPERATIONS = {
  var: ([, name], at) => ownField(at, name),
  get: ([, value, key], at) => member(evaluate(value, at), evaluate(key, at)),
  not: ([, a], at) => !holds(a, at),
  and([, a, b], at) {
    const value = evaluate(a, at);
    return truthy(value) ? evaluate(b, at) : value;
  },
  or([, a, b], at) {
    const value = evaluate(a, at);
    return truthy(value) ? value : evaluate(b, at);
  },
  if: ([, test, then, otherwise], at) => evaluate(holds(test, at) ? then : otherwise, at),
  eq: ([, a, b], at) => equal(evaluate(a, at), evaluate(b, at)),
  ne: ([, a, b], at) => !equal(evaluate(a, at), evaluate(b, at)),
  lt: comparison((sign) => sign < 0),
  gt: comparison((sign) => sign > 0),
  le: comparison((sign) => sign <= 0),
  ge: comparison((sign) => sign >= 0),
  in([, a, b], at) {
    const value = evaluate(a, at);
    const container = evaluate(b, at);
    if (typeof container === "string") return !missing(value) && container.includes(text(value));
    return listed(container).some((item) => equal(value, item));
  },
  default([, value, otherwise, whenEmpty], at) {
    const found = evaluate(value, at);
    const absent = whenEmpty ? !truthy(found) : missing(found);
    return absent ? evaluate(otherwise, at) : found;
  },
  defined: ([, a], at) => !missing(evaluate(a, at)),
  list: ([, ...parts], at) => parts.map((part) => evaluate(part, at)),
  cat: ([, ...parts], at) => parts.map((part) => text(evaluate(part, at))).join(""),
  where: ([, items, variable, test], at) =>
    listed(evaluate(items, at)).filter((item) => holds(test, { ...at, [variable]: item })),
  each: ([, items, variable, what], at) =>
    listed(evaluate(items, at)).map((item) => evaluate(what, { ...at, [variable]: item })),
  filter: ([, name, value, ...others], at) =>
    named(FILTERS, "filter", name)(evaluate(value, at), ...others.map((one) => evaluate(one, at))),
};

/**
 * @param {Expression} test
 * @param {Environment} environment
 */
function holds(test, environment) {
  return truthy(evaluate(test, environment));
}

/**
 * @param {(sign: number) => boolean} accepts
 * @returns {Operation}
 */
function comparison(accepts) {
  return ([, a, b], at) => {
    const found = order(evaluate(a, at), evaluate(b, at));
    return found !== undefined && accepts(found);
  };
}

/**
 * @template Called
 * @param {Readonly<Record<string, Called>>} functions
 * @param {string} what they are
 * @param {unknown} name
 * @returns {Called}
 */
function named(functions, what, name) {
  const key = String(name);
  if (Object.hasOwn(functions, key)) return functions[key];
  throw new TailorError(`there is no ${what} '${key}'`, NEWER);
}

/**
 * Return the plain value of an expression; undefined where there is none.
 *
 * @param {Expression} expression
 * @param {Environment} environment
 * @returns {unknown}
 * @throws {TailorError} for a wrong type
 */
export function evaluate(expression, environment) {
  if (!Array.isArray(expression)) return expression;
  return named(OPERATIONS, "operation", expression[0])(expression, environment);
}

/**
 * Return the environment of each turn of a loop, with its record `loop#3`.
 *
 * @param {Environment} environment
 * @param {string} variable as `teacher#3`
 * @param {readonly unknown[]} items
 * @returns {Environment[]}
 */
export function turns(environment, variable, items) {
  const loop = `loop#${variable.replace(/^[^#]*#?/, "")}`;
  return items.map((item, number) => ({
    ...environment,
    [variable]: item,
    [loop]: loopRecord(number, items.length),
  }));
}

/**
 * @param {number} number
 * @param {number} length
 */
function loopRecord(number, length) {
  return {
    index: number + 1,
    index0: number,
    first: number === 0,
    last: number === length - 1,
    length,
    revindex: length - number,
    revindex0: length - number - 1,
  };
}
