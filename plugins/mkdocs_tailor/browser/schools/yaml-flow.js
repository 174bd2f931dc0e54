// Values that stand on one line of YAML: in quotation marks, in braces or brackets, or plain.

import { noValues } from "./shapes.js";
import { FileFault } from "./yaml-lines.js";

/** @import { Json, Values } from "./shapes.js" */

/** Values may be nested so deep. */
export const DEEPEST = 20;

const DOUBLE_QUOTED = /"(?:[^"\\]|\\.)*"/y;
const SINGLE_QUOTED = /'(?:[^']|'')*'/y;
const PLAIN_IN_FLOW = /[^\s,[\]{}"'#&*!|>%@`](?:(?!\s#)[^,[\]{}:]|:(?![\s,[\]{}]|$))*/y;
const PLAIN_ON_LINE = /[^\s,[\]{}"'#&*!|>%@`](?:(?!\s#).)*/y;
const SPACES = /\s*/y;
const END_OF_LINE = /(?:\s+#.*|\s*)$/y;
const LIST_ON_LINE = /^[-?](?:\s|$)/;
const SECOND_COLON = /:(?:\s|$)/;
const NOTHING = ["", "~", "null"];

/** One line of YAML, and how far it has been read. */
class FlowReader {
  /**
   * @param {string} text
   * @param {number} line
   */
  constructor(text, line) {
    this.text = text;
    this.line = line;
    this.at = 0;
  }

  /**
   * Return what the pattern finds here and go behind it; undefined if nothing.
   * @param {RegExp} pattern a sticky one
   */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /**
   * Whether the sign stands here, after spaces; if so, go behind it.
   * @param {string} sign
   */
  skips(sign) {
    this.take(SPACES);
    const here = this.text[this.at] === sign;
    this.at += here ? 1 : 0;
    return here;
  }

  /**
   * @param {string} message
   * @param {string} hint
   */
  fault(message, hint) {
    return new FileFault(message, hint, this.line);
  }
}

/**
 * Return the value that fills the text, which may end in a remark; every single value is text.
 * @param {string} text what follows a name or a dash
 * @param {number} line
 * @param {number} depth
 * @returns {Json}
 * @throws {FileFault}
 */
export function inlineValue(text, line, depth) {
  const reader = new FlowReader(text, line);
  if (LIST_ON_LINE.test(text)) {
    const hint = "put each item on a line of its own that begins with '- '";
    throw reader.fault("a list begins on the line of its name", hint);
  }
  const value = flowValue(reader, PLAIN_ON_LINE, depth);
  if (reader.take(END_OF_LINE) === undefined) {
    throw reader.fault("something stands behind the value", "close every quotation mark, brace and bracket at its end");
  }
  return value;
}

/**
 * @param {FlowReader} reader
 * @param {RegExp} plain what a value without quotation marks may hold here
 * @param {number} depth
 * @returns {Json}
 */
function flowValue(reader, plain, depth) {
  if (depth > DEEPEST) {
    throw reader.fault("the values are nested too deeply", "look for stray brackets");
  }
  if (reader.skips("{")) {
    return flowMap(reader, depth + 1);
  }
  if (reader.skips("[")) {
    return flowList(reader, depth + 1);
  }
  return quotedText(reader) ?? plainText(reader, plain);
}

/**
 * @param {FlowReader} reader
 * @param {number} depth
 */
function flowMap(reader, depth) {
  const values = noValues();
  while (!reader.skips("}")) {
    const name = quotedText(reader) ?? plainText(reader, PLAIN_IN_FLOW);
    if (name === null) {
      throw reader.fault("this is not a name", "put a value with braces or brackets in quotation marks");
    }
    setOnce(values, name, reader.skips(":") ? flowPart(reader, depth) : null, reader.line);
    endOfPart(reader, "}", "a brace is never closed on its line");
  }
  return values;
}

/**
 * @param {FlowReader} reader
 * @param {number} depth
 */
function flowList(reader, depth) {
  const items = [];
  while (!reader.skips("]")) {
    items.push(flowValue(reader, PLAIN_IN_FLOW, depth));
    endOfPart(reader, "]", "a bracket is never closed on its line");
  }
  return items;
}

/**
 * @param {FlowReader} reader
 * @param {number} depth
 */
function flowPart(reader, depth) {
  reader.take(SPACES);
  return ",}".includes(reader.text[reader.at]) ? null : flowValue(reader, PLAIN_IN_FLOW, depth);
}

/**
 * @param {FlowReader} reader
 * @param {string} closing
 * @param {string} message
 */
function endOfPart(reader, closing, message) {
  if (!reader.skips(",") && reader.text[reader.at] !== closing) {
    throw reader.fault(message, `add the closing '${closing}'`);
  }
}

/** @param {FlowReader} reader */
function quotedText(reader) {
  const sign = reader.text[reader.at];
  if (sign !== '"' && sign !== "'") {
    return undefined;
  }
  const found = reader.take(sign === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED);
  if (found === undefined) {
    throw reader.fault("a quotation mark is never closed on its line", "add the closing one");
  }
  return sign === '"' ? unescaped(found, reader) : found.slice(1, -1).replaceAll("''", "'");
}

/**
 * @param {string} found
 * @param {FlowReader} reader
 * @returns {string}
 */
function unescaped(found, reader) {
  try {
    return JSON.parse(found.replaceAll("\t", " "));
  } catch {
    throw reader.fault("a backslash stands in double quotation marks", "write it twice");
  }
}

/**
 * @param {FlowReader} reader
 * @param {RegExp} pattern
 */
function plainText(reader, pattern) {
  const found = reader.take(pattern)?.trimEnd();
  if (found === undefined) {
    throw reader.fault("a value cannot begin with this character", "put the value in quotation marks");
  }
  if (SECOND_COLON.test(found)) {
    throw reader.fault("there is a second colon", "put the value in quotation marks");
  }
  return NOTHING.includes(found) ? null : found;
}

/**
 * Give the name its value, unless it has one.
 * @param {Values} values
 * @param {string} name
 * @param {Json} value
 * @param {number} line
 */
export function setOnce(values, name, value, line) {
  if (Object.hasOwn(values, name)) {
    throw new FileFault(`'${name}' is given twice`, "keep one of them", line);
  }
  values[name] = value;
}
