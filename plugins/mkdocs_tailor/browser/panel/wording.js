// How values, problems and examples are put to people.

/** @import { Json } from "../schools/shapes.js" */

const DATE_MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/**
 * Return a date as one would type it, `3 September 2026`; the weekday would be in the way of
 * whoever changes the day.
 * @param {Json | undefined} value a date as the gate lets it through: `2026-09-03`
 */
export function dateForPeople(value) {
  const [year, month, day] = String(value ?? "").split("-").map(Number);
  return year && month && day ? `${day} ${DATE_MONTHS[month - 1]} ${year}` : "";
}

/** @param {string} words */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Return what is wrong with a value and the mend, as two sentences.
 * @param {{message: string, hint: string}} problem
 */
export function asSentences({ message, hint }) {
  return [message, hint].filter(Boolean).map((part) => ended(capital(part))).join(" ");
}

/**
 * Return the words with a full stop, if there are any and they have none.
 * @param {string} words
 */
export function ended(words) {
  return /[^.?!]$/.test(words) ? `${words}.` : words;
}

/**
 * Return `1 detail`, `4 details`.
 * @param {number} count
 */
export function details(count) {
  return `${count} ${count === 1 ? "detail" : "details"}`;
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
