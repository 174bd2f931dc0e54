// Paragraphs as sentences: what is compared of each, and what people read.

/** @import { ScannedParagraph } from "./scanning.js" */

/**
 * @typedef {object} ReadSentence
 * @property {string} key what is compared: a field by its name, whatever it shows
 * @property {string} words what people read
 * @property {string} under the heading that it stands under; empty above the first
 */

const FIELD_START = "\uE000";
const FIELD_END = "\uE001";
const FIELDS = /\uE000(\d+)\uE001/g;
/** Between two sentences: a stop, what closes after it, and a blank before the next one. */
const SENTENCE_END = /(?<=[.?!…:][”’")\]]*)\s+(?=["“‘([\uE000\p{Lu}\d])/u;

/**
 * Return the sentences of paragraphs, in order.
 * @param {ScannedParagraph[]} paragraphs
 * @param {(tag: string, words: string) => string} shown what people read of a field
 * @returns {ReadSentence[]}
 */
export function sentencesOf(paragraphs, shown) {
  let under = "";
  return paragraphs.flatMap(({ level, parts }) => {
    /** @type {{tag: string, words: string}[]} */
    const fields = [];
    const text = parts.map((part) => {
      if (typeof part === "string") return part;
      return FIELD_START + (fields.push(part) - 1) + FIELD_END;
    });
    /** @type {(text: string, what: (field: {tag: string, words: string}) => string) => string} */
    const filled = (text, what) => tidied(text.replace(FIELDS, (_, number) => what(fields[Number(number)])));
    const sentences = tidied(text.join("")).split(SENTENCE_END).filter(Boolean);
    const read = sentences.map((sentence) => ({
      key: filled(sentence, ({ tag }) => FIELD_START + tag + FIELD_END),
      words: filled(sentence, ({ tag, words }) => shown(tag, words)),
      under,
    }));
    if (level) under = read.map(({ words }) => words).join(" ");
    return read;
  });
}

/**
 * Return the sentences without those that only repeat the one before, as lists of people do.
 * @param {ReadSentence[]} sentences
 */
export function withoutTurns(sentences) {
  return sentences.filter(({ key }, at) => !key.includes(FIELD_START) || key !== sentences[at - 1]?.key);
}

/** @param {string} text */
function tidied(text) {
  return text.replace(/\s+/g, " ").trim();
}
