// The list from which a pack is put together: all handouts of the site, part by part.

import { make } from "../panel/markup.js";
import { grouped, isOfCopies } from "./catalogue.js";

/** @import { ListedHandout, ListedPage } from "./catalogue.js" */
/** @import { Picks } from "./picks.js" */

/**
 * What is shown of the list: these copies; and if there are any `uris`, these handouts alone.
 * @typedef {{copies: ReadonlySet<string>, uris: ReadonlySet<string> | null}} Shown
 */

/**
 * A box for one handout.
 * @typedef {object} Row
 * @property {string} uri
 * @property {HTMLInputElement} box
 * @property {(shown: Shown) => boolean} update brings it up to date and tells whether it is shown
 */

/**
 * Many handouts that can be ticked together.
 * @typedef {object} Bunch
 * @property {HTMLElement} element
 * @property {() => void} update after all rows
 */

/**
 * Return the list, and what brings it up to date.
 * @param {ListedPage[]} pages
 * @param {Picks} picks
 * @returns {{element: HTMLElement, update: (shown: Shown) => void}}
 */
export function packList(pages, picks) {
  const sections = [...grouped(pages, (page) => page.section)].map(([name, some]) =>
    sectionOf(name || "Other pages", some, picks),
  );
  const everything = bunchOf("Select all", sections.flatMap((one) => one.rows), picks);
  const element = make("div", { class: "pack-list" }, everything.element);
  element.append(...sections.map((one) => one.element));
  return {
    element,
    update(shown) {
      for (const one of sections) one.update(shown);
      everything.update();
    },
  };
}

/**
 * @param {string} name
 * @param {ListedPage[]} pages
 * @param {Picks} picks
 */
function sectionOf(name, pages, picks) {
  const items = pages.map((page) => pageItem(page, picks));
  const rows = items.flatMap((item) => item.rows);
  const bunch = bunchOf(`Select all in ${name}`, rows, picks);
  const summary = make("summary", {}, `${name} `, bunch.count);
  const list = make("ul", {}, ...items.map((item) => item.element));
  const element = make("details", { class: "tailor-fold" }, summary, bunch.element, list);
  /** @param {Shown} shown */
  const update = (shown) => {
    for (const item of items) {
      item.element.hidden = !item.rows.map((row) => row.update(shown)).includes(true);
    }
    element.hidden = items.every((item) => item.element.hidden);
    element.open ||= Boolean(shown.uris);
    bunch.update();
  };
  return { element, rows, update };
}

/**
 * Return a page with a box for each of its handouts; the only one is called as the page is.
 * @param {ListedPage} page
 * @param {Picks} picks
 */
function pageItem(page, picks) {
  const isAlone = page.handouts.length === 1;
  const rows = page.handouts.map((handout) => rowOf(page, handout, picks));
  const title = isAlone ? undefined : make("span", { class: "pack-title" }, page.title);
  return { rows, element: make("li", {}, title, ...rows.map((row) => row.element)) };
}

/**
 * @param {ListedPage} page
 * @param {ListedHandout} handout
 * @param {Picks} picks
 */
function rowOf(page, handout, picks) {
  const { uri } = handout;
  const words = page.handouts.length === 1 ? page.title : handout.label;
  const name = words === page.title ? words : `${words}: ${page.title}`;
  const box = make("input", { type: "checkbox", "aria-label": name });
  box.addEventListener("change", () => picks.put([uri], box.checked));
  const element = make("label", {}, box, ` ${words}`);
  /** @param {Shown} shown */
  const update = ({ copies, uris }) => {
    box.checked = picks.ticked.has(uri);
    element.hidden = !isOfCopies(page, handout, copies) || (uris !== null && !uris.has(uri));
    return !element.hidden;
  };
  return { uri, box, element, update };
}

/**
 * Return a box that ticks all handouts that are shown, and how many are ticked.
 * @param {string} words
 * @param {{uri: string, box: HTMLInputElement, element: HTMLElement}[]} rows
 * @param {Picks} picks
 */
function bunchOf(words, rows, picks) {
  const all = make("input", { type: "checkbox" });
  const count = make("span", { class: "pack-count" });
  const shown = () => rows.filter((row) => !row.element.hidden);
  all.addEventListener("change", () => picks.put(shown().map((row) => row.uri), all.checked));
  const update = () => {
    const ticked = shown().filter((row) => row.box.checked).length;
    all.checked = ticked > 0 && ticked === shown().length;
    all.indeterminate = ticked > 0 && !all.checked;
    count.textContent = `${ticked} of ${shown().length}`;
  };
  return { element: make("label", { class: "pack-all" }, all, ` ${words}`), count, update };
}
