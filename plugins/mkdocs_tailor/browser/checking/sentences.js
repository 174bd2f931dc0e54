// Paragraphs as sentences: what is compared of each, and what people read.

/** @import { FieldWords, ScannedParagraph } from "./scanning.js" */

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
 * How fields are read: under which of their names, and as which words.
 * @typedef {{named: "tag" | "alias", shown: (field: FieldWords) => string}} FieldReading
 */

/**
 * Return the sentences of paragraphs, in order.
 * @param {ScannedParagraph[]} paragraphs
 * @param {FieldReading} reading
 * @returns {ReadSentence[]}
 */
export function sentencesOf(paragraphs, reading) {
  let under = "";
  return paragraphs.flatMap(({ level, parts }) => {
    const read = paragraphSentences(parts, reading).map((sentence) => ({ ...sentence, under }));
    if (level) under = read.map(({ words }) => words).join(" ");
    return read;
  });
}

/**
 * @param {ScannedParagraph["parts"]} parts
 * @param {FieldReading} reading
 */
function paragraphSentences(parts, { named, shown }) {
  /** @type {FieldWords[]} */
  const fields = [];
  const text = parts.map((part) =>
    typeof part === "string" ? part : FIELD_START + (fields.push(part) - 1) + FIELD_END,
  );
  const sentences = tidied(text.join("")).split(SENTENCE_END).filter(Boolean);
  if (!fields.length) return sentences.map((sentence) => ({ key: sentence, words: sentence }));
  /** @type {(sentence: string, what: (field: FieldWords) => string) => string} */
  const filled = (sentence, what) => tidied(sentence.replace(FIELDS, (_, number) => what(fields[Number(number)])));
  return sentences.map((sentence) => ({
    key: filled(sentence, (field) => FIELD_START + field[named] + FIELD_END),
    words: filled(sentence, shown),
  }));
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
