// The bar under a page's title: whom the page reads for, and the button that opens the panel.

import { make } from "./markup.js";

/** @import { Mine } from "./mine.js" */

export class SchoolBar {
  /** @param {HTMLElement} element as the site delivers it */
  constructor(element) {
    this.button = /** @type {HTMLButtonElement} */ (element.querySelector(".tailor-open"));
    this.line = /** @type {HTMLElement} */ (element.querySelector(".tailor-reads"));
    this.note = make("p", { class: "tailor-note", hidden: true });
    this.asDelivered = [...this.line.childNodes];
    this.button.hidden = false;
    element.append(this.note);
  }

  /**
   * Say whom the page reads for.
   * @param {Mine} mine
   */
  show({ values, name, isSaved, isExample }) {
    if (!values) {
      this.line.replaceChildren(...this.asDelivered);
      return;
    }
    const school = name ? make("strong", {}, name) : "your school";
    const end = isExample ? ", an example school." : ".";
    this.line.replaceChildren("This page reads for ", school, end);
    if (!isSaved) this.line.append(" ", make("span", { class: "tailor-unsaved" }, "Not saved yet."));
  }

  /** @param {string} words what is wrong with what the browser keeps; empty for nothing */
  tell(words) {
    this.note.textContent = words;
    this.note.hidden = !words;
  }

  /** @param {boolean} isOpen */
  showOpen(isOpen) {
    this.button.setAttribute("aria-expanded", String(isOpen));
  }
}
