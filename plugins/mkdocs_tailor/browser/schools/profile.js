// One school's values: let in whole, with everything that is wrong; and what is still to fill in.
// The twin of schools/profile.py.

import { accept } from "./accept.js";
import { groupOf, valueNamed } from "./shapes.js";
import { ownName, partsByName, profileShape, shapeNamed } from "./variables.js";

/** @import { Problem } from "./accept.js" */
/** @import { Path, Values } from "./shapes.js" */
/** @import { Part, Variable, Variables } from "./variables.js" */

/** @typedef {Problem & { label: string }} ProfileProblem */

/** @typedef {{ values: Values, problems: ProfileProblem[] }} AcceptedProfile */

/**
 * Return what can be taken of a profile from a file, a link or storage, and all that cannot.
 * @param {unknown} raw by group and name
 * @param {Variables} variables
 * @returns {AcceptedProfile}
 */
export function acceptProfile(raw, variables) {
  const { value, problems } = accept(profileShape(variables), raw);
  return { values: groupOf(value), problems: problems.map((problem) => ofProfile(problem, variables)) };
}

/**
 * Return the problem with its label. A name that is not known is named whole, and found in another
 * group if it is there.
 * @param {Problem} problem
 * @param {Variables} variables
 * @returns {ProfileProblem}
 */
function ofProfile(problem, variables) {
  const { isUnknown, path } = problem;
  const label = labelOf(path, variables) || "The details";
  if (!isUnknown) return { ...problem, label };
  const elsewhere = path.length === 2 && variables.variables.find(({ name }) => ownName(name) === path[1]);
  const hint = elsewhere ? `did you mean '${elsewhere.name}'?` : problem.hint;
  return { message: `there is no variable '${dotted(path)}'`, hint, path, label };
}

/**
 * Return the variables that a school with these values is asked for.
 * @param {Values} values
 * @param {Variables} variables
 */
export function askedFor(values, variables) {
  const parts = partsByName(variables);
  return variables.variables.filter(
    ({ when }) => !when || (valueNamed(values, when) ?? parts.get(when)?.default) !== false,
  );
}

/**
 * Return what the school has still to fill in: what it is asked for and nothing is assumed of.
 * @param {Values} values
 * @param {Variables} variables
 */
export function unfilled(values, variables) {
  const parts = partsByName(variables);
  return askedFor(values, variables).filter(
    (variable) => valueNamed(values, variable.name) == null && !isAssumed(variable, parts),
  );
}

/**
 * Whether something is assumed of the variable, or of a field of its record.
 * @param {Variable} variable
 * @param {Map<string, Part>} parts
 */
function isAssumed({ name, shape }, parts) {
  const fields = "record" in shape ? Object.keys(shape.record) : [];
  return [name, ...fields.map((field) => `${name}.${field}`)].some((one) => parts.get(one)?.default != null);
}

/**
 * Return what people call the value at the path: `Staff who run mentoring: role, item 2`.
 * @param {Path} path
 * @param {Variables} variables
 */
export function labelOf(path, variables) {
  const name = dotted(path);
  const group = variables.groups.find((one) => one.name === name)?.label;
  const items = path.map((step) => (typeof step === "number" ? `, item ${step + 1}` : ""));
  return (shapeNamed(name, variables)?.label ?? group ?? name) + items.join("");
}

/** @param {Path} path */
function dotted(path) {
  return path.filter((step) => typeof step === "string").join(".");
}
