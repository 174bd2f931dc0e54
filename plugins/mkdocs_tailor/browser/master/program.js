/**
 * A program: what a member that differs between schools is made of, run for a school.
 *
 * Nothing is deflated: the pieces of a literal are ready, a value is written as stored blocks, and
 * the checksum is made of theirs.
 */

import { TailorError } from "../language/errors.js";
import { evaluate, turns } from "../language/expressions.js";
import { listed, text, truthy } from "../language/plain.js";
import { combinedCrc, crc32 } from "./crc.js";
import { END_OF_STREAM, storedBlocks } from "./deflate.js";
import { writtenIn } from "./forms.js";

/** @import { Environment, Expression } from "../language/expressions.js" */

/**
 * Text that never changes.
 *
 * @typedef {object} Literal
 * @property {"literal"} kind
 * @property {Uint8Array} piece the text as a piece of a DEFLATE stream
 * @property {number} size of the text
 * @property {number} crc of the text
 * @property {number} shift what moves a checksum past the text
 */
/** @typedef {{ kind: "value", form: string, expression: Expression }} Value */
/** @typedef {{ kind: "if", expression: Expression, then: Step[], otherwise: Step[] }} Choice */
/**
 * @typedef {object} Repeat
 * @property {"for"} kind
 * @property {Expression} expression
 * @property {string} variable
 * @property {Step[]} body
 * @property {Step[]} otherwise
 */
/** @typedef {Literal | Value | Choice | Repeat} Step */

/** @typedef {{ bytes: Uint8Array, piece: Uint8Array }} Framed a value as it is written */
/** @typedef {ReadonlyMap<string, Map<string, Framed>>} Written by form, and by what it says */

const valueEncoder = new TextEncoder();

/** One program run for one school: in the end, its text as a DEFLATE stream. */
export class ProgramRun {
  /** @type {Uint8Array[]} */
  pieces = [];
  /** The size of the pieces. */
  packed = 0;
  /** The size of the text. */
  size = 0;
  /** The CRC-32 of the text. */
  crc = 0;

  /**
   * @param {readonly Step[]} steps
   * @param {Environment} environment
   * @param {Written} written what was written before, for this master or another
   * @throws {TailorError} naming its variables, where an expression fails for this school
   */
  constructor(steps, environment, written) {
    this.written = written;
    this.run(steps, environment);
    this.add(END_OF_STREAM);
  }

  /**
   * @param {readonly Step[]} steps
   * @param {Environment} environment
   */
  run(steps, environment) {
    for (const step of steps) {
      switch (step.kind) {
        case "literal":
          this.add(step.piece);
          this.crc = combinedCrc(this.crc, step.crc, step.shift);
          this.size += step.size;
          break;
        case "value":
          this.value(this.framed(answerFor(step, environment, text), step.form));
          break;
        case "if":
          this.run(answerFor(step, environment, truthy) ? step.then : step.otherwise, environment);
          break;
        case "for":
          this.repeat(step, environment);
      }
    }
  }

  /**
   * @param {Repeat} step
   * @param {Environment} environment
   */
  repeat(step, environment) {
    const items = answerFor(step, environment, listed);
    for (const turn of turns(environment, step.variable, items)) this.run(step.body, turn);
    if (!items.length) this.run(step.otherwise, environment);
  }

  /** @param {Uint8Array} piece */
  add(piece) {
    this.pieces.push(piece);
    this.packed += piece.length;
  }

  /** @param {Framed} value */
  value({ bytes, piece }) {
    this.add(piece);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
  }

  /**
   * @param {string} words
   * @param {string} form
   */
  framed(words, form) {
    const before = this.written.get(form)?.get(words);
    if (before) return before;
    const bytes = valueEncoder.encode(writtenIn(words, form));
    const made = { bytes, piece: storedBlocks(bytes) };
    this.written.get(form)?.set(words, made);
    return made;
  }
}

/**
 * Return what a step's expression comes to, as the step takes it.
 *
 * @template Taken
 * @param {{ expression: Expression }} step
 * @param {Environment} environment
 * @param {(value: unknown) => Taken} taken
 * @returns {Taken}
 */
function answerFor({ expression }, environment, taken) {
  try {
    return taken(evaluate(expression, environment));
  } catch (error) {
    throw error instanceof TailorError ? valueFails(expression, error) : error;
  }
}

/**
 * @param {Expression} expression
 * @param {TailorError} error
 */
function valueFails(expression, error) {
  const names = [...new Set(pathsIn(expression))].join(", ") || JSON.stringify(expression);
  const message = `'${names}' cannot be filled in for this school: ${error.message}`;
  return new TailorError(message, `look at '${names}' in the school's profile`);
}

/**
 * The variables that an expression reads, as authors write them.
 *
 * @param {Expression} expression
 * @returns {string[]}
 */
export function pathsIn(expression) {
  if (!Array.isArray(expression)) return [];
  const [operation, inner, key] = expression;
  if (operation === "var") return [inner.split("#")[0]];
  const isField = operation === "get" && typeof key === "string";
  return isField ? pathsIn(inner).map((path) => `${path}.${key}`) : expression.flatMap(pathsIn);
}
