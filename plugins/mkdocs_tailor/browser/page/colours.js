// The school's colours on the page, as site/delivering/colours.py sets those of the default school.

import { ink } from "../language/colours.js";
import { member } from "../language/plain.js";

/** @import { Environment } from "../language/expressions.js" */

const colourProperties = { primary: "--school-primary", accent: "--school-accent" };

/**
 * Shows a school's colours, made dark enough to be read; none of its own where it has none.
 * @param {Environment} environment
 * @param {CSSStyleDeclaration} style - that of the page's root element
 */
export function showColours(environment, style) {
  const colours = member(environment.school, "colours");
  for (const [name, property] of Object.entries(colourProperties)) {
    const colour = ink(member(colours, name));
    if (typeof colour === "string") style.setProperty(property, `#${colour}`);
    else style.removeProperty(property);
  }
}
