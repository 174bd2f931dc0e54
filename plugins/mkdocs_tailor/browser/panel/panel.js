// "Your school": where a teacher says once what every page and every Word file is to speak of.

import { doubts } from "../schools/doubts.js";
import { acceptProfile } from "../schools/profile.js";
import { variablesUsed } from "./asked.js";
import { SchoolBar } from "./bar.js";
import { decide } from "./decision.js";
import { downloadDetails, removeDetails, shareDetails, tryExample, useFile } from "./exchange.js";
import { Mine } from "./mine.js";
import { askToUse } from "./receiving.js";
import { PanelSheet } from "./sheet.js";
import { asSentences, counted } from "./wording.js";

/** @import { Current } from "../schools/current.js" */
/** @import { Keeper, Kept, PlainProblem } from "../schools/keeping.js" */
/** @import { Variables } from "../schools/variables.js" */

/**
 * What the panel works with.
 * @typedef {object} PanelParts
 * @property {HTMLElement} bar the bar of the page, as the site delivers it
 * @property {Current} current
 * @property {Variables} variables
 * @property {Keeper} keeper
 * @property {string[]} uses the variables that the page uses
 */

/** The bar and the panel, of which no more is made than has been opened. */
export class YourSchool {
  /** @param {PanelParts} parts */
  constructor({ bar, current, variables, keeper, uses }) {
    this.bar = new SchoolBar(bar);
    this.place = /** @type {HTMLElement} */ (document.querySelector(".tailor-bar ~ .tailor-asked"));
    this.element = /** @type {HTMLElement} */ (document.querySelector("#tailor-panel"));
    this.variables = variables;
    this.used = variablesUsed(uses);
    this.mine = new Mine(current, keeper, variables);
    /** @type {PanelSheet | undefined} */
    this.sheet = undefined;
    /** The frame in which what was typed comes onto the page; 0 for nothing to come. */
    this.frame = 0;
    /** Whether the form has what comes onto the page, so that it stays as it is. */
    this.isFormAhead = false;
    current.follow(() => this.#followed());
    keeper.follow(() => this.#changedElsewhere());
    this.bar.button.addEventListener("click", () => this.toggle());
    this.element.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close());
    window.addEventListener("beforeunload", (leaving) => this.mine.isTyped && leaving.preventDefault());
    this.#restore();
  }

  /** Open the panel, or close it. */
  toggle() {
    const isOpen = Boolean(this.element.hidden);
    this.sheet ??= this.#made();
    this.element.hidden = !isOpen;
    document.documentElement.dataset.panel = isOpen ? "open" : "closed";
    this.bar.showOpen(isOpen);
  }

  /**
   * Ask whether the details that a link carries are to be used.
   * @param {{ raw: unknown, problem?: undefined } | { problem: PlainProblem }} taken
   */
  offer(taken) {
    if (taken.problem) {
      decide(this.place, [asSentences(taken.problem)], [["All right", () => {}]]);
      return;
    }
    const accepted = acceptProfile(taken.raw, this.variables);
    askToUse({ source: "This link has", ...accepted }, this.mine, this.place, () => {});
  }

  #close() {
    if (!this.element.hidden) this.toggle();
    this.bar.button.focus();
  }

  #restore() {
    const kept = this.mine.restore();
    this.bar.tell(kept ? troubleWith(kept) : "");
  }

  #changedElsewhere() {
    if (!this.mine.isTyped) {
      this.#restore();
      return;
    }
    decide(this.place, ["Your details were changed in another tab."], [
      ["Use those", () => this.#restore()],
      ["Keep what is here", () => {}],
    ]);
  }

  #made() {
    const { mine, variables, used } = this;
    const sheet = new PanelSheet(this.element, variables, used, mine.here, {
      changed: () => this.#typed(),
      save: () => this.#save(sheet),
      close: () => this.#close(),
      remove: () => removeDetails(mine, sheet),
      download: () => downloadDetails(mine, sheet),
      share: () => void shareDetails(mine, sheet),
      useFile: (file) => void useFile(file, mine, sheet),
      tryExample: (school) => tryExample(school, mine, sheet),
    });
    sheet.form.fill(mine.values, mine.current.pictures);
    sheet.progress.update(mine.values);
    return sheet;
  }

  #typed() {
    this.mine.isTyped = true;
    this.frame ||= requestAnimationFrame(() => this.#takeAnswers());
  }

  #takeAnswers() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.isFormAhead = true;
    const form = this.sheet?.form;
    if (form) this.mine.answer(form.answers(), form.pictures);
    this.isFormAhead = false;
  }

  #followed() {
    const { mine, sheet } = this;
    this.bar.show(mine);
    if (!sheet) return;
    if (this.isFormAhead) sheet.form.askOf(mine.values);
    else sheet.form.fill(mine.values, mine.current.pictures);
    const words = sheet.progress.update(mine.values);
    if (this.isFormAhead) sheet.saySoon(words);
  }

  /** @param {PanelSheet} sheet */
  #save(sheet) {
    if (this.frame) this.#takeAnswers();
    const mistakes = sheet.form.mistakes();
    sheet.summary.show(mistakes);
    if (mistakes.length) return;
    this.isFormAhead = true;
    const problem = this.mine.save(sheet.foot.here());
    this.isFormAhead = false;
    sheet.say(problem ? asSentences(problem) : savedWords(this.mine));
  }
}

/**
 * Return what is wrong with what the browser keeps; empty for nothing.
 * @param {Kept | { problem: PlainProblem }} kept
 */
function troubleWith(kept) {
  if (kept.problem) return asSentences(kept.problem);
  const { length } = kept.problems;
  return length ? `${counted(length, "detail")} kept in this browser cannot be used here any more.` : "";
}

/** @param {Mine} mine */
function savedWords({ values, name, here, variables }) {
  if (!values) return "You have not given any details, so nothing is kept.";
  const place = here === "session" ? "until you close the browser" : "on this computer";
  const saved = `Saved ${place}. Every page and Word file now reads for ${name || "your school"}.`;
  const doubtful = doubts(values, variables).map(
    ({ label, message, hint }) => `${label}: ${asSentences({ message, hint })}`,
  );
  return [saved, ...doubtful].join(" ");
}

/**
 * Bring the bar of a page to life, and put in use what the browser keeps. The panel itself is made
 * when it is opened for the first time.
 * @param {PanelParts} parts
 */
export function yourSchool(parts) {
  return new YourSchool(parts);
}
