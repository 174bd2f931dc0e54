// What keeps the details from being saved, on top of the form.
// The pattern: https://design-system.service.gov.uk/components/error-summary/

import { focusOn, make } from "./markup.js";
import { leading } from "./progress.js";

/** @import { Mistake } from "./questions.js" */

const TITLE_SIGN = "Error: ";

export class ErrorSummary {
  constructor() {
    this.list = make("ul");
    const heading = make("h3", {}, "There is a problem");
    const inner = make("div", { role: "alert" }, heading, this.list);
    this.element = make("div", { class: "tailor-summary", tabindex: -1, hidden: true }, inner);
  }

  /**
   * Show the mistakes and takes the focus; shows nothing where there are none.
   * @param {Mistake[]} mistakes
   */
  show(mistakes) {
    this.element.hidden = !mistakes.length;
    this.list.replaceChildren(...mistakes.map(summaryLine));
    const title = document.title.replace(TITLE_SIGN, "");
    document.title = mistakes.length ? TITLE_SIGN + title : title;
    if (mistakes.length) focusOn(this.element);
  }
}

/** @param {Mistake} mistake */
function summaryLine({ label, words, control }) {
  return make("li", {}, leading(`${label}: ${words}`, () => focusOn(control)));
}
