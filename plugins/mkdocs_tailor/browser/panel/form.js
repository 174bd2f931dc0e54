// The form: all questions of a page, or of the whole site, group by group.

import { askedFor } from "../schools/profile.js";
import { valueNamed } from "../schools/shapes.js";
import { hintsOf } from "./hints.js";
import { make, quietly } from "./markup.js";
import { questionOf } from "./questions.js";
import { counted } from "./wording.js";

/** @import { OwnPicture, OwnPictures } from "../schools/pictures.js" */
/** @import { Json, Values } from "../schools/shapes.js" */
/** @import { Variable, Variables } from "../schools/variables.js" */
/** @import { Asking, Mistake, Question } from "./questions.js" */

export class DetailsForm {
  /**
   * @param {Variables} variables
   * @param {Set<string>} used the variables of the page, which are asked for first
   * @param {{changed: () => void, say: (words: string) => void}} told
   */
  constructor(variables, used, told) {
    this.variables = variables;
    this.used = used;
    this.isWhole = !used.size;
    /** @type {Map<string, Question>} by variable; what was typed stays when more is shown */
    this.questions = new Map();
    /** @type {Values} */
    this.values = {};
    /** @type {OwnPictures} */
    this.pictures = {};
    /** @type {Asking} */
    this.asking = {
      ...told,
      ...hintsOf(variables),
      ask: questionOf,
      picture: (name) => this.pictures[name],
      keepPicture: (name, picture) => this.#keepPicture(name, picture),
    };
    this.groups = make("div");
    this.whole = quietly("", () => this.#showAll(!this.isWhole));
    this.whole.hidden = this.isWhole;
    this.element = make("div", {}, this.groups, this.whole);
  }

  /**
   * Put other values into the form.
   * @param {Values | null} values
   * @param {OwnPictures} pictures
   */
  fill(values, pictures) {
    this.questions.clear();
    this.values = values ?? {};
    this.pictures = pictures;
    this.#layOut();
  }

  /** @returns {[string, Json | undefined][]} the answer to each question that was put */
  answers() {
    return [...this.questions].map(([name, question]) => [name, question.value()]);
  }

  /** @returns {Mistake[]} all that is wrong; it is shown and marked in the form */
  mistakes() {
    const asked = [...this.questions.values()].filter(({ element }) => !element.hidden);
    const found = asked.flatMap((question) => question.mistakes());
    if (found.some(({ control }) => !control.isConnected)) this.#showAll(true);
    return found;
  }

  /**
   * Hide the questions that a school with these values is not asked.
   * @param {Values | null} values
   */
  askOf(values) {
    this.values = values ?? {};
    const asked = new Set(askedFor(this.values, this.variables));
    for (const variable of this.variables.variables) {
      const question = this.questions.get(variable.name);
      if (question) question.element.hidden = !asked.has(variable);
    }
    for (const group of this.groups.children) {
      /** @type {HTMLElement} */ (group).hidden = ![...group.children].some(isQuestion);
    }
  }

  /**
   * Return what takes the focus for a variable that the page uses.
   * @param {string} name
   * @returns {HTMLElement}
   */
  controlFor(name) {
    return this.#questionFor(name).first();
  }

  /** @param {boolean} isWhole or only what the page uses */
  #showAll(isWhole) {
    this.isWhole = isWhole;
    this.#layOut();
  }

  /**
   * @param {string} name
   * @param {OwnPicture | undefined} picture
   */
  #keepPicture(name, picture) {
    const others = Object.entries(this.pictures).filter(([one]) => one !== name);
    this.pictures = Object.fromEntries(picture ? [...others, [name, picture]] : others);
  }

  #layOut() {
    const { groups, variables } = this.variables;
    const wanted = variables.filter(({ name }) => this.isWhole || this.used.has(name));
    const filled = groups.map(({ name, label }) => ({
      label,
      own: wanted.filter((variable) => variable.group === name),
    }));
    const shown = filled.filter(({ own }) => own.length);
    this.groups.replaceChildren(...shown.map(({ label, own }) => this.#group(label, own)));
    this.whole.textContent = this.isWhole ? "Show only what this page uses" : `Show all ${counted(variables.length, "detail")}`;
    this.askOf(this.values);
  }

  /**
   * @param {string} label
   * @param {Variable[]} own
   */
  #group(label, own) {
    const open = !this.isWhole || own.some(({ name }) => this.used.has(name));
    const elements = own.map(({ name }) => this.#questionFor(name).element);
    const summary = make("summary", {}, make("h3", {}, label));
    return make("details", { class: "tailor-fold tailor-group", open }, summary, ...elements);
  }

  /** @param {string} name */
  #questionFor(name) {
    const found = this.questions.get(name) ?? this.#ask(name);
    this.questions.set(name, found);
    return found;
  }

  /** @param {string} name */
  #ask(name) {
    const variable = this.variables.variables.find((one) => one.name === name);
    if (!variable) throw new Error(`no variable ${name}`);
    const id = `your-${name.replaceAll(".", "-")}`;
    return questionOf(variable.shape, name, id, valueNamed(this.values, name), this.asking);
  }
}

/** @param {Element} element */
function isQuestion(element) {
  return element.tagName !== "SUMMARY" && !(/** @type {HTMLElement} */ (element).hidden);
}
