// The page, live: what is delivered reads for the site's own school; here it reads for any other.

import { contentsPlaces } from "./contents.js";
import { fillAll, placesIn } from "./places.js";
import { Reserve } from "./reserve.js";
import { titlePlaces } from "./titles.js";

/** @import { Environment } from "../language/expressions.js" */

/**
 * Return the means to make a page read for a school, as if it had been built for it.
 *
 * How the page is written is told in site/showing/live/marks.py.
 * @param {Document} page
 */
export function livePage(page) {
  const holder = /** @type {HTMLTemplateElement | null} */ (page.getElementById("tailor-parts"));
  const article = holder?.parentElement;
  const places = holder && article ? placesIn(article, new Reserve(holder)) : [];
  places.push(...contentsPlaces(page), ...titlePlaces(page));
  return {
    /**
     * Fill everything that is open.
     * @param {Environment} environment what expressions are evaluated in
     * @param {(name: string) => boolean} given whether the teacher gave a variable, dotted
     * @param {boolean} inUse whether the values are the teacher's; else no field is marked as such
     */
    tailor(environment, given, inUse) {
      fillAll(places, { environment, given, inUse });
    },
  };
}
