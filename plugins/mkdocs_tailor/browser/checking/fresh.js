// The page as it is now, with its choices open, ready to be read for any school.

import { END_OF_STREAM } from "../master/deflate.js";
import { evaluate, turns } from "../language/expressions.js";
import { listed, text, truthy } from "../language/plain.js";
import { writtenIn } from "../master/forms.js";
import { pathsIn } from "../master/program.js";
import { inflated, joinedPieces } from "./archive-reading.js";
import { leanMarkup, scannedParagraphs } from "./scanning.js";

/** @import { Environment } from "../language/expressions.js" */
/** @import { Choice, Literal, Repeat, Step } from "../master/program.js" */
/** @import { Master, Program } from "../master/reader.js" */

/** The parts of a handout that its page is in; the others frame it. */
export const TEXT_PARTS = ["word/document.xml", "word/footnotes.xml"];

const NAME_AT = 30;

/** A page with its choices open. */
export class FreshPage {
  /**
   * @param {Map<Literal, string>} texts
   * @param {Program[]} programs of the parts that the page is in
   * @param {string[]} fixed the parts that are the same for everybody
   */
  constructor(texts, programs, fixed) {
    this.texts = texts;
    this.programs = programs;
    this.fixed = fixed;
  }

  /**
   * Return the paragraphs for a school.
   * @param {Environment} environment
   */
  paragraphs(environment) {
    const written = this.programs.map(({ steps }) => this.#written(steps, environment));
    return [...this.fixed, ...written].flatMap(scannedParagraphs);
  }

  /** Return the dotted names of what decides which words a school has, first what decides most. */
  deciding() {
    /** @type {Map<string, number>} */
    const sizes = new Map();
    for (const step of this.programs.flatMap(({ steps }) => [...choicesIn(steps)])) {
      const size = [...literalsIn([step])].reduce((sum, literal) => sum + literal.size, 0);
      for (const path of pathsIn(step.expression)) sizes.set(path, size + (sizes.get(path) ?? 0));
    }
    return [...sizes].sort(([, one], [, other]) => other - one).map(([path]) => path);
  }

  /**
   * @param {Step[]} steps
   * @param {Environment} environment
   * @returns {string}
   */
  #written(steps, environment) {
    const texts = steps.map((step) => {
      switch (step.kind) {
        case "literal":
          return this.texts.get(step) ?? "";
        case "value":
          return writtenIn(known(() => text(evaluate(step.expression, environment)), ""), step.form);
        case "if": {
          const isTrue = known(() => truthy(evaluate(step.expression, environment)), false);
          return this.#written(isTrue ? step.then : step.otherwise, environment);
        }
        case "for":
          return this.#turns(step, environment);
      }
    });
    return texts.join("");
  }

  /**
   * @param {Repeat} step
   * @param {Environment} environment
   */
  #turns({ expression, variable, body, otherwise }, environment) {
    const items = known(() => listed(evaluate(expression, environment)), []);
    if (!items.length) return this.#written(otherwise, environment);
    return [...turns(environment, variable, items)].map((turn) => this.#written(body, turn)).join("");
  }
}

/**
 * Return the page that a master holds.
 * @param {Master} master
 * @returns {Promise<FreshPage>}
 */
export async function freshPage(master) {
  const own = master.variants.get("standard");
  if (!own) return new FreshPage(new Map(), [], []);
  const decoder = new TextDecoder();
  const programs = own.programs.filter(({ name }) => TEXT_PARTS.includes(decoder.decode(name)));
  const entries = own.entries.map(fixedMember).filter(({ name }) => TEXT_PARTS.includes(name));
  const fixed = await Promise.all(entries.map(({ data }) => inflated(data)));
  return new FreshPage(await textsOf(programs), programs, fixed.map((bytes) => decoder.decode(bytes)));
}

/**
 * Return the texts of all literals: their pieces, one behind the other, are one DEFLATE stream.
 * @param {Program[]} programs
 */
async function textsOf(programs) {
  const literals = [...new Set(programs.flatMap(({ steps }) => [...literalsIn(steps)]))];
  const pieces = [...literals.map(({ piece }) => piece), END_OF_STREAM];
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = await inflated(joinedPieces(pieces, size));
  const decoder = new TextDecoder();
  let at = 0;
  return new Map(
    literals.map((literal) => [literal, leanMarkup(decoder.decode(bytes.subarray(at, (at += literal.size))))]),
  );
}

/**
 * @param {Step[]} steps
 * @returns {Generator<Literal>}
 */
function* literalsIn(steps) {
  for (const step of steps) {
    if (step.kind === "literal") yield step;
    else if (step.kind === "if") yield* literalsIn([...step.then, ...step.otherwise]);
    else if (step.kind === "for") yield* literalsIn([...step.body, ...step.otherwise]);
  }
}

/**
 * @param {Step[]} steps
 * @returns {Generator<Choice | Repeat>}
 */
function* choicesIn(steps) {
  for (const step of steps) {
    if (step.kind !== "if" && step.kind !== "for") continue;
    yield step;
    yield* choicesIn(step.kind === "if" ? [...step.then, ...step.otherwise] : [...step.body, ...step.otherwise]);
  }
}

/**
 * Return a member from its local header and its data (APPNOTE.TXT 4.3.7).
 * @param {Uint8Array} entry
 */
function fixedMember(entry) {
  const view = new DataView(entry.buffer, entry.byteOffset, entry.byteLength);
  const name = NAME_AT + view.getUint16(26, true);
  const data = entry.subarray(name + view.getUint16(28, true));
  return { name: new TextDecoder().decode(entry.subarray(NAME_AT, name)), data };
}

/**
 * Return what can be worked out, or something else where too little is known for that.
 * @template Found
 * @param {() => Found} work
 * @param {Found} otherwise
 */
function known(work, otherwise) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
