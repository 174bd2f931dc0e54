// How values are put to people.

import { MONTHS } from "../language/dates.js";

/** @import { Json } from "../schools/shapes.js" */

/**
 * Return a date as one would type it, `3 September 2026`; the weekday would be in the way of
 * whoever changes the day.
 * @param {Json | undefined} value a date as the gate lets it through: `2026-09-03`
 */
export function dateForPeople(value) {
  const [year, month, day] = String(value ?? "").split("-").map(Number);
  return year && month && day ? `${day} ${MONTHS[month - 1]} ${year}` : "";
}

/**
 * Return the first text in a value, by which people would know it: a person's name.
 * @param {Json | undefined} value
 * @param {string | undefined} shown the field that stands for a record
 */
export function knownAs(value, shown) {
  if (value === null || typeof value !== "object") return String(value ?? "");
  const parts = /** @type {Record<string, Json>} */ (value);
  const first = shown && Object.hasOwn(parts, shown) ? parts[shown] : Object.values(parts)[0];
  return typeof first === "object" ? "" : String(first ?? "");
}
