// A question with any number of answers of one kind, which can be added and removed.

import { MOST_ITEMS } from "../schools/accept.js";
import { make, quietly, unseen } from "./markup.js";
import { knownAs } from "./shown-values.js";

/** @import { Json, ListOf } from "../schools/shapes.js" */
/** @import { Asking, Mistake, Question } from "./questions.js" */

/** @typedef {{element: HTMLElement, question: Question, remove: HTMLButtonElement}} Item */

export class ListQuestion {
  /**
   * @param {ListOf} shape
   * @param {string} name
   * @param {string} id
   * @param {Json | undefined} value
   * @param {Asking} asking
   */
  constructor(shape, name, id, value, asking) {
    this.shape = shape;
    this.name = name;
    this.id = id;
    this.asking = asking;
    /** @type {Asking} the hint stands once, above the list */
    this.asked = { ...asking, hint: (of, part) => (of === name ? "" : asking.hint(of, part)) };
    /** @type {Item[]} */
    this.items = [];
    this.made = 0;
    this.place = make("div");
    this.adding = quietly("", () => this.#add());
    const hint = asking.hint(name, shape);
    this.element = make(
      "fieldset",
      { class: "tailor-list" },
      make("legend", {}, shape.label),
      hint ? make("p", { class: "tailor-hint" }, hint) : undefined,
      this.place,
      this.adding,
    );
    for (const item of /** @type {Json[]} */ (value ?? [])) this.#append(item);
    this.element.addEventListener("input", () => this.#label());
    this.#label();
  }

  /** @returns {Json | undefined} */
  value() {
    const given = this.items.map(({ question }) => question.value());
    const kept = /** @type {Json[]} */ (given.filter((value) => value !== undefined));
    return kept.length ? kept : undefined;
  }

  /** @returns {Mistake[]} */
  mistakes() {
    return this.items.flatMap(({ question }) => question.mistakes());
  }

  /** @returns {HTMLElement} */
  first() {
    return this.items[0]?.question.first() ?? this.adding;
  }

  #add() {
    const item = this.#append(undefined);
    this.#label();
    item.question.first().focus();
  }

  /**
   * @param {Json | undefined} value
   * @returns {Item}
   */
  #append(value) {
    const { shape, name } = this;
    const id = `${this.id}-${(this.made += 1)}`;
    const question = this.asked.ask(shape.list, name, id, value, this.asked);
    const remove = quietly("", () => this.#remove(item));
    const look = "record" in shape.list ? "tailor-item" : "tailor-row";
    const element = make("div", { class: look }, question.element, remove);
    const item = { element, question, remove };
    this.items.push(item);
    this.place.append(element);
    return item;
  }

  /** @param {Item} item */
  #remove(item) {
    const at = this.items.indexOf(item);
    const gone = this.#called(item, at);
    this.items.splice(at, 1);
    item.element.remove();
    this.#label();
    (this.items[at]?.question.first() ?? this.adding).focus();
    this.asking.changed();
    this.asking.say(`Removed ${gone}.`);
  }

  /** Number the items, and call each button by what it removes. */
  #label() {
    const { label = "" } = this.shape;
    for (const [at, item] of this.items.entries()) {
      const called = this.#called(item, at);
      const title = item.element.querySelector("legend, label");
      if (title) title.textContent = "record" in this.shape.list ? called : `${label} ${at + 1}`;
      item.remove.replaceChildren("Remove", unseen(` ${called}`));
    }
    this.adding.replaceChildren(this.items.length ? "Add another" : "Add", unseen(` to ${label}`));
    this.adding.hidden = this.items.length >= MOST_ITEMS;
  }

  /**
   * Return what people would call an item: Mr Khan, or else its number.
   * @param {Item} item
   * @param {number} at
   */
  #called({ question }, at) {
    const { list } = this.shape;
    return knownAs(question.value(), "record" in list ? list.shown : undefined) || `number ${at + 1}`;
  }
}
