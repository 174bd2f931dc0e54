// What a school's values are in a page: the environment that expressions are evaluated in. The twin
// of schools/values.py and site/project/publishing.py.

import { isGroup } from "../language/plain.js";
import { groupOf, noValues, valueIn } from "./shapes.js";
import { partsByName, profileShape } from "./variables.js";

/** @import { Json, Shape, Values } from "./shapes.js" */
/** @import { Part, Variables } from "./variables.js" */

/**
 * Return the values of a school, defaults put in, by group and name.
 *
 * A list that is missing is empty; any other value that is missing and has no default is absent.
 * @param {Values} values as they came through the gate
 * @param {Variables} variables
 * @param {string} copy which copy of a handout is made
 * @returns {Values}
 */
export function environment(values, variables, copy = "teacher") {
  const parts = partsByName(variables);
  const made = noValues();
  made.copy = copy;
  for (const [group, shape] of Object.entries(profileShape(variables).record)) {
    made[group] = filledIn(shape, valueIn(values, group), group, parts) ?? noValues();
  }
  return made;
}

/**
 * Return the value with the defaults of what is missing in it, undefined for nothing.
 * @param {Shape} shape
 * @param {Json | undefined} given
 * @param {string} name dotted; of a list's items, that of the list
 * @param {Map<string, Part>} parts
 * @returns {Json | undefined}
 */
function filledIn(shape, given, name, parts) {
  const value = given ?? parts.get(name)?.default;
  if ("list" in shape) {
    const items = Array.isArray(value) ? value : [];
    return items.map((item) => filledIn(shape.list, item, name, parts) ?? null);
  }
  if (!("record" in shape)) {
    return value;
  }
  const fields = noValues();
  for (const [field, own] of Object.entries(shape.record)) {
    const part = filledIn(own, valueIn(value, field), `${name}.${field}`, parts);
    if (part !== undefined) {
      fields[field] = part;
    }
  }
  return Object.keys(fields).length ? fields : undefined;
}

/**
 * Return the values without those that belong in the school's own Word files only: on a page they
 * read as if they were missing.
 * @param {Values} values
 * @param {Variables} variables
 */
export function publicPart(values, variables) {
  return publicFields(values, "", partsByName(variables));
}

/**
 * @param {Values} values
 * @param {string} above the dotted name of what they belong to
 * @param {Map<string, Part>} parts
 */
function publicFields(values, above, parts) {
  const kept = noValues();
  for (const [name, value] of Object.entries(values)) {
    const whole = above + name;
    if (parts.get(whole)?.visibility !== "document") {
      kept[name] = withoutHidden(value, `${whole}.`, parts);
    }
  }
  return kept;
}

/**
 * @param {Json} value
 * @param {string} above
 * @param {Map<string, Part>} parts
 * @returns {Json}
 */
function withoutHidden(value, above, parts) {
  if (Array.isArray(value)) {
    return value.map((item) => withoutHidden(item, above, parts));
  }
  return isGroup(value) ? publicFields(groupOf(value), above, parts) : value;
}
