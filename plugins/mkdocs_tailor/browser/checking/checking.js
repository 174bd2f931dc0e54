// "Has my download changed?": an old handout is picked or dropped, and compared with the page as it
// is now. Nothing leaves the browser.

import { keptOrMade } from "../downloads/kept.js";
import { schoolName } from "../panel/asked.js";
import { make } from "../panel/markup.js";
import { asSentences } from "../panel/wording.js";
import { openMaster } from "../master/tailor.js";
import { fetchedBytes, fetchedJson } from "../schools/fetching.js";
import { toldOf } from "./showing.js";
import { verdictOn } from "./verdict.js";

/** @import { Master } from "../master/tailor.js" */
/** @import { Current } from "../schools/current.js" */
/** @import { CheckedPage } from "./verdict.js" */

/**
 * Put what checks a file into its place.
 * @param {HTMLElement} slot
 * @param {{current: Current, root: string, handouts: string}} given the school in use, the site's root, and
 *   where the list of all handouts lies from there
 */
export function offerChecking(slot, given) {
  const status = make("p", { class: "check-said", role: "status" });
  const result = make("section", { class: "check-result", "aria-labelledby": "check-heading", hidden: true });
  const input = make("input", { type: "file", id: "check-file", accept: ".docx,.docm" });
  const label = make("label", { for: "check-file" }, "Pick a Word file that you downloaded here");
  const zone = make("div", { class: "check-zone" }, label, input, make("p", {}, "Or drop it here. It stays on this computer."));
  const judge = judging(given);
  const check = async (/** @type {File | undefined} */ file) => {
    if (!file) return;
    result.hidden = true;
    status.textContent = `Reading ${file.name}…`;
    try {
      showVerdict(result, file.name, await judge(file));
      status.textContent = "";
    } catch (error) {
      status.textContent = `${file.name}: ${asSentences(error)}`;
    }
    input.value = "";
  };
  input.addEventListener("change", () => void check(input.files?.[0]));
  takeDrops(zone, (file) => void check(file));
  slot.replaceChildren(zone, status, result);
}

/**
 * Return how a file is judged. What it takes is loaded for the first one.
 * @param {{current: Current, root: string, handouts: string}} given
 */
function judging({ current, root, handouts }) {
  /** @type {Map<string, Promise<CheckedPage[]>>} */
  const lists = new Map();
  /** @type {Map<string, Promise<Master>>} */
  const masters = new Map();
  /** @param {CheckedPage} page */
  const master = (page) => keptOrMade(masters, page.master, () => fetchedBytes(root + page.master).then(openMaster));
  return async (/** @type {File} */ file) => {
    const { variables } = current;
    const values = current.values ?? current.siteValues();
    const pages = await keptOrMade(lists, handouts, () => fetchedJson(root + handouts));
    const verdict = await verdictOn(file, { variables, values, pages, master });
    return toldOf(verdict, { root, edition: variables.imprint.edition, school: schoolName(values) });
  };
}

/**
 * @param {HTMLElement} result
 * @param {string} file
 * @param {ReturnType<typeof toldOf>} said
 */
function showVerdict(result, file, { heading, rest }) {
  const title = make("h2", { id: "check-heading", tabindex: -1 }, heading);
  result.replaceChildren(title, make("p", { class: "check-name" }, file), ...rest);
  result.hidden = false;
  title.focus();
}

/**
 * @param {HTMLElement} zone
 * @param {(file: File | undefined) => void} take
 */
function takeDrops(zone, take) {
  /** @param {boolean} isOver */
  const mark = (isOver) => zone.classList.toggle("is-over", isOver);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  zone.addEventListener("dragleave", () => mark(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    take(event.dataTransfer?.files[0]);
  });
}
