// How many details of the page are a teacher's own, and the way to those that are not.

import { progressOf } from "./asked.js";
import { focusOn, make } from "./markup.js";
import { counted } from "./wording.js";

/** @import { Variable, Variables } from "../schools/variables.js" */
/** @import { Values } from "../schools/shapes.js" */

export class ProgressLine {
  /**
   * @param {Variables} variables
   * @param {Set<string>} used
   * @param {(name: string) => HTMLElement} controlFor
   */
  constructor(variables, used, controlFor) {
    this.variables = variables;
    this.used = used;
    this.controlFor = controlFor;
    this.line = make("p", { class: "tailor-count" });
    this.heading = make("summary");
    this.list = make("ul");
    this.missing = make("details", { class: "tailor-fold tailor-missing" }, this.heading, this.list);
    this.element = make("div", { class: "tailor-progress" }, this.line, this.missing);
  }

  /**
   * Show how far these values go, and returns it in words.
   * @param {Values | null} values
   */
  update(values) {
    const { yours, all, missing } = progressOf(values ?? {}, this.variables, this.used);
    const words = `${yours} of ${counted(all, "detail")} on this page ${yours === 1 ? "is" : "are"} yours.`;
    this.line.textContent = all ? words : "This page uses no details of a school.";
    this.heading.textContent = `Still to fill: ${missing.length}`;
    this.missing.hidden = !missing.length;
    this.list.replaceChildren(...missing.map((variable) => this.#entry(variable)));
    return words;
  }

  /** @param {Variable} variable */
  #entry({ name, shape: { label = name } }) {
    const toControl = leading(label, () => focusOn(this.controlFor(name)));
    const place = placeOnPage(name);
    if (!place) return make("li", {}, toControl);
    const toPlace = leading("see it on the page", () => visit(place));
    toPlace.setAttribute("aria-label", `See ${label} on the page`);
    return make("li", {}, toControl, " ", toPlace);
  }
}

/**
 * Return a link that leads somewhere in the page by a script of ours.
 * @param {string} words
 * @param {() => void} go
 */
export function leading(words, go) {
  const link = make("a", { href: "#tailor-panel" }, words);
  link.addEventListener("click", (press) => {
    press.preventDefault();
    go();
  });
  return link;
}

/**
 * @param {string} name
 * @returns {HTMLElement | undefined}
 */
function placeOnPage(name) {
  const isNamed = new RegExp(`(^|[^\\w.])${name.replaceAll(".", "\\.")}(?!\\w)`);
  /** @type {NodeListOf<HTMLElement>} */
  const fields = document.querySelectorAll("[data-field]");
  return [...fields].find(({ dataset }) => isNamed.test(dataset.field ?? ""));
}

/** @param {HTMLElement} place */
function visit(place) {
  place.tabIndex = -1;
  place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  focusOn(place);
}
