// What is said of an old handout, as people read it.

import { counted } from "../panel/wording.js";
import { make } from "../panel/markup.js";

/** @import { Difference, MarkedWords } from "./differences.js" */
/** @import { CheckedPage, Verdict } from "./verdict.js" */

/** @typedef {{root: string, edition: string, school: string}} Here the site's root and edition, and the school in use */

/** So many are listed: who has more to read takes the page as it is now. */
const MOST_LISTED = 200;

/**
 * Return the heading and the rest of what is said.
 * @param {Verdict} verdict
 * @param {Here} here
 * @returns {{heading: string, rest: HTMLElement[]}}
 */
export function toldOf(verdict, here) {
  const { record, page } = verdict;
  if (!record) return { heading: "This is not one of our handouts", rest: [paragraphOf(NOT_OURS)] };
  const school = ofAnotherSchool(record.school, here.school);
  if (!page) {
    const what = `It was made from “${record.page}”, and there is no such page on this site any more. `;
    return { heading: "This page is gone", rest: [paragraphOf(what + KEEP_IT), ...school] };
  }
  const from = record.edition ? ` of edition ${record.edition}` : "";
  if (verdict.kind !== "changed") {
    const what = verdict.kind === "same" ? SAME : SAME_WORDS;
    return { heading: "Your file is up to date", rest: [paragraphOf(`“${page.title}”${from}: ${what}`), ...school] };
  }
  const heading = `“${page.title}” has changed since your file was made`;
  const guessed = verdict.isGuessed ? [paragraphOf(GUESSED)] : [];
  return { heading, rest: [...school, ...guessed, ...changes(verdict, page, from || " older", here)] };
}

/**
 * @param {Verdict} verdict
 * @param {CheckedPage} page
 * @param {string} from
 * @param {Here} here
 */
function changes({ parts = [], differences }, page, from, { root, edition }) {
  const link = make("a", { href: root + page.url }, `Open “${page.title}”`);
  return [
    paragraphOf(`Your file is${from}. ${differencesInWords(differences)} ${OWN_CHANGES}`),
    ...(parts.length ? [paragraphOf(`Of its pages these are other ones: ${parts.join(", ")}.`)] : []),
    make("p", {}, link, edition ? `, which is of edition ${edition} now.` : "."),
    ...listedDifferences(differences),
  ];
}

const NOT_OURS =
  "It is a Word file, but nothing in it says that it comes from here. If it does, another program took that " +
  "away: download the page again and compare the two in Word (Review, Compare).";
const KEEP_IT = "Or the file is from another site like this one. Your file stays as it is.";
const SAME = "the page has not changed since your file was made.";
const SAME_WORDS = "the page was worked on since, but nothing that you read in this copy has changed.";
const GUESSED =
  "Not all is known here of that school. A sentence that some schools have and others have not may be listed " +
  "although nobody changed it.";
const OWN_CHANGES = "What you changed in Word yourself is listed, too.";

/**
 * @param {string} school of the file
 * @param {string} own the school in use
 */
function ofAnotherSchool(school, own) {
  if (!school || school === own) return [];
  return [paragraphOf(`The file was made for ${school}. Its names, places and times do not count as changes.`)];
}

/** @param {Difference[]} found */
function differencesInWords(found) {
  const added = found.filter(({ old }) => !old.length).length;
  const gone = found.filter(({ fresh }) => !fresh.length).length;
  const other = found.length - added - gone;
  const parts = [
    added && `${counted(added, "sentence")} ${added === 1 ? "is" : "are"} new`,
    other && `${counted(other, "sentence")} ${other === 1 ? "reads" : "read"} otherwise`,
    gone && `${counted(gone, "sentence")} ${gone === 1 ? "is" : "are"} gone`,
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}

/** @param {Difference[]} found */
function listedDifferences(found) {
  const shown = found.slice(0, MOST_LISTED);
  const left = found.length - shown.length;
  /** @type {HTMLElement[]} */
  const elements = [];
  let under = "";
  for (const difference of shown) {
    if (!elements.length || difference.under !== under) {
      under = difference.under;
      elements.push(make("h3", {}, under || "At the beginning"), make("ul", {}));
    }
    elements.at(-1)?.append(differenceItem(difference));
  }
  return left ? [...elements, paragraphOf(`And ${left} more.`)] : elements;
}

/** @param {Difference} difference */
function differenceItem({ old, fresh }) {
  if (!old.length) return make("li", {}, make("strong", {}, "New: "), ...withoutMarks(fresh));
  if (!fresh.length) return make("li", {}, make("strong", {}, "Gone: "), ...withoutMarks(old));
  const before = make("p", {}, make("strong", {}, "Your file: "), ...withMarks(old, "del"));
  return make("li", {}, before, make("p", {}, make("strong", {}, "Now: "), ...withMarks(fresh, "ins")));
}

/** @param {MarkedWords[]} runs */
function withoutMarks(runs) {
  return runs.map(({ words }) => words);
}

/**
 * @param {MarkedWords[]} runs
 * @param {"del" | "ins"} tag
 */
function withMarks(runs, tag) {
  return runs.flatMap(({ words, isOther }, at) => [at ? " " : "", isOther ? make(tag, {}, words) : words]);
}

/** @param {string} words */
function paragraphOf(words) {
  return make("p", {}, words);
}
