// A YAML text, and how far it has been read.

import { TailorError } from "../language/errors.js";

const BLANK = /(?: *(?:#.*)?\n)* */y;
/** What may begin the document, and would begin another. */
export const DOCUMENT = /^---\s/my;
const END_OF_LINE = /[ \t]*(?:[ \t]#.*)?(?=\n)/y;

export class YamlSource {
  /** @param {string} text with a line end at its end */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** The line that is being read, from 1. */
  get line() {
    return this.text.slice(0, this.at).split("\n").length;
  }

  /** How far the place is from the beginning of its line. */
  get column() {
    return this.at - this.text.lastIndexOf("\n", this.at - 1) - 1;
  }

  get isAtEnd() {
    return this.at === this.text.length;
  }

  /** The next character. */
  get next() {
    return this.text[this.at];
  }

  /**
   * Whether the pattern fits here.
   * @param {RegExp} pattern a sticky one
   */
  sees(pattern) {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /**
   * Return what fits the pattern here and go behind it; undefined if nothing does.
   * @param {RegExp} pattern a sticky one
   */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.at += found?.[0].length ?? 0;
    return found?.[0];
  }

  /**
   * Go to where the next line begins that says something, and tell whether it is in the column.
   * @param {number} column
   */
  goesOnIn(column) {
    this.skipBlank();
    if (this.isAtEnd || this.column < column || this.sees(DOCUMENT)) return false;
    if (this.column === column) return true;
    throw notYaml("the line is indented too far", "line it up with the lines around it");
  }

  /** Go to the next character that says something, on this line or another. */
  skipBlank() {
    this.take(BLANK);
    if (this.next === "\t") throw notYaml("a tab stands here", "use spaces to indent");
  }

  /** Go to the end of the line, on which nothing more may stand but a remark. */
  endLine() {
    if (this.take(END_OF_LINE) !== undefined) return;
    const hint = "close every quotation mark, brace and bracket at its end";
    throw notYaml("something stands behind the value", hint);
  }
}

/**
 * Return the error to throw for what cannot be read.
 * @param {string} message
 * @param {string} hint
 */
export function notYaml(message, hint) {
  return new TailorError(message, hint);
}
