// One line that tells what has happened, also to those who only hear it.

/** So long nothing new must come before a line is said: nobody wants to hear every letter. */
const QUIET = 700;

/**
 * Return how to say something in a line with the role of a status. `soon` waits until nothing
 * newer has come.
 * @param {HTMLElement} line
 */
export function sayingIn(line) {
  let waiting = 0;
  /** @param {string} words */
  const now = (words) => {
    clearTimeout(waiting);
    line.textContent = words;
  };
  /** @param {string} words */
  const soon = (words) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(now, QUIET, words);
  };
  return { now, soon };
}
