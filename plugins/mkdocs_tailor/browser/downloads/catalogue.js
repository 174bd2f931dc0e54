// All handouts of the site, and what becomes of those that are in the pack.

import { distinctPaths, fileSlug, safePath } from "./names.js";

/** @typedef {{label: string, copy: string, audience: string, name: string, uri: string, size: number}} ListedHandout */
/** @typedef {{title: string, url: string, section: string, master: string, size: number, variants: string[], handouts: ListedHandout[]}} ListedPage */

/**
 * One file to be made.
 * @typedef {object} Order
 * @property {ListedPage} page
 * @property {ListedHandout} handout
 * @property {string} variant
 * @property {string} path in the pack
 */

export const STANDARD_PRINT = "standard";
/** @type {Readonly<Record<string, string>>} */
export const PRINT_LABELS = {
  standard: "Standard",
  "large-print": "Large print",
  "dyslexia-friendly": "Dyslexia-friendly",
};
/** @type {Readonly<Record<string, string>>} */
export const COPY_LABELS = { teacher: "Teacher copy", pupil: "Pupil copy", answers: "Answers" };

/**
 * Return what stands at the end of the name of a file in this print variant.
 * @param {string} variant
 */
export function printSuffix(variant) {
  return variant === STANDARD_PRINT ? "" : `-${variant}`;
}

/**
 * Tell whether a handout is among the wanted copies; so is one that there is in a single copy.
 * @param {ListedPage} page
 * @param {ListedHandout} handout
 * @param {ReadonlySet<string>} copies
 */
export function isOfCopies(page, handout, copies) {
  return page.handouts.length < 2 || copies.has(handout.copy);
}

/**
 * Return the files of a pack, a folder for each part of the site, no two with one name.
 * @param {ListedPage[]} pages
 * @param {ReadonlySet<string>} ticked the handouts by where each lies in the site
 * @param {ReadonlySet<string>} copies
 * @param {ReadonlySet<string>} variants
 * @returns {Order[]}
 */
export function ordersOf(pages, ticked, copies, variants) {
  const orders = pages.flatMap((page) =>
    page.handouts
      .filter((handout) => ticked.has(handout.uri) && isOfCopies(page, handout, copies))
      .flatMap((handout) =>
        page.variants
          .filter((variant) => variants.has(variant))
          .map((variant) => ({ page, handout, variant, path: pathInPack(page, handout, variant) })),
      ),
  );
  const paths = distinctPaths(orders.map((order) => order.path));
  return orders.map((order, number) => ({ ...order, path: paths[number] }));
}

/**
 * Return what people call a file: `Pupil worksheet (Large print)`.
 * @param {Order} order
 */
export function fileLabel({ handout, variant }) {
  const print = variant === STANDARD_PRINT ? "" : ` (${PRINT_LABELS[variant] ?? variant})`;
  return handout.label + print;
}

/**
 * Return the items by their keys, in the order of their first.
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => string} keyOf
 */
export function grouped(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * @param {ListedPage} page
 * @param {ListedHandout} handout
 * @param {string} variant
 */
function pathInPack(page, handout, variant) {
  const folder = page.section ? `${fileSlug(page.section)}/` : "";
  return safePath(`${folder}${handout.name}.docx`, printSuffix(variant));
}
