// The lines of a YAML text, as its reader goes through them.

/** What is wrong in a file, in words for whoever wrote it, with the line and the mend. */
export class FileFault extends Error {
  /**
   * @param {string} message
   * @param {string} hint
   * @param {number} [line] counted from 1
   */
  constructor(message, hint, line) {
    super(message);
    this.hint = hint;
    this.line = line;
  }
}

/** @typedef {{ indent: number, text: string, number: number }} YamlLine without its indent */

const REMARK = /^\s*(?:#|$)/;

export class YamlLines {
  /** @param {string} text */
  constructor(text) {
    this.lines = text.split("\n");
    this.at = 0;
  }

  /**
   * Return the next line that says something, undefined at the end.
   * @returns {YamlLine | undefined}
   */
  peek() {
    while (this.at < this.lines.length && REMARK.test(this.lines[this.at])) {
      this.at += 1;
    }
    if (this.at === this.lines.length) {
      return undefined;
    }
    const line = this.lines[this.at];
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (line.slice(0, indent).includes("\t")) {
      throw new FileFault("a tab stands here", "use spaces to indent", this.at + 1);
    }
    return { indent, text, number: this.at + 1 };
  }

  skip() {
    this.at += 1;
  }

  /**
   * Let the rest of a line, after its dash, stand alone.
   * @param {YamlLine} line
   */
  dropDash({ indent, text }) {
    this.lines[this.at] = " ".repeat(indent + 1) + text.slice(1);
  }

  /**
   * Return the text of the lines that are indented further, remarks and all, and go behind them.
   * @param {number} indent
   */
  block(indent) {
    const begin = this.at;
    const deeper = new RegExp(`^(?: {${indent + 1}}|\\s*$)`);
    while (this.at < this.lines.length && deeper.test(this.lines[this.at])) {
      this.at += 1;
    }
    return this.lines.slice(begin, this.at).map((line) => line.trim()).join("\n");
  }
}
