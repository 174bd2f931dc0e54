// What a choice or repeat leaves behind when nothing comes of it: the twin of
// document/tailoring/emptied.py.

/** @import { Place } from "./fields.js" */

const goWithTheirContent = /^(p|ul|ol|dl)$/;

/**
 * Return the place that tidies an element after its choices and repeats have been filled.
 * @param {HTMLElement} element
 * @returns {Place}
 */
export function tidyingPlace(element) {
  const { localName, dataset } = element;
  return {
    fill() {
      if (goWithTheirContent.test(localName)) {
        element.toggleAttribute("data-emptied", [...element.childNodes].every(isBlank));
      }
      if ("tasks" in dataset) {
        const isTask = (/** @type {Element} */ { classList }) => classList.contains("task-list-item");
        element.classList.toggle("task-list", [...element.children].some(isTask));
      }
      if (localName === "tbody") fillEmptyBody(element);
    },
  };
}

/** @param {Node} node */
function isBlank(node) {
  return !(node instanceof Element) && !(node instanceof Text && node.data.trim());
}

/**
 * Give the body of a table an empty row while it has no other.
 * @param {HTMLElement} body
 */
function fillEmptyBody(body) {
  const filler = body.querySelector(":scope > [data-filler]");
  if (body.children.length > 1) filler?.remove();
  if (body.children.length) return;
  const columns = body.closest("table")?.querySelectorAll("thead :is(th, td)").length ?? 0;
  if (columns) body.append(emptyRow(columns));
}

/** @param {number} columns */
function emptyRow(columns) {
  const row = document.createElement("tr");
  row.dataset.filler = "";
  row.append(...Array.from({ length: columns }, () => document.createElement("td")));
  return row;
}
