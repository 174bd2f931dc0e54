// A question that has to be decided before anything of a teacher's is replaced or removed.

import { make, pressable, quietly } from "./markup.js";

/**
 * Put a question in its place, with a button for each answer; the focus goes to it. Once it is
 * answered it is gone, and the focus is where it was.
 * @param {HTMLElement} place
 * @param {(string | Node)[]} said what it is about: one paragraph each
 * @param {[words: string, act: () => void][]} answers the first is the main one
 */
export function decide(place, said, answers) {
  const before = document.activeElement;
  /** @param {() => void} act */
  const answer = (act) => {
    place.hidden = true;
    place.replaceChildren();
    if (before instanceof HTMLElement) before.focus();
    act();
  };
  const buttons = answers.map(([words, act], at) => (at ? quietly : pressable)(words, () => answer(act)));
  const paragraphs = said.map((words) => (words instanceof Node ? words : make("p", {}, words)));
  place.replaceChildren(...paragraphs, make("div", { class: "tailor-ways" }, ...buttons));
  place.hidden = false;
  place.tabIndex = -1;
  place.focus();
}
