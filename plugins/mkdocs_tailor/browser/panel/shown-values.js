// How values are put to people.

/** @import { Json } from "../schools/shapes.js" */

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
