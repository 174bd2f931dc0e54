// The page as it is now, for the school that an old handout was made for.
//
// The values of that school are not all known: a handout shows some, and what only decided which
// words it has is not in it. So a branch of which the old text has the words is taken as decided.

import { END_OF_STREAM } from "../master/deflate.js";
import { evaluate, turns } from "../language/expressions.js";
import { listed, text, truthy } from "../language/plain.js";
import { writtenIn } from "../master/forms.js";
import { inflated, joinedPieces } from "./archive-reading.js";
import { scannedParagraphs, unescapedXml } from "./scanning.js";

/** @import { Environment } from "../language/expressions.js" */
/** @import { Literal, Repeat, Step } from "../master/program.js" */
/** @import { Master, Program } from "../master/reader.js" */

/** The parts of a handout that its page is in; the others frame it. */
export const TEXT_PARTS = ["word/document.xml", "word/footnotes.xml"];

/** Words that are so short stand everywhere, and tell nothing. */
const TELLING = 12;
const BETWEEN_TAGS = />([^<]+)</g;
const NAME_AT = 30;

/** A page with its choices open, ready to be read for any school. */
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
    /** @type {Map<Step[], string[]>} what stands in a branch whatever the values are */
    this.tellingWords = new Map();
  }

  /**
   * Return the paragraphs for a school.
   * @param {Environment} environment what is known of the school
   * @param {string} old the words of the old handout
   */
  paragraphs(environment, old) {
    const written = this.programs.map(({ steps }) => this.#written(steps, environment, old));
    return [...this.fixed, ...written].flatMap(scannedParagraphs);
  }

  /**
   * @param {Step[]} steps
   * @param {Environment} environment
   * @param {string} old
   * @returns {string}
   */
  #written(steps, environment, old) {
    const texts = steps.map((step) => {
      switch (step.kind) {
        case "literal":
          return this.texts.get(step) ?? "";
        case "value":
          return writtenIn(known(() => text(evaluate(step.expression, environment)), ""), step.form);
        case "if": {
          const decided = this.#seen(step.then, step.otherwise, old);
          const isTrue = decided ?? known(() => truthy(evaluate(step.expression, environment)), false);
          return this.#written(isTrue ? step.then : step.otherwise, environment, old);
        }
        case "for":
          return this.#turns(step, environment, old);
      }
    });
    return texts.join("");
  }

  /**
   * @param {Repeat} step
   * @param {Environment} environment
   * @param {string} old
   */
  #turns({ expression, variable, body, otherwise }, environment, old) {
    const items = known(() => listed(evaluate(expression, environment)), []);
    const isThere = this.#seen(body, otherwise, old) ?? items.length > 0;
    if (!isThere) return this.#written(otherwise, environment, old);
    const all = [...turns(environment, variable, items.length ? items : [null])];
    return all.map((turn) => this.#written(body, turn, old)).join("");
  }

  /**
   * Whether the old words are those of one branch and not of the other; undefined where they do not tell.
   * @param {Step[]} one
   * @param {Step[]} other
   * @param {string} old
   */
  #seen(one, other, old) {
    const [mine, theirs] = [one, other].map((steps) => this.#telling(steps).some((words) => old.includes(words)));
    return mine === theirs ? undefined : mine;
  }

  /**
   * @param {Step[]} steps
   * @returns {string[]}
   */
  #telling(steps) {
    let found = this.tellingWords.get(steps);
    if (!found) {
      const markup = [...literalsIn(steps)].map((literal) => this.texts.get(literal) ?? "");
      const words = markup.flatMap((one) => [...one.matchAll(BETWEEN_TAGS)].map(([, text]) => text.trim()));
      found = words.filter((one) => one.length >= TELLING).map(unescapedXml);
      this.tellingWords.set(steps, found);
    }
    return found;
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
    literals.map((literal) => [literal, decoder.decode(bytes.subarray(at, (at += literal.size)))]),
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
