// What a page holds in reserve, as site/showing/live/marks.py tells: expressions and branches.

/** @import { Expression } from "../language/expressions.js" */

/** A choice or repeat: what it asks, and for a repeat the variable of its turns. */
/** @typedef {{asks: Expression, variable: string}} Part */

/** The branches of a part: what its test or list asks for, and what is shown otherwise. */
export const FIRST = 0;
export const OTHERWISE = 1;

export class Reserve {
  /** @param {HTMLTemplateElement} holder */
  constructor(holder) {
    /** @type {Expression[]} */
    this.expressions = JSON.parse(holder.dataset.expressions ?? "[]");
    this.templates = /** @type {HTMLTemplateElement[]} */ ([...holder.content.children]);
  }

  /**
   * @param {number} number
   * @returns {Part}
   */
  part(number) {
    const told = this.templates[number].dataset;
    return { asks: this.expressions[Number(told.if ?? told.for)], variable: told.as ?? "" };
  }

  /**
   * Return a branch of a part, new for each place where it is shown.
   * @param {number} number of the part
   * @param {number} branch
   */
  branch(number, branch) {
    const template = /** @type {HTMLTemplateElement} */ (this.templates[number].content.children[branch]);
    const nodes = document.importNode(template.content, true);
    const drawing = "drawn" in template.dataset && nodes.firstElementChild;
    if (drawing) drawing.replaceWith(...drawing.childNodes);
    return nodes;
  }
}

/**
 * Return what an element tells in a list of names and numbers: `href=5 title=6`.
 * @param {Element} element
 * @returns {[string, number][]}
 */
export function numberedAttributes(element) {
  const told = element.getAttribute("data-attributes");
  return (told?.split(" ") ?? []).map((one) => {
    const at = one.lastIndexOf("=");
    return [one.slice(0, at), Number(one.slice(at + 1))];
  });
}
