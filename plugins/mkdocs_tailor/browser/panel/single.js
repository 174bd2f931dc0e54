// A question with one answer: its label, its hint, what is wrong, and the control.

import { accept } from "../schools/accept.js";
import { controlOf, isSeveral } from "./controls.js";
import { make, setOrRemove, unseen } from "./markup.js";
import { asSentences } from "./wording.js";

/** @import { Json, Scalar } from "../schools/shapes.js" */
/** @import { Asking, Mistake } from "./questions.js" */

/** So long a press on a button may take before what is wrong moves the button away. */
const PRESS = 200;

/** Holds the last value that the gate let through: what is being typed may be half a date. */
export class SingleQuestion {
  /**
   * @param {Scalar} shape
   * @param {string} name of the variable, or of the part of one
   * @param {string} id
   * @param {Json | undefined} value
   * @param {Asking} asking
   */
  constructor(shape, name, id, value, asking) {
    this.shape = shape;
    this.good = value;
    /** @type {string} what is wrong, empty for nothing */
    this.wrong = "";
    this.control = controlOf(shape, id, value, asking.unsaid(name));
    this.hint = make("p", { class: "tailor-hint", id: `${id}-hint` }, asking.hint(name, shape));
    this.error = make("p", { class: "tailor-error", id: `${id}-error`, hidden: true });
    this.element = this.#laidOut(id);
    this.#describe();
    this.element.addEventListener("input", () => this.#take(asking));
    this.element.addEventListener("focusout", (left) => this.#leave(/** @type {FocusEvent} */ (left)));
  }

  /** @returns {Json | undefined} */
  value() {
    return this.good;
  }

  /**
   * Show what is wrong, and return it.
   * @returns {Mistake[]}
   */
  mistakes() {
    this.#show();
    const { label = "" } = this.shape;
    return this.wrong ? [{ label, words: this.wrong, control: this.first() }] : [];
  }

  first() {
    const { inputs } = this.control;
    return inputs.find((input) => input instanceof HTMLInputElement && input.checked) ?? inputs[0];
  }

  /** @param {string} id */
  #laidOut(id) {
    const { shape, control } = this;
    const [kind, label] = isSeveral(control)
      ? [/** @type {const} */ ("fieldset"), make("legend", {}, shape.label)]
      : [/** @type {const} */ ("div"), make("label", { for: id }, shape.label)];
    const hint = this.hint.textContent ? this.hint : undefined;
    return make(kind, { class: "tailor-question" }, label, hint, this.error, control.element);
  }

  /** @param {Asking} asking */
  #take(asking) {
    const { value, problems } = accept(this.shape, this.control.raw());
    this.wrong = problems.length ? asSentences(problems[0]) : "";
    if (!this.wrong) {
      this.good = value ?? undefined;
      this.#show();
    }
    asking.changed();
  }

  /** @param {FocusEvent} left */
  #leave(left) {
    const to = left.relatedTarget;
    if (!(to instanceof Node && this.element.contains(to))) setTimeout(() => this.#show(), PRESS);
  }

  #show() {
    this.error.replaceChildren(unseen("Error: "), this.wrong);
    this.error.hidden = !this.wrong;
    this.element.classList.toggle("tailor-wrong", Boolean(this.wrong));
    this.#describe();
  }

  #describe() {
    const { inputs } = this.control;
    const said = [this.hint, this.error].filter((one) => one.textContent && !one.hidden);
    const described = isSeveral(this.control) ? this.element : inputs[0];
    const ids = said.map((one) => one.id).join(" ");
    setOrRemove(described, "aria-describedby", ids || undefined);
    for (const input of inputs) setOrRemove(input, "aria-invalid", this.wrong ? "true" : undefined);
  }
}
