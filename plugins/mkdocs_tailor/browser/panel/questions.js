// From the shape of a variable to the question that asks for it.

import { ListQuestion } from "./list.js";
import { PictureQuestion } from "./picture.js";
import { RecordQuestion } from "./record.js";
import { SingleQuestion } from "./single.js";

/** @import { OwnPicture } from "../schools/pictures.js" */
/** @import { Json, Shape } from "../schools/shapes.js" */

/**
 * Something that is wrong in the form.
 * @typedef {{label: string, words: string, control: HTMLElement}} Mistake
 */

/**
 * A question as it stands in the form. `value` is the last answer that the gate let through,
 * undefined for none; `mistakes` shows what is wrong and returns it; `first` takes the focus.
 * @typedef {object} Question
 * @property {HTMLElement} element
 * @property {() => Json | undefined} value
 * @property {() => Mistake[]} mistakes
 * @property {() => HTMLElement} first
 */

/**
 * What questions need of the form that they stand in.
 * @typedef {object} Asking
 * @property {typeof questionOf} ask
 * @property {(name: string, shape: Shape) => string} hint how to answer, empty for nothing to say
 * @property {(name: string) => string} unsaid the words for a choice that nobody has made
 * @property {(name: string) => OwnPicture | undefined} picture the teacher's own, by the variable
 * @property {(name: string, picture: OwnPicture | undefined) => void} keepPicture
 * @property {() => void} changed an answer is another now
 * @property {(words: string) => void} say
 */

/**
 * Return the question for a shape, with an answer in it.
 * @param {Shape} shape
 * @param {string} name of the variable or of the part of one; items of a list share it
 * @param {string} id no other question of the page has it
 * @param {Json | undefined} value
 * @param {Asking} asking
 * @returns {Question}
 */
export function questionOf(shape, name, id, value, asking) {
  if ("list" in shape) return new ListQuestion(shape, name, id, value, asking);
  if ("record" in shape) return new RecordQuestion(shape, name, id, value, asking);
  if (shape.kind === "image") return new PictureQuestion(shape, name, value, asking);
  return new SingleQuestion(shape, name, id, value, asking);
}
