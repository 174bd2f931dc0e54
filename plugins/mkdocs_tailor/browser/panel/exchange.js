// What can be done with the details besides typing and saving them.

import { handOver } from "../downloads/delivering.js";
import { readProfileFile } from "../schools/profile-file.js";
import { acceptProfile } from "../schools/profile.js";
import { valueNamed } from "../schools/shapes.js";
import { linkOf } from "../schools/sharing.js";
import { profileYaml } from "../schools/yaml-writing.js";
import { decide } from "./decision.js";
import { askToUse } from "./receiving.js";
import { asSentences } from "./wording.js";

/** @import { KnownSchool } from "../schools/variables.js" */
/** @import { Mine } from "./mine.js" */

/**
 * Where the panel asks, says and shows things.
 * @typedef {object} Talking
 * @property {HTMLElement} question
 * @property {(words: string) => void} say
 * @property {(link: string) => void} showLink
 */

const NOTHING_YET = "You have not given any details yet.";
/** Of a longer file as much is read as it takes to see that it is too long. */
const ENOUGH_OF_A_FILE = 300_000;

/**
 * Hand the details over as a file that drops into `content/schools/`.
 * @param {Mine} mine
 * @param {Talking} talking
 */
export function downloadDetails({ values, variables }, { say }) {
  if (!values) return say(NOTHING_YET);
  const text = new TextEncoder().encode(profileYaml(values, variables));
  handOver([text], "profile.yml", "application/yaml");
  const missing = variables.variables.filter(({ name, required }) => required && valueNamed(values, name) == null);
  const needed = missing.map(({ name, shape }) => shape.label ?? name).join(", ");
  const more = needed && ` To build a site with it, it still needs: ${needed}.`;
  return say(`Your details are in the file profile.yml, where your browser puts downloads.${more}`);
}

/**
 * Make a link that holds the details, and copy it.
 * @param {Mine} mine
 * @param {Talking} talking
 */
export async function shareDetails({ values }, { say, showLink }) {
  if (!values) return say(NOTHING_YET);
  const made = await linkOf(values, location.href);
  if (made.problem) return say(asSentences(made.problem));
  showLink(made.link);
  try {
    await navigator.clipboard.writeText(made.link);
    return say("The link is copied.");
  } catch {
    return say("The link is ready to be copied.");
  }
}

/**
 * Use the details of a file; where there are some already, or not all can be taken, ask first.
 * @param {File} file
 * @param {Mine} mine
 * @param {Talking} talking
 */
export async function useFile(file, mine, { say, question }) {
  const bytes = new Uint8Array(await file.slice(0, ENOUGH_OF_A_FILE).arrayBuffer());
  const { value, problem } = readProfileFile(bytes);
  if (problem) {
    const line = problem.line ? `Line ${problem.line}: ` : "";
    say(`This file cannot be used. ${line}${asSentences(problem)}`);
    return;
  }
  const { values, problems } = acceptProfile(value, mine.variables);
  if (mine.values || problems.length || !Object.keys(values).length) {
    askToUse({ source: "This file has", values, problems }, mine, question, say);
    return;
  }
  mine.replace(values);
  say("The page reads for the details of the file now. Save them to use them on every page.");
}

/**
 * Show the page for an example school, until somebody has seen enough.
 * @param {KnownSchool} school
 * @param {Mine} mine
 * @param {Talking} talking
 */
export function tryExample({ name, values }, mine, { say, question }) {
  if (mine.isTyped) {
    say("Save your details first, or they would be lost.");
    return;
  }
  mine.tryOut(values);
  const words = `You are trying the site with ${name}, an example school. Nothing of it is kept.`;
  decide(question, [words], [["Stop trying it", () => void mine.restore()]]);
}

/**
 * Remove the details, if that is really meant.
 * @param {Mine} mine
 * @param {Talking} talking
 */
export function removeDetails(mine, { say, question }) {
  const remove = () => {
    const problem = mine.forget();
    say(problem ? asSentences(problem) : "Your details are removed.");
  };
  decide(question, ["Remove your details from this page and from this browser?"], [
    ["Remove them", remove],
    ["Keep them", () => say("Nothing was removed.")],
  ]);
}
