// Where a page is open: what stands between marks, and elements that say so, found and filled.

import { evaluate, turns } from "../language/expressions.js";
import { listed, truthy } from "../language/plain.js";
import { attributesPlace } from "./attributes.js";
import { fieldPlace } from "./fields.js";
import { FIRST, OTHERWISE } from "./reserve.js";
import { tidyingPlace } from "./tidying.js";
import { renumber } from "./turns.js";

/** @import { Filling, Place } from "./fields.js" */
/** @import { Reserve } from "./reserve.js" */

/** A branch of a part, while it is out of the page with its nodes. */
/** @typedef {{places: Place[], nodes: DocumentFragment}} Branch */
/** Places among siblings, the mark that ends them, and whether parts are among them. */
/** @typedef {{places: Place[], end: ChildNode | null, hasParts: boolean}} Found */
/** @typedef {{start: ChildNode, places: Place[]}} Turn */

const turnMark = "tailor:turn";
const mark = /^tailor:(if|for|turn|end) ?(\d*) ?(else|none)?/;

/**
 * Return all places inside an element or a branch, in the order in which they are to be filled.
 * @param {Node} parent
 * @param {Reserve} reserve
 */
export function placesIn(parent, reserve) {
  return placesFrom(parent.firstChild, reserve).places;
}

/**
 * @param {readonly Place[]} places
 * @param {Filling} filling
 */
export function fillAll(places, filling) {
  for (const place of places) place.fill(filling);
}

/**
 * Return the places from a node on, up to the mark that ends what it stands in.
 * @param {ChildNode | null} node
 * @param {Reserve} reserve
 * @returns {Found}
 */
function placesFrom(node, reserve) {
  /** @type {Place[]} */
  const places = [];
  let hasParts = false;
  for (; node; node = node.nextSibling) {
    const [found, kind, number, state] = (node instanceof Comment && mark.exec(node.data)) || [];
    if (kind === "end" || kind === "turn") break;
    if (found) {
      const Kind = kind === "if" ? LiveChoice : LiveRepeat;
      const part = new Kind(node, Number(number), state ? OTHERWISE : FIRST, reserve);
      places.push(part);
      node = part.end;
      hasParts = true;
    } else if (node instanceof Element) places.push(...placesOf(node, reserve));
  }
  return { places, end: node, hasParts };
}

/**
 * @param {Element} element
 * @param {Reserve} reserve
 * @returns {Place[]}
 */
function placesOf(element, reserve) {
  const { expressions } = reserve;
  const own = element.hasAttribute("data-attributes") ? [attributesPlace(element, expressions)] : [];
  const text = element.getAttribute("data-text");
  if (text) return [...own, fieldPlace(/** @type {HTMLElement} */ (element), expressions[Number(text)])];
  const { places, hasParts } = placesFrom(element.firstChild, reserve);
  const tidying = hasParts ? [tidyingPlace(/** @type {HTMLElement} */ (element))] : [];
  return [...own, ...places, ...tidying];
}

/** A part of which one branch is in the page, between two marks. */
class LivePart {
  /**
   * @param {ChildNode} start
   * @param {number} number
   * @param {number} shown
   * @param {Reserve} reserve
   */
  constructor(start, number, shown, reserve) {
    this.start = start;
    this.number = number;
    this.shown = shown;
    this.reserve = reserve;
    this.part = reserve.part(number);
    /** @type {Branch[]} */
    this.branches = [];
    this.end = this.read();
  }

  /** Read the branch that is shown, and return the mark that ends it. */
  read() {
    const { places, end } = placesFrom(this.start.nextSibling, this.reserve);
    this.branches[this.shown] = { places, nodes: new DocumentFragment() };
    return /** @type {ChildNode} */ (end);
  }

  /**
   * Put a branch in the place of the other, which stays as it was for the time when it comes back.
   * @param {number} branch
   */
  show(branch) {
    if (branch === this.shown) return;
    this.branches[this.shown].nodes.append(...nodesBetween(this.start, this.end));
    this.shown = branch;
    this.branches[branch] ??= this.fromReserve(branch);
    this.end.before(this.branches[branch].nodes);
  }

  /**
   * @param {number} branch
   * @returns {Branch}
   */
  fromReserve(branch) {
    const nodes = this.reserve.branch(this.number, branch);
    return { nodes, places: placesIn(nodes, this.reserve) };
  }
}

class LiveChoice extends LivePart {
  /** @param {Filling} filling */
  fill(filling) {
    this.show(truthy(evaluate(this.part.asks, filling.environment)) ? FIRST : OTHERWISE);
    fillAll(this.branches[this.shown].places, filling);
  }
}

class LiveRepeat extends LivePart {
  read() {
    /** @type {Turn[]} */
    this.turns = [];
    if (this.shown === FIRST) return this.readTurns();
    this.branches[FIRST] = { places: [], nodes: new DocumentFragment() };
    return super.read();
  }

  /** Read the turns that are shown, and return the mark that ends them. */
  readTurns() {
    this.branches[FIRST] = { places: [], nodes: new DocumentFragment() };
    let start = /** @type {ChildNode} */ (this.start.nextSibling);
    for (;;) {
      const { places, end } = placesFrom(start.nextSibling, this.reserve);
      this.turns.push({ start, places });
      start = /** @type {ChildNode} */ (end);
      if (/** @type {Comment} */ (end).data !== turnMark) return start;
    }
  }

  /** @param {Filling} filling */
  fill(filling) {
    const items = listed(evaluate(this.part.asks, filling.environment));
    this.show(items.length ? FIRST : OTHERWISE);
    if (items.length) this.fillTurns(items, filling);
    else fillAll(this.branches[OTHERWISE].places, filling);
  }

  /**
   * @param {readonly unknown[]} items
   * @param {Filling} filling
   */
  fillTurns(items, filling) {
    const { variable } = this.part;
    while (this.turns.length > items.length) this.dropTurn();
    while (this.turns.length < items.length) this.addTurn();
    for (const [index, environment] of turns(filling.environment, variable, items).entries()) {
      const { start, places } = this.turns[index];
      fillAll(places, { ...filling, environment });
      const end = this.turns[index + 1]?.start ?? this.end;
      renumber(nodesBetween(start, end), variable, index + 1);
    }
  }

  addTurn() {
    const start = new Comment(turnMark);
    const { nodes, places } = this.fromReserve(FIRST);
    this.end.before(start, nodes);
    this.turns.push({ start, places });
  }

  dropTurn() {
    const { start } = /** @type {Turn} */ (this.turns.pop());
    for (const node of [start, ...nodesBetween(start, this.end)]) node.remove();
  }
}

/**
 * @param {ChildNode} start
 * @param {ChildNode} end
 */
function nodesBetween(start, end) {
  const nodes = [];
  for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) nodes.push(node);
  return nodes;
}
