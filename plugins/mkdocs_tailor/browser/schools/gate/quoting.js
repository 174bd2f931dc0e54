// A value in the words of a message.

const SHOWN_CHARACTERS = 40;

/**
 * Return the text in quotation marks, the end of a long one left out.
 * @param {string} text
 */
export function cited(text) {
  const characters = [...text];
  const rest = characters.splice(SHOWN_CHARACTERS).length ? "…" : "";
  return `'${characters.join("")}${rest}'`;
}
