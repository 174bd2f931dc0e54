/** Reading a master: its header and its body made ready to be filled, school after school. */

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
 * A handout with its fields open.
 *
 * @typedef {object} Master
 * @property {ReadonlyMap<string, Variant>} variants by print variant; there is always `standard`
 * @property {readonly { name: Uint8Array, picture: string }[]} pictures the members that hold a
 *   school's pictures, each with the variable that names the picture
 */

const nameEncoder = new TextEncoder();

/**
 * Return the master that a header and a body describe (SPECIFICATION.md, section 2).
 *
 * @param {any} header
 * @param {Uint8Array} body
 * @returns {Master}
 * @throws whatever, where they do not fit together
 */
export function readMaster(header, body) {
  const reader = new MasterReader(header, body);
  const programs = [...reader.programs(header.programs), ...reader.programs(header.shared)];
  const variants = Object.entries(header.variants).map(
    ([name, own]) => /** @type {const} */ ([name, reader.variant(header.common, own, programs)]),
  );
  return { variants: new Map(variants), pictures: reader.pictures(header.pictures) };
}

class MasterReader {
  /**
   * @param {any} header
   * @param {Uint8Array} body
   */
  constructor(header, body) {
    this.body = body;
    /** @type {Literal[]} */
    this.literals = listIn(header.literals).map((row) => this.literal(row));
    /** @type {readonly Expression[]} */
    this.expressions = listIn(header.expressions);
  }

  /**
   * @param {any} common
   * @param {any} own
   * @param {Program[]} programs
   * @returns {Variant}
   */
  variant(common, own, programs) {
    const entries = [...listIn(common.entries), ...listIn(own.entries)];
    return {
      entries: entries.map((place) => this.cut(place)),
      directory: [this.cut(common.directory), this.cut(own.directory)],
      programs: [...programs, ...this.programs(own.programs)],
    };
  }

  /**
   * @param {any} rows
   * @returns {Program[]}
   */
  programs(rows) {
    return listIn(rows).map(([name, steps]) => ({ name: nameIn(name), steps: this.steps(steps) }));
  }

  /** @param {any} rows */
  pictures(rows) {
    return listIn(rows).map(([name, picture]) => ({ name: nameIn(name), picture: textIn(picture) }));
  }

  /**
   * @param {any} row
   * @returns {Literal}
   */
  literal([start, packed, size, crc, shift]) {
    demand([size, crc, shift].every(isNatural));
    return { kind: "literal", piece: this.cut([start, packed]), size, crc, shift };
  }

  /** @param {any} place */
  cut([start, size]) {
    demand(isNatural(start) && isNatural(size) && start + size <= this.body.length);
    return this.body.subarray(start, start + size);
  }

  /**
   * @param {any} arrays
   * @returns {Step[]}
   */
  steps(arrays) {
    return listIn(arrays).map((array) => this.step(array));
  }

  /**
   * @param {any} array
   * @returns {Step}
   */
  step(array) {
    if (isNatural(array)) return itemOf(this.literals, array);
    const [kind, number, ...rest] = array;
    const expression = itemOf(this.expressions, number);
    if (kind === "if") {
      return { kind, expression, then: this.steps(rest[0]), otherwise: this.steps(rest[1]) };
    }
    if (kind === "for") {
      const [variable, body, otherwise] = [textIn(rest[0]), this.steps(rest[1]), this.steps(rest[2])];
      return { kind, expression, variable, body, otherwise };
    }
    demand(FORMS.includes(kind) && !rest.length);
    return { kind: "value", form: kind, expression };
  }
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {unknown} number
 * @returns {Item}
 */
function itemOf(items, number) {
  demand(isNatural(number) && number < items.length);
  return items[number];
}

/**
 * @param {unknown} value
 * @returns {any[]}
 */
function listIn(value) {
  demand(Array.isArray(value));
  return value;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function textIn(value) {
  demand(typeof value === "string");
  return value;
}

/** @param {unknown} value */
function nameIn(value) {
  return nameEncoder.encode(textIn(value));
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isNatural(value) {
  return Number.isInteger(value) && Number(value) >= 0;
}

/**
 * @param {boolean} condition
 * @returns {asserts condition}
 */
function demand(condition) {
  if (!condition) throw new RangeError("the header is not as the specification says");
}
