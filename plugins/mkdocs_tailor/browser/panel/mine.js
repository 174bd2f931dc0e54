// What a teacher has given of the school, and whether it is kept in the browser.

import { schoolName, withAnswers } from "./asked.js";

/** @import { Current } from "../schools/current.js" */
/** @import { Keeper, Kept, PlainProblem } from "../schools/keeping.js" */
/** @import { Here } from "../schools/store.js" */
/** @import { OwnPictures } from "../schools/pictures.js" */
/** @import { Json, Values } from "../schools/shapes.js" */
/** @import { Variables } from "../schools/variables.js" */

export class Mine {
  /**
   * @param {Current} current
   * @param {Keeper} keeper
   * @param {Variables} variables
   */
  constructor(current, keeper, variables) {
    this.current = current;
    this.keeper = keeper;
    this.variables = variables;
    this.isSaved = true;
    /** Whether something would be lost that was typed. */
    this.isTyped = false;
    /** Whether an example is being tried, as it is. */
    this.isExample = false;
    /** @type {Here} */
    this.here = "computer";
  }

  get values() {
    return this.current.values;
  }

  /** What the school is called; empty where nobody has said it. */
  get name() {
    return schoolName(this.values);
  }

  /**
   * Put what the browser keeps in use.
   * @returns {Kept | { problem: PlainProblem } | null} as the keeper has it
   */
  restore() {
    const kept = this.keeper.saved(this.variables);
    if (!kept || !kept.problem) this.#put(kept?.values ?? null, kept?.pictures, true);
    if (kept && !kept.problem) this.here = kept.here;
    return kept;
  }

  /**
   * Take the answers of the form, which are not kept yet.
   * @param {Iterable<readonly [string, Json | undefined]>} answers by variable
   * @param {OwnPictures} pictures
   */
  answer(answers, pictures) {
    this.#put(withAnswers(this.values, answers), pictures, false);
  }

  /**
   * Put details that came from elsewhere in the place of those before. They are not kept yet.
   * @param {Values} values
   * @param {OwnPictures} [pictures]
   */
  replace(values, pictures) {
    this.isTyped = false;
    this.#put(values, pictures, false);
  }

  /**
   * Try an example school; what is kept stays kept, and `restore` brings it back.
   * @param {Values} values
   */
  tryOut(values) {
    this.#put(values, {}, true, true);
  }

  /**
   * Keep the details.
   * @param {Here} here
   * @returns {PlainProblem | undefined} why they are not kept
   */
  save(here) {
    const { values, pictures } = this.current;
    const problem = values ? this.keeper.save(values, { here, pictures }) : this.keeper.forget();
    if (problem) return problem;
    this.here = here;
    this.#put(values, pictures, true);
    return undefined;
  }

  /**
   * Remove the details from the page and from the browser.
   * @returns {PlainProblem | undefined} why they may still be kept
   */
  forget() {
    const problem = this.keeper.forget();
    this.#put(null, {}, true);
    return problem;
  }

  /**
   * @param {Values | null} values
   * @param {OwnPictures | undefined} pictures
   * @param {boolean} isSaved
   */
  #put(values, pictures, isSaved, isExample = false) {
    this.isSaved = isSaved;
    this.isTyped &&= !isSaved;
    this.isExample = isExample;
    this.current.change(values, pictures);
  }
}
