// New elements for the panel: text becomes text, never markup.

/** @typedef {Record<string, string | number | boolean | undefined>} Attributes */

/**
 * Return a new element. An attribute that is false or undefined is left out, one that is true
 * stands without a value; likewise a child that is undefined is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setOrRemove(made, name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * Give an element an attribute, or takes it away where there is nothing to say.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | undefined} value
 */
export function setOrRemove(element, name, value) {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/**
 * Return a button that does something when it is pressed.
 * @param {string | Node} words
 * @param {() => void} press
 */
export function pressable(words, press, look = "tailor-button") {
  const button = make("button", { type: "button", class: look }, words);
  button.addEventListener("click", press);
  return button;
}

/**
 * Return a button that is not the main one.
 * @param {string | Node} words
 * @param {() => void} press
 */
export function quietly(words, press) {
  return pressable(words, press, "tailor-button tailor-quiet");
}

/**
 * Return words that are heard and not seen.
 * @param {string} words
 */
export function unseen(words) {
  return make("span", { class: "tailor-unseen" }, words);
}

/**
 * Bring a control into view, opens what it lies hidden in, and gives it the focus.
 * @param {HTMLElement} control
 */
export function focusOn(control) {
  for (let at = control.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    at.open = true;
  }
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}
