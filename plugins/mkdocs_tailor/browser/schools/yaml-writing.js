// A profile as YAML that drops into content/schools/ and reads back the same, in the form of
// schools/yaml_writing.py.

import { isGroup } from "../language/plain.js";
import { groupOf, valueNamed } from "./shapes.js";
import { ownName } from "./variables.js";

/** @import { Json, Values } from "./shapes.js" */
/** @import { Variables } from "./variables.js" */

const HEAD = `# yaml-language-server: $schema=../profile.schema.json
# What pages and handouts say of one school: content/schools/<short name>/profile.yml`;
/** What YAML could read as something else, or (YAML 1.2, section 5.1) may not hold as it is. */
const NEEDS_QUOTES =
  /^[^\p{L}\p{N}_£(]|: | #|[\s:]$|^(?:null|true|false|yes|no|on|off|y|n)$|[\t\n\u007f-\u009f\ufeff]/iu;
const NOT_IN_YAML = /[\u007f-\u009f\ufeff]/g;

/**
 * Return the values as the text of a `profile.yml`, in the order of variables.yml.
 * @param {Values} values as they came through the gate
 * @param {Variables} variables
 */
export function profileYaml(values, variables) {
  const groups = variables.groups.flatMap(({ name, label }) => {
    const own = variables.variables.filter(({ group }) => group === name);
    const lines = own.flatMap((variable) => {
      const value = valueNamed(values, variable.name);
      return value == null ? [] : yamlLines(ownName(variable.name), value);
    });
    return lines.length ? ["", `# ${label}`, `${name}:`, ...lines.map(indented)] : [];
  });
  return [HEAD, ...groups, ""].join("\n");
}

/**
 * Return the lines of a name with its value, not indented.
 * @param {string} name
 * @param {Json} value
 * @returns {string[]}
 */
function yamlLines(name, value) {
  if (Array.isArray(value)) return [`${name}:`, ...value.flatMap(itemLines).map(indented)];
  if (isGroup(value)) return [`${name}:`, ...fieldLines(groupOf(value)).map(indented)];
  return [`${name}: ${yamlText(value)}`];
}

/** @param {Values} fields */
function fieldLines(fields) {
  return Object.entries(fields).flatMap(([name, part]) => yamlLines(name, part));
}

/** @param {Json} item */
function itemLines(item) {
  const lines = isGroup(item) ? fieldLines(groupOf(item)) : [yamlText(item)];
  return lines.map((line, at) => (at ? indented(line) : `- ${line}`));
}

/** @param {string} line */
function indented(line) {
  return `  ${line}`;
}

/**
 * Return a single value, in quotation marks where YAML could read something else.
 * @param {Json} value
 */
function yamlText(value) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  const plain = typeof value === "number" || !NEEDS_QUOTES.test(text);
  return plain ? text : JSON.stringify(text).replace(NOT_IN_YAML, escapedInYaml);
}

/** @param {string} character */
function escapedInYaml(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
