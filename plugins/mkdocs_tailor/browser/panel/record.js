// A question with several parts that belong together: a person's name, role and room.

import { make } from "./markup.js";
import { capital } from "./wording.js";

/** @import { Json, RecordOf } from "../schools/shapes.js" */
/** @import { Asking, Mistake } from "./questions.js" */

export class RecordQuestion {
  /**
   * @param {RecordOf} shape
   * @param {string} name
   * @param {string} id
   * @param {Json | undefined} value
   * @param {Asking} asking
   */
  constructor(shape, name, id, value, asking) {
    const given = /** @type {Record<string, Json>} */ (value ?? {});
    this.legend = make("legend", {}, shape.label);
    this.parts = Object.entries(shape.record).map(([field, part]) => ({
      field,
      question: asking.ask(
        { ...part, label: partLabel(shape.label, field, part.label) },
        `${name}.${field}`,
        `${id}-${field}`,
        given[field],
        asking,
      ),
    }));
    const hint = asking.hint(name, shape);
    this.element = make(
      "fieldset",
      { class: "tailor-record" },
      this.legend,
      hint ? make("p", { class: "tailor-hint" }, hint) : undefined,
      ...this.parts.map(({ question }) => question.element),
    );
  }

  /** @returns {Json | undefined} */
  value() {
    const given = this.parts
      .map(({ field, question }) => [field, question.value()])
      .filter(([, value]) => value !== undefined);
    return given.length ? Object.fromEntries(given) : undefined;
  }

  /** @returns {Mistake[]} */
  mistakes() {
    const found = this.parts.flatMap(({ question }) => question.mistakes());
    return found.map((one) => ({ ...one, label: `${this.legend.textContent}: ${one.label}` }));
  }

  /** @returns {HTMLElement} */
  first() {
    return this.parts[0].question.first();
  }
}

/**
 * Return what a part is called where its whole is named above it: `Room` for `Head of Year 7: room`.
 * The part that stands for the whole has the name of the whole.
 * @param {string | undefined} whole
 * @param {string} field
 * @param {string | undefined} label
 */
function partLabel(whole, field, label = field) {
  return capital(label === whole ? field : label.replace(`${whole}: `, ""));
}
