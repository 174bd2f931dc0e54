// Addresses inside a page, where a repeat would give several elements the same: the twin of
// document/tailoring/turns.py.

import { numberedAttributes } from "./reserve.js";

const given = ["id", "name"];
const used = /^(id|name|for|aria-(labelledby|describedby|controls))$/;

/**
 * Give what one turn of a repeat made addresses of its own, from the second turn on. They were
 * just filled, so that each is as the author wrote it.
 * @param {Node[]} nodes
 * @param {string} variable as `tutor#3`
 * @param {number} number of the turn, from 1
 */
export function renumber(nodes, variable, number) {
  if (number === 1) return;
  const told = nodes.flatMap(addressed);
  const addresses = new Set(
    told.filter(([, name]) => given.includes(name)).map(([element, name]) => element.getAttribute(name)),
  );
  const ending = `-${variable.split("#")[0]}${number}`;
  for (const [element, name] of told) {
    const value = element.getAttribute(name) ?? "";
    const isUse = used.test(name) && addresses.has(value);
    const isLink = name === "href" && value.startsWith("#") && addresses.has(value.slice(1));
    if (isUse || isLink) element.setAttribute(name, value + ending);
  }
}

/**
 * @param {Node} node
 * @returns {[Element, string][]}
 */
function addressed(node) {
  if (!(node instanceof Element)) return [];
  const elements = [node, ...node.querySelectorAll("[data-attributes]")];
  return elements.flatMap((element) =>
    numberedAttributes(element).map(([name]) => /** @type {[Element, string]} */ ([element, name])),
  );
}
