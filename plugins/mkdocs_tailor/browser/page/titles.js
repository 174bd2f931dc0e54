// What the pages of the site are called, where that differs from school to school: in the navigation,
// in the window's title, wherever the theme shows it.

import { evaluate } from "../language/expressions.js";
import { text } from "../language/plain.js";

/** @import { Expression } from "../language/expressions.js" */
/** @import { Place } from "./fields.js" */

/** The address of a page, its title as it was delivered, and what it is for any school. */
/** @typedef {[string, string, Expression]} OpenTitle */

/**
 * Return the places where titles are shown.
 * @param {Document} page
 * @returns {Place[]}
 */
export function titlePlaces(page) {
  /** @type {OpenTitle[]} */
  const told = JSON.parse(page.getElementById("tailor-titles")?.textContent ?? "[]");
  const texts = told.length ? possibleTitles(page) : [];
  return told.map((title) => titlePlace(page, title, texts));
}

/**
 * @param {Document} page
 * @param {OpenTitle} title
 * @param {Text[]} texts
 * @returns {Place}
 */
function titlePlace(page, [address, delivered, expression], texts) {
  const url = new URL(address, page.baseURI).href;
  const isOwn = url === withoutHash(page.baseURI);
  const named = texts.filter((one) => one.data.trim() === delivered && leadsTo(one, url, isOwn));
  const labelled = named.map(({ parentElement }) => parentElement?.closest("a[aria-label]"));
  let last = delivered;
  const renamed = (/** @type {string} */ words, /** @type {string} */ now) => words.replace(last, () => now);
  return {
    fill({ environment }) {
      const now = text(evaluate(expression, environment));
      if (now === last) return;
      for (const one of named) one.data = renamed(one.data, now);
      for (const link of labelled) {
        link?.setAttribute("aria-label", renamed(link.getAttribute("aria-label") ?? "", now));
      }
      if (isOwn) page.title = renamed(page.title, now);
      last = now;
    },
  };
}

/**
 * Tell whether a text belongs to the link to a page; to the page itself, also without a link.
 * @param {Text} one
 * @param {string} url
 * @param {boolean} isOwn
 */
function leadsTo(one, url, isOwn) {
  const link = one.parentElement?.closest("a");
  return link ? withoutHash(link.href) === url : isOwn;
}

/** @param {string} address */
function withoutHash(address) {
  return address.split(/[?#]/)[0];
}

/**
 * Return the texts that may be titles: links, and all that stands outside of the page's own text.
 * @param {Document} page
 */
function possibleTitles(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const one = /** @type {Text} */ (walker.currentNode);
    const isIn = (/** @type {string} */ selector) => one.parentElement?.closest(selector);
    if (one.data.trim() && (isIn("a") || !isIn("article, script"))) texts.push(one);
  }
  return texts;
}
