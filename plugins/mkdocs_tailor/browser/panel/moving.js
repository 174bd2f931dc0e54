// Details that leave the page or come into it: as a file, as a link, as an example.

import { make, pressable } from "./markup.js";

/** @import { Variables } from "../schools/variables.js" */

/**
 * Returns a button with which somebody chooses a file.
 * @param {string} words
 * @param {(file: File) => void} use
 */
export function fileButton(words, use) {
  const input = make("input", { type: "file", accept: ".yml,.yaml,.json,.txt", hidden: true });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) use(file);
    input.value = ""; // so that the same file can be chosen again
  });
  return pressable(words, () => input.click(), { class: "tailor-button tailor-quiet" });
}

/**
 * Returns where a link stands to be copied, and how to put one there.
 */
export function linkBox() {
  const input = make("input", { id: "tailor-link", type: "text", readonly: true });
  const words =
    "This link holds your details: whoever has it can read them, and programs that look through " +
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
 * Returns a choice of the example schools.
 * @param {Variables["schools"]} schools
 * @param {(school: Variables["schools"][number]) => void} use
 */
export function exampleChooser(schools, use) {
  const options = schools.map(({ slug, name }) => make("option", { value: slug }, name));
  const select = make("select", { id: "tailor-example" }, ...options);
  const chosen = () => schools.find(({ slug }) => slug === select.value);
  const go = pressable("Try it", () => {
    const school = chosen();
    if (school) use(school);
  }, { class: "tailor-button tailor-quiet" });
  const label = make("label", { for: select.id }, "Try it with an example school");
  return make("div", { class: "tailor-question tailor-example" }, label, select, go);
}
