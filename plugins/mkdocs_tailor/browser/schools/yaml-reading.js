// Reads the YAML that profiles are written in: names with values, lists, texts. Everything stays the
// text it is in the file, as in schools/yaml_source.py; what profiles do not need is refused, with
// the line and the mend. JSON is read too.

import { TailorError } from "../language/errors.js";
import { noValues } from "./shapes.js";
import { flowValue, refuseName, refuseTooDeep, unquoted } from "./yaml-flow.js";
import { DOCUMENT, notYaml, YamlSource } from "./yaml-source.js";

/** @import { Json } from "./shapes.js" */

/** @typedef {{ line?: number, message: string, hint: string }} FileProblem */

/** @typedef {{ value: Json, problem?: undefined } | { value?: undefined, problem: FileProblem }} ReadFile */

const DASH = /-(?=\s)/y;
const NAME =
  /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(?![-?:]\s)[^\s"'#&*!|>%@`{}[\],](?:(?!\s#)[^:\n]|:(?=\S))*)[ \t]*:(?=\s)[ \t]*/y;
const ON_LINE = /[^#\n]/y;
const REMARK_FOR_VALUE = /#\S.*/y;
const BLOCK_SIGN = /[|>][-+]?[ \t]*(?:[ \t]#.*)?\n/y;
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;
/** What a YAML file may not hold (YAML 1.2, section 5.1). */
const FORBIDDEN = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Return what the text holds, null if nothing, or the first thing that is wrong with it.
 * @param {string} text YAML or JSON
 * @returns {ReadFile}
 */
export function readYaml(text) {
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").replace(OTHER_LINE_ENDS, " ");
  const source = new YamlSource(`${lines}\n`);
  try {
    return { value: wholeValue(source) };
  } catch (fault) {
    if (!(fault instanceof TailorError)) throw fault;
    return { problem: { line: source.line, message: fault.message, hint: fault.hint } };
  }
}

/** @param {YamlSource} source */
function wholeValue(source) {
  refuseForbidden(source);
  source.skipBlank();
  source.take(DOCUMENT);
  const value = valueBelow(source, -1, 0);
  source.skipBlank();
  if (source.isAtEnd) return value;
  if (source.sees(DOCUMENT)) throw notYaml("the file holds two documents", "delete '---'");
  const hint = "line up the names, and close every quotation mark";
  throw notYaml("the line does not fit the lines above it", hint);
}

/** @param {YamlSource} source */
function refuseForbidden(source) {
  const found = FORBIDDEN.exec(source.text);
  if (!found) return;
  source.at = found.index;
  const number = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  throw notYaml(`there is an invisible character, U+${number}`, "delete it");
}

/**
 * Return the value that begins here or on a line below, if it is indented further than what it
 * belongs to; null if there is none.
 * @param {YamlSource} source
 * @param {number} outer the indent of what it belongs to
 * @param {number} depth how many others it is inside of
 * @returns {Json}
 */
function valueBelow(source, outer, depth) {
  source.skipBlank();
  const { column } = source;
  if (source.isAtEnd || column <= outer) return null;
  refuseTooDeep(depth);
  if (source.sees(DASH)) return blockList(source, column, depth + 1);
  if (source.sees(NAME)) return blockMap(source, column, depth + 1);
  const begin = source.at;
  const value = valueOnLine(source, outer, depth);
  if (!source.goesOnIn(column)) return value;
  source.at = begin;
  throw noColon();
}

/**
 * @param {YamlSource} source
 * @param {number} column
 * @param {number} depth
 */
function blockList(source, column, depth) {
  const items = [];
  while (source.goesOnIn(column) && source.take(DASH)) {
    items.push(valueBelow(source, column, depth));
  }
  return items;
}

/**
 * @param {YamlSource} source
 * @param {number} column
 * @param {number} depth
 */
function blockMap(source, column, depth) {
  const values = noValues();
  while (source.goesOnIn(column)) {
    const found = source.take(NAME)?.trimEnd().slice(0, -1).trimEnd();
    if (!found) throw noColon();
    const name = /^["']/.test(found) ? unquoted(found) : found;
    refuseName(name, values);
    values[name] = valueOfName(source, column, depth);
  }
  return values;
}

function noColon() {
  return notYaml("there is no colon after the name", "write it like 'name: value'");
}

/**
 * Return the value of a name: on its line, or on the lines below, where a list need not be indented.
 * @param {YamlSource} source
 * @param {number} column
 * @param {number} depth
 */
function valueOfName(source, column, depth) {
  if (source.sees(DASH)) {
    const hint = "put each item on a line of its own that begins with '- '";
    throw notYaml("a list begins on the line of its name", hint);
  }
  if (source.sees(ON_LINE)) return valueOnLine(source, column, depth);
  refuseRemarkForValue(source);
  source.skipBlank();
  return valueBelow(source, source.sees(DASH) ? column - 1 : column, depth);
}

/**
 * Refuse `colour: #003366`, which YAML reads as a name with a remark.
 * @param {YamlSource} source
 */
function refuseRemarkForValue(source) {
  if (!source.sees(REMARK_FOR_VALUE)) return;
  const remark = source.take(REMARK_FOR_VALUE)?.trimEnd();
  const message = `'${remark}' is read as a remark, because it begins with #`;
  throw notYaml(message, `put it in quotation marks: "${remark}"`);
}

/**
 * @param {YamlSource} source
 * @param {number} outer the indent of what it belongs to
 * @param {number} depth
 */
function valueOnLine(source, outer, depth) {
  if (outer >= 0 && source.take(BLOCK_SIGN)) {
    // as far as lines are indented like the first; how they are joined is all the same to the gate
    const block = new RegExp(`(?: *\\n)*( {${outer + 1},})(?=\\S).*\\n(?:\\1.*\\n| *\\n)*`, "y");
    return source.take(block)?.trim() ?? "";
  }
  const value = flowValue(source, depth);
  source.endLine();
  return value;
}
