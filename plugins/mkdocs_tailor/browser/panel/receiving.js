// Details that come from elsewhere, by a link or a file: nothing is replaced before it is asked.

import { schoolName } from "./asked.js";
import { decide } from "./decision.js";
import { make } from "./markup.js";
import { asSentences, counted } from "./wording.js";

/** @import { AcceptedProfile, ProfileProblem } from "../schools/profile.js" */
/** @import { Mine } from "./mine.js" */

/**
 * Details on their way in. `source` begins a sentence: "This link has".
 * @typedef {AcceptedProfile & { source: string }} Incoming
 */

/**
 * Ask whether the details are to be used, and use them if so.
 * @param {Incoming} incoming
 * @param {Mine} mine
 * @param {HTMLElement} place where it is asked
 * @param {(words: string) => void} done says what has come of it
 */
export function askToUse({ source, values, problems }, mine, place, done) {
  if (!Object.keys(values).length) {
    decide(place, [`${source} no details that can be used here.`, ...refused(problems)], [["All right", () => done("")]]);
    return;
  }
  const name = schoolName(values);
  const what = `${source} details for ${name || "a school"}.`;
  const keep = mine.values ? "Keep mine" : "Leave the page as it is";
  decide(place, [what, ...refused(problems)], [
    ["Use these", () => {
      mine.replace(values);
      done(`The page reads for ${name || "these details"} now. Save them to use them on every page.`);
    }],
    [keep, () => done("Nothing was changed.")],
  ]);
}

/**
 * @param {ProfileProblem[]} problems
 * @returns {Node[]}
 */
function refused(problems) {
  if (!problems.length) return [];
  const lines = problems.map((problem) => make("li", {}, `${problem.label}: ${asSentences(problem)}`));
  const summary = make("summary", {}, `${counted(problems.length, "detail")} in it cannot be taken`);
  return [make("details", { class: "tailor-fold" }, summary, make("ul", {}, ...lines))];
}
