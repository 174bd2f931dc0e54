// What is chosen for a pack besides its handouts: which copies, and in which print.

import { make } from "../panel/markup.js";
import { COPY_LABELS, PRINT_LABELS } from "./catalogue.js";

/** @import { ListedPage } from "./catalogue.js" */

/**
 * Return the choices, with those taken that most teachers want: all copies, in the standard print.
 * @param {ListedPage[]} pages
 * @param {() => void} changed is told when another choice is made
 */
export function packForm(pages, changed) {
  const handouts = pages.flatMap((page) => (page.handouts.length > 1 ? page.handouts : []));
  const copies = optionsOf(COPY_LABELS, handouts.map((handout) => handout.copy));
  const variants = optionsOf(PRINT_LABELS, pages.flatMap((page) => page.variants));
  const wanted = { copies: new Set(copies.keys()), variants: new Set([...variants.keys()].slice(0, 1)) };
  const element = make(
    "div",
    { class: "pack-form" },
    choiceAmong("Where there are several copies", copies, wanted.copies, changed),
    choiceAmong("Printed as", variants, wanted.variants, changed),
  );
  return { element, wanted };
}

/**
 * Return what there is, with its name for people, in the order of the names.
 * @param {Readonly<Record<string, string>>} labels
 * @param {string[]} found
 */
function optionsOf(labels, found) {
  return new Map(Object.entries(labels).filter(([name]) => found.includes(name)));
}

/**
 * @param {string} question
 * @param {Map<string, string>} options
 * @param {Set<string>} wanted what is ticked is put in here
 * @param {() => void} changed
 */
function choiceAmong(question, options, wanted, changed) {
  const labels = [...options].map(([option, words]) => {
    const box = make("input", { type: "checkbox", checked: wanted.has(option) });
    box.addEventListener("change", () => {
      if (box.checked) wanted.add(option);
      else wanted.delete(option);
      changed();
    });
    return make("label", {}, box, ` ${words}`);
  });
  return make("fieldset", { hidden: options.size < 2 }, make("legend", {}, question), ...labels);
}
