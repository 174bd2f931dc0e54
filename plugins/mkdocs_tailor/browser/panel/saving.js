// Keeping the details: on this computer, unless the teacher says otherwise.

import { make } from "./markup.js";

/** @import { Here } from "../schools/store.js" */

export class SavingFoot {
  /**
   * @param {Here} here the place that is chosen at first
   * @param {string} form the id of the form that is saved
   */
  constructor(here, form) {
    this.briefly = make("input", { type: "checkbox" });
    this.briefly.checked = here === "session";
    const label = make("label", {}, this.briefly, "Only until the browser closes");
    const button = make("button", { class: "tailor-button", type: "submit", form }, "Save my details");
    this.status = make("p", { class: "tailor-status", role: "status" });
    const saving = make("div", { class: "tailor-saving" }, button, label);
    this.element = make("div", { class: "tailor-foot" }, saving, this.status);
  }

  /** @returns {Here} */
  here() {
    return this.briefly.checked ? "session" : "computer";
  }
}
