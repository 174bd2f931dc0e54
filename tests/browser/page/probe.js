/** What tests of the live page need inside of a page: the means to tailor it, and to look at it. */

import { livePage } from "../../../plugins/mkdocs_tailor/browser/page/live.js";

/** @import { Environment } from "../../../plugins/mkdocs_tailor/browser/language/expressions.js" */

const OURS = ["attributes", "emptied", "filler", "tasks", "text"].map((name) => `data-${name}`);
const PARTIALS = "[class^=tailor-], .glance, nav.handouts, nav.booklet";

/** @type {ReturnType<typeof livePage> | undefined} */
let live;

/**
 * Tailor the page and return how long that took, in milliseconds.
 * @param {Environment} environment
 * @param {string[] | null} given the variables that are the teacher's own; null where no school is
 */
function tailor(environment, given) {
  live ??= livePage(document);
  const start = performance.now();
  live.tailor(environment, (name) => given?.includes(name) ?? false, given !== null);
  return performance.now() - start;
}

/** Return what stands in the article, without what makes it live and without the theme's parts. */
function article() {
  return readable(/** @type {Element} */ (document.querySelector("article")));
}

/**
 * Return the same of an HTML text, as a browser understands it.
 * @param {string} html
 */
function understood(html) {
  const holder = document.implementation.createHTMLDocument().createElement("article");
  holder["innerHTML"] = html; // eslint-disable-line no-restricted-properties -- a test's own text
  return readable(holder);
}

/** @param {Element} element */
function readable(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const gone = [...copy.querySelectorAll(`template, script, [data-emptied], ${PARTIALS}`)];
  while (comments.nextNode()) gone.push(/** @type {Element} */ (comments.currentNode));
  for (const one of gone) one.remove();
  for (const one of copy.querySelectorAll("*")) {
    for (const name of OURS) one.removeAttribute(name);
    if (!one.className) one.removeAttribute("class");
    if ("state" in /** @type {HTMLElement} */ (one).dataset) one.removeAttribute("data-state");
  }
  copy.normalize();
  return inOneLine(copy["innerHTML"]); // eslint-disable-line no-restricted-properties -- only read
}

/** @param {string} html */
function inOneLine(html) {
  return html.replace(/\s+/g, " ").trim();
}

/** Return each table of contents that is shown: lists of titles, addresses and what is below. */
function contents() {
  return [...document.querySelectorAll(":not([hidden]) > [data-contents]")].map(entriesIn);
}

/**
 * @param {Element} list
 * @returns {unknown[]}
 */
function entriesIn(list) {
  return [...list.children].map((item) => {
    const link = item.querySelector("a");
    const below = item.querySelector("ul");
    return [link?.textContent?.trim(), link?.getAttribute("href"), below ? entriesIn(below) : []];
  });
}

Object.assign(globalThis, { probe: { tailor, article, understood, contents } });
