// One school's values: let in whole, with everything that is wrong; and what is still to fill in.
// The twin of schools/profile.py.

import { accept } from "./accept.js";
import { Problem } from "./gate/problem.js";
import { isGroup, noValues, valueNamed } from "./shapes.js";
import { ownName, partsByName, profileShape, shapeNamed } from "./variables.js";

/** @import { Path, Values } from "./shapes.js" */
/** @import { Part, Variable, Variables } from "./variables.js" */

/** @typedef {{ code: string, message: string, hint: string, path: Path, label: string }} ProfileProblem */

/** @typedef {{ values: Values, problems: ProfileProblem[] }} AcceptedProfile */

/**
 * Return what can be taken of a profile from a file, a link or storage, and all that cannot.
 * @param {unknown} raw by group and name
 * @param {Variables} variables
 * @returns {AcceptedProfile}
 */
export function acceptProfile(raw, variables) {
  if (!isGroup(raw)) {
    const message = "the profile is a list or one value, not names with values";
    const hint = "write it like 'school:' and, two spaces further in, 'name: …'";
    return { values: noValues(), problems: [labelled(new Problem("not-a-profile", message, hint), variables)] };
  }
  const { value, problems } = accept(profileShape(variables), raw);
  return {
    values: isGroup(value) ? value : noValues(),
    problems: problems.map((found) => labelled(found, variables)),
  };
}

/**
 * @param {Problem} found
 * @param {Variables} variables
 * @returns {ProfileProblem}
 */
function labelled(found, variables) {
  const known = found.code === "unknown-name" ? unknownVariable(found, variables) : found;
  return { ...known, label: labelOf(found.path, variables) };
}

/**
 * Name the variable whole, and find it in another group if it is there.
 * @param {Problem} found
 * @param {Variables} variables
 */
function unknownVariable({ path, hint }, variables) {
  const elsewhere = variables.variables.find(({ name }) => ownName(name) === path[1]);
  const better = path.length === 2 && elsewhere ? `did you mean '${elsewhere.name}'?` : hint;
  return new Problem("unknown-variable", `there is no variable '${dotted(path)}'`, better, path);
}

/**
 * Return the variables that a school with these values is asked for.
 * @param {Values} values
 * @param {Variables} variables
 */
export function askedFor(values, variables) {
  const parts = partsByName(variables);
  return variables.variables.filter(({ when }) => !when || holds(when, values, parts));
}

/**
 * @param {string} question the name of a yes/no variable
 * @param {Values} values
 * @param {Map<string, Part>} parts
 */
function holds(question, values, parts) {
  return (valueNamed(values, question) ?? parts.get(question)?.default) !== false;
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
