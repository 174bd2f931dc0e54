// The Word file of a link, made for a school and handed over.

import { STANDARD_PRINT, printSuffix } from "./catalogue.js";
import { WORD_FILE, handOver } from "./delivering.js";
import { masterOf } from "./handouts.js";
import { handoutName } from "./names.js";

/** @import { MadeFor } from "./making.js" */

/**
 * Make the file of a link and hand it over; return what is to be said.
 * @param {HTMLAnchorElement} link
 * @param {MadeFor} school
 */
export async function downloaded(link, school) {
  const { copy = "", variant = STANDARD_PRINT } = link.dataset;
  const suffix = printSuffix(variant);
  const name = handoutName(link.download.slice(0, -`${suffix}.docx`.length), school.name, suffix);
  handOver(await school.tailored(masterOf(link), copy, variant), name, WORD_FILE);
  return `Downloaded for ${school.name || "your school"}. Word may ask you to choose Enable Editing.`;
}
