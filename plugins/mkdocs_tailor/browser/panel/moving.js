// Details that leave the page or come into it: as a file, as a link, as an example.

import { make, quietly } from "./markup.js";

/** @import { Variables } from "../schools/variables.js" */

/**
 * Return a button with which somebody chooses a file.
 * @param {string} words
 * @param {string} accept the kinds of files that are offered
 * @param {(file: File) => void} use
 */
export function fileButton(words, accept, use) {
  const input = make("input", { type: "file", accept, hidden: true });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) use(file);
    input.value = ""; // so that the same file can be chosen again
  });
  return quietly(words, () => input.click());
}

/**
 * Return where a link stands to be copied, and how to put one there.
 */
export function linkBox() {
  const input = make("input", { id: "tailor-link", type: "text", readonly: true });
  const words =
    "This link holds your details, but no picture. Whoever has it can read them, and programs that look through " +
    "mail and chat may do so too. Whoever opens it is asked before anything is replaced.";
  const hint = make("p", { class: "tailor-hint", id: "tailor-link-hint" }, words);
  input.setAttribute("aria-describedby", hint.id);
  const label = make("label", { for: input.id }, "A link for colleagues");
  const element = make("div", { class: "tailor-question", hidden: true }, label, hint, input);
  /** @param {string} link */
  const show = (link) => {
    element.hidden = false;
    input.value = link;
    input.focus();
    input.select();
  };
  return { element, show };
}

/**
 * Return a choice of the example schools.
 * @param {Variables["schools"]} schools
 * @param {(school: Variables["schools"][number]) => void} use
 */
export function exampleChooser(schools, use) {
  const options = schools.map(({ slug, name }) => make("option", { value: slug }, name));
  const select = make("select", { id: "tailor-example" }, ...options);
  const chosen = () => schools.find(({ slug }) => slug === select.value);
  const go = quietly("Try it", () => {
    const school = chosen();
    if (school) use(school);
  });
  const label = make("label", { for: select.id }, "Try it with an example school");
  return make("div", { class: "tailor-question tailor-example" }, label, select, go);
}
