// What is new in a page since a handout was made from it, sentence by sentence.

import { sideBySide } from "./comparing.js";
import { withoutTurns } from "./sentences.js";

/** @import { ReadSentence } from "./sentences.js" */

/** @typedef {{words: string, isOther: boolean}} MarkedWords */
/**
 * A sentence that is new, gone (`fresh` is empty) or another (neither is).
 * @typedef {object} Difference
 * @property {string} under the heading that it stands under
 * @property {MarkedWords[]} old
 * @property {MarkedWords[]} fresh
 */

/** Sentences with so great a share of words in common are one sentence that was changed. */
const ALIKE = 0.5;

/**
 * Return what differs. A sentence that only stands elsewhere does not.
 * @param {ReadSentence[]} old
 * @param {ReadSentence[]} fresh
 * @returns {Difference[]}
 */
export function differences(old, fresh) {
  const [mine, theirs] = [withoutTurns(old), withoutTurns(fresh)];
  const rows = sideBySide(mine.map(keyOf), theirs.map(keyOf));
  const [known, wanted] = [new Set(mine.map(keyOf)), new Set(theirs.map(keyOf))];
  /** @type {Difference[]} */
  const found = [];
  /** @type {ReadSentence[]} */
  let gone = [];
  /** @type {ReadSentence[]} */
  let added = [];
  for (const row of [...rows, { old: 0, fresh: 0 }]) {
    if (row.old !== null && row.fresh !== null) {
      found.push(...ofStretch(gone, added));
      [gone, added] = [[], []];
    } else if (row.old !== null && !wanted.has(mine[row.old].key)) gone.push(mine[row.old]);
    else if (row.fresh !== null && !known.has(theirs[row.fresh].key)) added.push(theirs[row.fresh]);
  }
  return found;
}

/** @param {ReadSentence} sentence */
function keyOf({ key }) {
  return key;
}

/**
 * Return what differs between two sentences that stay: which of those between them became which.
 * @param {ReadSentence[]} gone
 * @param {ReadSentence[]} added
 * @returns {Difference[]}
 */
function ofStretch(gone, added) {
  /** @type {Difference[]} */
  const found = [];
  let left = 0;
  for (const sentence of added) {
    const at = gone.findIndex((one, place) => place >= left && shareOfWords(one.words, sentence.words) >= ALIKE);
    if (at >= 0) {
      found.push(...gone.slice(left, at).map(asGone));
      if (gone[at].words !== sentence.words) found.push(asChanged(gone[at], sentence));
      left = at + 1;
    } else found.push({ under: sentence.under, old: [], fresh: [{ words: sentence.words, isOther: true }] });
  }
  return [...found, ...gone.slice(left).map(asGone)];
}

/**
 * @param {ReadSentence} sentence
 * @returns {Difference}
 */
function asGone({ under, words }) {
  return { under, old: [{ words, isOther: true }], fresh: [] };
}

/**
 * @param {ReadSentence} old
 * @param {ReadSentence} fresh
 * @returns {Difference}
 */
function asChanged(old, fresh) {
  const [mine, theirs] = [old.words.split(" "), fresh.words.split(" ")];
  const rows = sideBySide(mine, theirs);
  /** @param {"old" | "fresh"} side @param {string[]} words */
  const marked = (side, words) =>
    rows.flatMap((row) => {
      const at = row[side];
      return at === null ? [] : [{ words: words[at], isOther: row.old === null || row.fresh === null }];
    });
  return { under: fresh.under, old: inRuns(marked("old", mine)), fresh: inRuns(marked("fresh", theirs)) };
}

/**
 * Return single words as runs of those that are marked alike.
 * @param {MarkedWords[]} words
 */
function inRuns(words) {
  /** @type {MarkedWords[]} */
  const runs = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.isOther === word.isOther) last.words += ` ${word.words}`;
    else runs.push({ ...word });
  }
  return runs;
}

/**
 * @param {string} one
 * @param {string} other
 */
function shareOfWords(one, other) {
  const [mine, theirs] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []));
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return (2 * shared) / Math.max(1, mine.size + theirs.size);
}
