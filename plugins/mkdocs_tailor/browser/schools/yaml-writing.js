// A profile as YAML that drops into content/schools/ and reads back the same. The twin of
// schools/yaml_writing.py.

import { isGroup, valueIn } from "./shapes.js";
import { ownName } from "./variables.js";

/** @import { Json, Values } from "./shapes.js" */
/** @import { Variables } from "./variables.js" */

const HEAD = `# yaml-language-server: $schema=../profile.schema.json
# What pages and handouts say of one school: content/schools/<short name>/profile.yml`;
const PLAIN_TEXT = /^[\p{L}\p{N}_£(](?:[^\n\t]*[^\s:])?$/u;
const NEEDS_QUOTES = /: | #|^(?:null|true|false|yes|no|on|off|y|n|~)$|[\u007f-\u009f\ufeff]/i;
/** What YAML does not let stand as it is (YAML 1.2, section 5.1), though XML does. */
const NOT_IN_YAML = /[\u007f-\u009f\ufeff]/g;

/**
 * Return the values as the text of a `profile.yml`, in the order of variables.yml.
 * @param {Values} values as they came through the gate
 * @param {Variables} variables
 */
export function profileYaml(values, variables) {
  const groups = variables.groups.map(({ name, label }) => {
    const lines = variables.variables
      .filter(({ group }) => group === name)
      .flatMap((variable) => {
        const own = ownName(variable.name);
        const value = valueIn(valueIn(values, name), own);
        return value == null ? [] : yamlLines(own, value);
      });
    return lines.length ? ["", `# ${label}`, `${name}:`, ...indented(lines)] : [];
  });
  return [HEAD, ...groups.flat(), ""].join("\n");
}

/**
 * Return the lines of a name with its value, not indented.
 * @param {string} name
 * @param {Json} value
 * @returns {string[]}
 */
function yamlLines(name, value) {
  if (Array.isArray(value)) {
    return [`${name}:`, ...value.flatMap(itemLines)];
  }
  return isGroup(value) ? [`${name}:`, ...indented(fieldLines(value))] : [`${name}: ${yamlText(value)}`.trimEnd()];
}

/** @param {Values} fields */
function fieldLines(fields) {
  return Object.entries(fields).flatMap(([name, part]) => yamlLines(name, part));
}

/** @param {Json} item */
function itemLines(item) {
  const lines = isGroup(item) ? fieldLines(item) : [yamlText(item)];
  return lines.map((line, at) => `  ${at ? "  " : "- "}${line}`);
}

/** @param {string[]} lines */
function indented(lines) {
  return lines.map((line) => `  ${line}`);
}

/**
 * Return a single value, in quotation marks where YAML could read something else.
 * @param {Json} value
 */
function yamlText(value) {
  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }
  if (typeof value !== "string") {
    return value === null ? "" : String(value);
  }
  const plain = PLAIN_TEXT.test(value) && !NEEDS_QUOTES.test(value);
  const word = value === "yes" || value === "no";
  return plain || word ? value : JSON.stringify(value).replace(NOT_IN_YAML, escaped);
}

/** @param {string} character */
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
