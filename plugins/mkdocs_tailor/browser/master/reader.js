/** Reading a master: its header and its body made ready to be filled, school after school. */

import { shiftOf } from "./crc.js";
import { FORMS } from "./forms.js";

/** @import { ReadyMembers } from "./archive.js" */
/** @import { Expression } from "../language/expressions.js" */
/** @import { Literal, Step } from "./program.js" */

/**
 * A member that differs between schools.
 *
 * @typedef {{ name: Uint8Array, steps: Step[] }} Program
 */
/**
 * What the files of one print variant are made of, but for the pictures of a school.
 *
 * @typedef {ReadyMembers & { programs: Program[] }} Variant
 */
/**
 * A member that holds a picture of a school's, and the variable that names the picture.
 *
 * @typedef {{ name: Uint8Array, picture: string }} PictureSlot
 */
/**
 * A handout with its fields open.
 *
 * @typedef {object} Master
 * @property {ReadonlyMap<string, Variant>} variants by print variant; there is always `standard`
 * @property {readonly PictureSlot[]} pictures
 */

const nameEncoder = new TextEncoder();

/**
 * Reads what a header says of a body (SPECIFICATION.md, section 2). Where they do not fit together,
 * it throws whatever comes.
 */
export class MasterReader {
  /**
   * @param {any} header
   * @param {Uint8Array} body
   */
  constructor(header, body) {
    this.header = header;
    this.body = body;
    /** @type {Literal[]} */
    this.literals = header.literals.map(this.literal, this);
  }

  /** @returns {Master} */
  master() {
    const { programs, shared, variants, pictures } = this.header;
    const same = [...programs, ...shared];
    return {
      variants: new Map(
        Object.entries(variants).map(([name, own]) => [name, this.variant(own, same)]),
      ),
      pictures: pictures.map(this.picture),
    };
  }

  /**
   * @param {any} own
   * @param {any[]} programs that are the same in all print variants
   * @returns {Variant}
   */
  variant(own, programs) {
    const { common } = this.header;
    return {
      entries: [...common.entries, ...own.entries].map(this.cut, this),
      directory: [common.directory, own.directory].map(this.cut, this),
      programs: [...programs, ...own.programs].map(this.program, this),
    };
  }

  /**
   * @param {any} row
   * @returns {Program}
   */
  program([name, steps]) {
    return { name: nameEncoder.encode(textIn(name)), steps: this.steps(steps) };
  }

  /**
   * @param {any} row
   * @returns {PictureSlot}
   */
  picture([name, picture]) {
    return { name: nameEncoder.encode(textIn(name)), picture: textIn(picture) };
  }

  /**
   * @param {any} row
   * @returns {Literal}
   */
  literal([start, packed, size, crc]) {
    demand([size, crc].every(Number.isInteger) && size >= 0);
    return { kind: "literal", piece: this.cut([start, packed]), size, crc, shift: shiftOf(size) };
  }

  /** @param {any} place */
  cut([start, size]) {
    const piece = this.body.subarray(start, start + size);
    demand(start >= 0 && piece.length === size);
    return piece;
  }

  /**
   * @param {any} arrays
   * @returns {Step[]}
   */
  steps(arrays) {
    return arrays.map(this.step, this);
  }

  /**
   * @param {any} array
   * @returns {Step}
   */
  step(array) {
    if (typeof array === "number") return itemIn(this.literals, array);
    const [kind, number, ...rest] = array;
    /** @type {Expression} */
    const expression = itemIn(this.header.expressions, number);
    if (kind === "if") {
      return { kind, expression, then: this.steps(rest[0]), otherwise: this.steps(rest[1]) };
    }
    if (kind === "for") {
      const [variable, body, otherwise] = rest;
      return {
        kind,
        expression,
        variable: textIn(variable),
        body: this.steps(body),
        otherwise: this.steps(otherwise),
      };
    }
    demand(FORMS.includes(kind));
    return { kind: "value", form: kind, expression };
  }
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} number
 */
function itemIn(items, number) {
  demand(number in items);
  return items[number];
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function textIn(value) {
  demand(typeof value === "string");
  return value;
}

/**
 * @param {boolean} condition
 * @returns {asserts condition}
 */
function demand(condition) {
  if (!condition) throw new RangeError();
}
