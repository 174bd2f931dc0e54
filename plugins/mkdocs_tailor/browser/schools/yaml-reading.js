// Reads the YAML that profiles are written in: names with values, lists, texts. Everything stays the
// text it is in the file, as in schools/yaml_source.py; what profiles do not need is refused, with
// the line and the mend. JSON is read too.

import { noValues } from "./shapes.js";
import { DEEPEST, inlineValue, setOnce } from "./yaml-flow.js";
import { FileFault, YamlLines } from "./yaml-lines.js";

/** @import { Json } from "./shapes.js" */
/** @import { YamlLine } from "./yaml-lines.js" */

/** @typedef {{ line?: number, message: string, hint: string }} FileProblem */

/** @typedef {{ value: Json, problem?: undefined } | { value?: undefined, problem: FileProblem }} ReadFile */

const DASH = /^-(?:\s|$)/;
const NAME = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#&*!|>%@`{}[\],](?:(?!\s#)[^:]|:(?=\S))*)\s*:(?:\s+|$)/;
const BLOCK_SIGN = /^[|>][-+0-9]*\s*(?:#.*)?$/;
const REMARK_FOR_VALUE = /^#\S/;
/** What a YAML file may not hold (YAML 1.2, section 5.1). */
const FORBIDDEN = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * Return what the text holds, null if nothing, or the first thing that is wrong with it.
 * @param {string} text YAML or JSON
 * @returns {ReadFile}
 */
export function readYaml(text) {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").replace(OTHER_LINE_ENDS, " ");
  try {
    return { value: jsonValue(plain) ?? yamlValue(plain) };
  } catch (fault) {
    if (fault instanceof FileFault) {
      return { problem: { line: fault.line, message: fault.message, hint: fault.hint } };
    }
    throw fault;
  }
}

/**
 * @param {string} text
 * @returns {Json | undefined}
 */
function jsonValue(text) {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function yamlValue(text) {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) {
    const number = forbidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const line = text.slice(0, forbidden.index).split("\n").length;
    throw new FileFault(`there is an invisible character, U+${number}`, "delete it", line);
  }
  const lines = new YamlLines(text);
  if (lines.peek()?.text.trimEnd() === "---") {
    lines.skip();
  }
  const first = lines.peek();
  const value = first ? blockValue(lines, first, -1, 1) : null;
  refuseMore(lines);
  return value;
}

/**
 * Return the value that begins with a line of its own.
 * @param {YamlLines} lines
 * @param {YamlLine} line
 * @param {number} outer the indent of what it belongs to
 * @param {number} depth
 * @returns {Json}
 */
function blockValue(lines, line, outer, depth) {
  if (depth > DEEPEST) {
    throw new FileFault("the values are nested too deeply", "look for stray brackets", line.number);
  }
  if (DASH.test(line.text)) {
    return blockList(lines, line.indent, depth + 1);
  }
  if (NAME.test(line.text)) {
    return blockMap(lines, line.indent, depth + 1);
  }
  lines.skip();
  return valueOnLine(lines, line.text, { ...line, indent: outer }, depth);
}

/**
 * @param {YamlLines} lines
 * @param {number} indent
 * @param {number} depth
 */
function blockList(lines, indent, depth) {
  const items = [];
  for (let line = lines.peek(); line?.indent === indent && DASH.test(line.text); line = lines.peek()) {
    lines.dropDash(line);
    items.push(valueBelow(lines, indent, indent, depth));
  }
  refuseDeeper(lines, indent);
  return items;
}

/**
 * @param {YamlLines} lines
 * @param {number} indent
 * @param {number} depth
 */
function blockMap(lines, indent, depth) {
  const values = noValues();
  for (let line = lines.peek(); line?.indent === indent && !DASH.test(line.text); line = lines.peek()) {
    const [begin, name] = NAME.exec(line.text) ?? [];
    if (!begin || !name) {
      throw new FileFault("there is no colon after the name", "write it like 'name: value'", line.number);
    }
    lines.skip();
    const key = String(inlineValue(name, line.number, depth) ?? name);
    setOnce(values, key, valueAfter(lines, line.text.slice(begin.length), line, depth), line.number);
  }
  refuseDeeper(lines, indent);
  return values;
}

/**
 * Return the value of a name: on its line, or on the lines below, where a list need not be indented.
 * @param {YamlLines} lines
 * @param {string} text what follows the colon
 * @param {YamlLine} line
 * @param {number} depth
 */
function valueAfter(lines, text, line, depth) {
  if (text && !text.startsWith("#")) {
    return valueOnLine(lines, text, line, depth);
  }
  const dashed = DASH.test(lines.peek()?.text ?? "");
  const value = valueBelow(lines, dashed ? line.indent - 1 : line.indent, line.indent, depth);
  if (value === null && REMARK_FOR_VALUE.test(text)) {
    const hint = `put it in quotation marks: "${text.trimEnd()}"`;
    throw new FileFault(`'${text.trimEnd()}' is read as a remark, because it begins with #`, hint, line.number);
  }
  return value;
}

/**
 * Return the value on the next lines that are indented further, null if there are none.
 * @param {YamlLines} lines
 * @param {number} least the indent that is not enough
 * @param {number} outer the indent of what the value belongs to
 * @param {number} depth
 */
function valueBelow(lines, least, outer, depth) {
  const below = lines.peek();
  return below && below.indent > least ? blockValue(lines, below, outer, depth) : null;
}

/**
 * @param {YamlLines} lines
 * @param {string} text
 * @param {YamlLine} line
 * @param {number} depth
 */
function valueOnLine(lines, text, line, depth) {
  return BLOCK_SIGN.test(text) ? lines.block(line.indent) : inlineValue(text, line.number, depth);
}

/**
 * @param {YamlLines} lines
 * @param {number} indent
 */
function refuseDeeper(lines, indent) {
  const line = lines.peek();
  if (line && line.indent > indent) {
    throw new FileFault("the line is indented too far", "line it up with the lines around it", line.number);
  }
}

/** @param {YamlLines} lines */
function refuseMore(lines) {
  const line = lines.peek();
  if (!line) {
    return;
  }
  if (line.text.startsWith("---")) {
    throw new FileFault("the file holds two documents", "delete '---'", line.number);
  }
  const hint = "line up the names, and close every quotation mark";
  throw new FileFault("the line does not fit the lines above it", hint, line.number);
}
