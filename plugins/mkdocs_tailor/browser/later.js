// What a page needs to be tailored: loaded when a teacher first asks for it, or has saved details.

import { handoutMaker } from "./downloads/making.js";
import { masterOf } from "./downloads/handouts.js";
import { filledPack } from "./downloads/pack-panel.js";
import { keepMasters } from "./offline.js";
import { showColours } from "./page/colours.js";
import { livePage } from "./page/live.js";
import { yourSchool } from "./panel/panel.js";
import { current } from "./schools/current.js";
import { fetchedJson } from "./schools/fetching.js";
import { keeper } from "./schools/keeping.js";
import { readFragment } from "./schools/sharing.js";

/** @import { Maker } from "./downloads/making.js" */
/** @import { Picks } from "./downloads/picks.js" */
/** @import { YourSchool } from "./panel/panel.js" */
/** @import { Current } from "./schools/current.js" */
/** @import { Variables } from "./schools/variables.js" */

/**
 * What a page tells of itself. `root` is the way to the site's root; where files lie is told from
 * there: the `data` of variables, the list of `handouts`, the `later` script and the one for `checking`
 * handouts, the offline `worker`.
 * @typedef {{root: string, data: string, handouts: string, later: string, checking: string,
 *   worker: string | null, uses: string[]}} PageData
 */

/**
 * What a page has once it can be tailored.
 * @typedef {object} Tailored
 * @property {Current} current
 * @property {Maker} maker
 * @property {YourSchool} panel
 * @property {(fragment: string) => Promise<void>} offer asks what is to become of a link's details
 * @property {(panel: HTMLElement, picks: Picks) => Promise<() => void>} fillPack
 */

/**
 * Have a page follow the school in use: its text, its colours, its Word files.
 * @param {PageData} told
 * @param {string} root the address of the site's root
 * @param {HTMLElement} bar
 * @returns {Promise<Tailored>}
 * @throws {Error} the variables could not be had
 */
export async function tailoredPage(told, root, bar) {
  /** @type {Variables} */
  const variables = await fetchedJson(root + told.data);
  const school = current(variables);
  const page = livePage(document);
  school.follow(() => {
    const environment = school.pageEnvironment();
    page.tailor(environment, (name) => school.given(name), school.values !== null);
    showColours(environment, document.documentElement.style);
  });
  const maker = handoutMaker(school, root);
  keepMasters({ masters: mastersOfThePage(), current: school, ahead: maker.ahead });
  const panel = yourSchool({ bar, current: school, variables, keeper: keeper(window), uses: told.uses });
  return {
    current: school,
    maker,
    panel,
    offer: async (fragment) => panel.offer(await readFragment(fragment)),
    fillPack: async (element, picks) =>
      filledPack(element, { picks, root, maker, pages: await fetchedJson(root + told.handouts) }),
  };
}

/** What the page's Word files are made from. */
function mastersOfThePage() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-master]");
  return [...new Set([...links].map(masterOf))];
}
