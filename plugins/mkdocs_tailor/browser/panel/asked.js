// What a teacher is asked for on a page, what of it is theirs, and what is still to fill.

import { askedFor, unfilled } from "../schools/profile.js";
import { valueNamed } from "../schools/shapes.js";

/** @import { Json, Values } from "../schools/shapes.js" */
/** @import { Variable, Variables } from "../schools/variables.js" */

/** @typedef {{yours: number, all: number, missing: Variable[]}} Progress */

/**
 * Return the names of the variables that a page uses; `uses` may name parts of them.
 * @param {readonly string[]} uses
 * @returns {Set<string>}
 */
export function variablesUsed(uses) {
  return new Set(uses.map((name) => name.split(".").slice(0, 2).join(".")));
}

/**
 * Return how far a teacher has come with the details of a page.
 * @param {Values} values
 * @param {Variables} variables
 * @param {Set<string>} used
 * @returns {Progress}
 */
export function progressOf(values, variables, used) {
  /** @param {Variable[]} some */
  const here = (some) => some.filter((variable) => used.has(variable.name));
  const asked = here(askedFor(values, variables));
  const given = asked.filter((variable) => valueNamed(values, variable.name) != null);
  return { yours: given.length, all: asked.length, missing: here(unfilled(values, variables)) };
}

/**
 * Return the values with the answers of a form in their places; null where nothing is left.
 * @param {Values | null} values
 * @param {Iterable<readonly [string, Json | undefined]>} answers by the name of the variable
 * @returns {Values | null}
 */
export function withAnswers(values, answers) {
  const groups = new Map(Object.entries(values ?? {}));
  for (const [name, answer] of answers) {
    const [group, own] = name.split(".");
    const rest = Object.entries(groups.get(group) ?? {}).filter(([field]) => field !== own);
    groups.set(group, Object.fromEntries(answer === undefined ? rest : [...rest, [own, answer]]));
  }
  const filled = [...groups].filter(([, group]) => Object.keys(group ?? {}).length);
  return filled.length ? Object.fromEntries(filled) : null;
}

/**
 * Return what the school of a profile is called; empty where that is not said.
 * @param {Values | null} values
 */
export function schoolName(values) {
  const name = valueNamed(values ?? {}, "school.name") ?? valueNamed(values ?? {}, "school.short_name");
  return typeof name === "string" ? name : "";
}
