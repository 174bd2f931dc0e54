/**
 * Expressions: what a page says of a value, as plain data, and what comes of it for a school.
 *
 * An expression is a scalar, which is itself, or an array of an operation and its arguments. The
 * twin of `language/expressions.py`; both are held to `tests/cases/language/expressions.json`.
 */

import { TailorError, quoted } from "./errors.js";
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
 * @type {ReadonlyMap<unknown, Operation>}
 */
const OPERATIONS = new Map([
  ["var", ([, name], at) => ownField(at, name)],
  ["get", ([, value, key], at) => member(evaluate(value, at), evaluate(key, at))],
  ["not", ([, a], at) => !truthy(evaluate(a, at))],
  ["and", evaluateAnd],
  ["or", evaluateOr],
  ["if", ([, test, then, otherwise], at) => evaluate(testHolds(test, at) ? then : otherwise, at)],
  ["eq", ([, a, b], at) => equal(evaluate(a, at), evaluate(b, at))],
  ["ne", ([, a, b], at) => !equal(evaluate(a, at), evaluate(b, at))],
  ["lt", comparing(-1)],
  ["gt", comparing(1)],
  ["le", comparing(-1, 0)],
  ["ge", comparing(0, 1)],
  ["in", evaluateIn],
  ["default", evaluateDefault],
  ["defined", ([, a], at) => !missing(evaluate(a, at))],
  ["list", ([, ...parts], at) => parts.map((part) => evaluate(part, at))],
  ["cat", ([, ...parts], at) => parts.map((part) => text(evaluate(part, at))).join("")],
  ["where", evaluateWhere],
  ["each", evaluateEach],
  ["filter", evaluateFilter],
]);

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
  const operation = OPERATIONS.get(expression[0]);
  if (!operation) throw unknownName("operation", expression[0]);
  return operation(expression, environment);
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

/**
 * @param {Expression} test
 * @param {Environment} environment
 */
function testHolds(test, environment) {
  return truthy(evaluate(test, environment));
}

/** @type {Operation} */
function evaluateAnd([, a, b], environment) {
  const value = evaluate(a, environment);
  return truthy(value) ? evaluate(b, environment) : value;
}

/** @type {Operation} */
function evaluateOr([, a, b], environment) {
  const value = evaluate(a, environment);
  return truthy(value) ? value : evaluate(b, environment);
}

/**
 * @param {number[]} accepted
 * @returns {Operation}
 */
function comparing(...accepted) {
  return ([, a, b], environment) => {
    const found = order(evaluate(a, environment), evaluate(b, environment));
    return found !== undefined && accepted.includes(found);
  };
}

/** @type {Operation} */
function evaluateIn([, a, b], environment) {
  const value = evaluate(a, environment);
  const container = evaluate(b, environment);
  if (typeof container === "string") return !missing(value) && container.includes(text(value));
  return listed(container).some((item) => equal(value, item));
}

/** @type {Operation} */
function evaluateDefault([, value, otherwise, whenEmpty], environment) {
  const found = evaluate(value, environment);
  const absent = whenEmpty ? !truthy(found) : missing(found);
  return absent ? evaluate(otherwise, environment) : found;
}

/** @type {Operation} */
function evaluateWhere([, items, variable, test], environment) {
  const there = listed(evaluate(items, environment));
  return there.filter((item) => testHolds(test, { ...environment, [variable]: item }));
}

/** @type {Operation} */
function evaluateEach([, items, variable, what], environment) {
  const there = listed(evaluate(items, environment));
  return there.map((item) => evaluate(what, { ...environment, [variable]: item }));
}

/** @type {Operation} */
function evaluateFilter([, name, value, ...others], environment) {
  const filter = FILTERS.get(name);
  if (!filter) throw unknownName("filter", name);
  return filter(evaluate(value, environment), ...others.map((one) => evaluate(one, environment)));
}

/**
 * @param {string} what
 * @param {unknown} name
 */
function unknownName(what, name) {
  return new TailorError(`unknown-${what}`, `there is no ${what} ${quoted(String(name))}`, NEWER);
}
