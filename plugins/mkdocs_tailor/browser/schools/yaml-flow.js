// Values as YAML writes them inside a line: in quotation marks, in braces or brackets, or plain. JSON
// is made of these alone.

import { noValues } from "./shapes.js";
import { notYaml } from "./yaml-source.js";

/** @import { Json, Values } from "./shapes.js" */
/** @import { YamlSource } from "./yaml-source.js" */

const DEEPEST = 20;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'/y;
const PLAIN_IN_FLOW = /(?![-?]\s)[^\s:,[\]{}"'#&*!|>%@`](?:(?!\s#)[^,[\]{}:\n]|:(?![\s,[\]{}]))*/y;
const PLAIN_ON_LINE = /(?![-?:]\s)[^\s,[\]{}"'#&*!|>%@`](?:(?!\s#).)*/y;
const COLON = /[ \t]*:(?![,\]}])/y;
const NOTHING_IN_FLOW = /\s*[,}]/y;
const SPACES = /\s*/y;
const IN_QUOTES = "put the value in quotation marks";

/**
 * Return the value that stands here; every single value is text.
 * @param {YamlSource} source
 * @param {number} depth how many others it is inside of
 * @param {RegExp} plain what a text without quotation marks may hold here
 * @returns {Json}
 * @throws {TailorError} this is no value
 */
export function flowValue(source, depth, plain = PLAIN_ON_LINE) {
  refuseTooDeep(depth);
  if (skips(source, "{")) return flowMap(source, depth + 1);
  if (skips(source, "[")) return flowList(source, depth + 1);
  return singleText(source, plain);
}

/** @param {number} depth */
export function refuseTooDeep(depth) {
  if (depth > DEEPEST) throw notYaml("the values are nested too deeply", "look for stray brackets");
}

/**
 * @param {YamlSource} source
 * @param {number} depth
 */
function flowMap(source, depth) {
  const values = noValues();
  const begin = source.at;
  while (!skips(source, "}")) {
    const name = singleText(source, PLAIN_IN_FLOW);
    refuseName(name, values);
    const nothing = !source.take(COLON) || source.sees(NOTHING_IN_FLOW);
    values[String(name)] = nothing ? null : flowValue(source, depth, PLAIN_IN_FLOW);
    endPart(source, "}", begin);
  }
  return values;
}

/**
 * Refuse what is no name, and a name that has its value already.
 * @param {string | null} name
 * @param {Values} values
 */
export function refuseName(name, values) {
  if (name === null) throw notYaml("this is not a name", IN_QUOTES);
  if (Object.hasOwn(values, name)) throw notYaml(`'${name}' is given twice`, "keep one of them");
}

/**
 * @param {YamlSource} source
 * @param {number} depth
 */
function flowList(source, depth) {
  const items = [];
  const begin = source.at;
  while (!skips(source, "]")) {
    items.push(flowValue(source, depth, PLAIN_IN_FLOW));
    endPart(source, "]", begin);
  }
  return items;
}

/**
 * @param {YamlSource} source
 * @param {string} closing
 * @param {number} begin where it was opened
 */
function endPart(source, closing, begin) {
  if (skips(source, ",") || source.next === closing) return;
  source.at = begin;
  throw notYaml("a brace or bracket is never closed", `add the closing '${closing}'`);
}

/**
 * Whether the sign stands here, after spaces; if so, go behind it.
 * @param {YamlSource} source
 * @param {string} sign
 */
function skips(source, sign) {
  source.take(SPACES);
  if (source.next !== sign) return false;
  source.at += 1;
  return true;
}

/**
 * @param {YamlSource} source
 * @param {RegExp} plain
 */
function singleText(source, plain) {
  if (source.next === '"' || source.next === "'") return unquoted(source.take(QUOTED));
  const text = source.take(plain)?.trimEnd();
  if (text === undefined) {
    throw notYaml("a value cannot begin with this character", IN_QUOTES);
  }
  if (/:(?:\s|$)/.test(text)) {
    throw notYaml("there is a second colon", IN_QUOTES);
  }
  return text === "~" || text === "null" ? null : text;
}

/**
 * Return the text in quotation marks.
 * @param {string | undefined} quoted undefined where the closing one is missing
 * @returns {string}
 */
export function unquoted(quoted) {
  if (!quoted) {
    throw notYaml("a quotation mark is never closed on its line", "add the closing one");
  }
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return JSON.parse(quoted.replaceAll("\t", " "));
  } catch {
    throw notYaml("a backslash stands in double quotation marks", "write it twice");
  }
}
