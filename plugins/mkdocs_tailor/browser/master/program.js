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

/** @typedef {{ bytes: Uint8Array, piece: Uint8Array }} Framed */
/**
 * Values that were written before, by form and by what they say; they are the same in all masters.
 *
 * @typedef {ReadonlyMap<string, Map<string, Framed>>} WrittenValues
 */
/**
 * What came of a program.
 *
 * @typedef {object} Filled
 * @property {Uint8Array[]} pieces of a DEFLATE stream
 * @property {number} packed their size
 * @property {number} size of the text
 * @property {number} crc of the text
 */

const encoder = new TextEncoder();

/**
 * Return the program filled in for a school.
 *
 * @param {readonly Step[]} steps
 * @param {Environment} environment
 * @param {WrittenValues} known
 * @throws {TailorError} naming its variables, where an expression fails for this school
 */
export function fillProgram(steps, environment, known) {
  /** @type {Filled} */
  const filled = { pieces: [], packed: 0, size: 0, crc: 0 };
  runSteps(steps, environment, known, filled);
  addPiece(filled, END_OF_STREAM);
  return filled;
}

/**
 * @param {readonly Step[]} steps
 * @param {Environment} environment
 * @param {WrittenValues} known
 * @param {Filled} filled
 */
function runSteps(steps, environment, known, filled) {
  for (const step of steps) {
    switch (step.kind) {
      case "literal":
        addLiteral(filled, step);
        break;
      case "value":
        addValue(filled, framedValue(answerFor(step, environment, text), step.form, known));
        break;
      case "if":
        runSteps(answerFor(step, environment, truthy) ? step.then : step.otherwise, environment, known, filled);
        break;
      case "for":
        runRepeat(step, environment, known, filled);
    }
  }
}

/**
 * @param {Repeat} step
 * @param {Environment} environment
 * @param {WrittenValues} known
 * @param {Filled} filled
 */
function runRepeat(step, environment, known, filled) {
  const items = answerFor(step, environment, listed);
  for (const turn of turns(environment, step.variable, items)) {
    runSteps(step.body, turn, known, filled);
  }
  if (!items.length) runSteps(step.otherwise, environment, known, filled);
}

/**
 * @param {Filled} filled
 * @param {Literal} literal
 */
function addLiteral(filled, literal) {
  addPiece(filled, literal.piece);
  filled.crc = combinedCrc(filled.crc, literal.crc, literal.shift);
  filled.size += literal.size;
}

/**
 * @param {Filled} filled
 * @param {Framed} value
 */
function addValue(filled, { bytes, piece }) {
  addPiece(filled, piece);
  filled.crc = crc32(bytes, filled.crc);
  filled.size += bytes.length;
}

/**
 * @param {Filled} filled
 * @param {Uint8Array} piece
 */
function addPiece(filled, piece) {
  filled.pieces.push(piece);
  filled.packed += piece.length;
}

/**
 * @param {string} words
 * @param {string} form
 * @param {WrittenValues} known
 */
function framedValue(words, form, known) {
  const ofForm = known.get(form);
  const before = ofForm?.get(words);
  if (before) return before;
  const bytes = encoder.encode(writtenIn(words, form));
  const made = { bytes, piece: storedBlocks(bytes) };
  ofForm?.set(words, made);
  return made;
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
  return new TailorError("value-fails", message, `look at '${names}' in the school's profile`);
}

/**
 * The variables that an expression reads, as authors write them.
 *
 * @param {Expression} expression
 * @returns {string[]}
 */
function pathsIn(expression) {
  if (!Array.isArray(expression)) return [];
  const [operation, inner, key] = expression;
  if (operation === "var") return [inner.replace(/#.*/, "")];
  if (operation === "get" && typeof key === "string") return pathsIn(inner).map((path) => `${path}.${key}`);
  return expression.flatMap(pathsIn);
}
