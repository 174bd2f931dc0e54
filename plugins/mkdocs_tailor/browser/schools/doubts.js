// What a school would want to be told of its values, though each by itself is right. The twin of
// schools/doubts.py.

import { dateInWords } from "../language/dates.js";
import { isGroup } from "../language/plain.js";
import { labelOf } from "./profile.js";
import { valueNamed } from "./shapes.js";
import { profileShape, shapeNamed } from "./variables.js";

/** @import { Json, Path, Scalar, Shape, Values } from "./shapes.js" */
/** @import { ProfileProblem } from "./profile.js" */
/** @import { Variables } from "./variables.js" */

/** @typedef {{ path: Path, shape: Scalar, value: Json }} Single */

/** @typedef {(path: Path, message: string, hint?: string) => void} Tell */

const FIRST_TIME = "06:00";
const A_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Return what looks wrong in a school's values, which have come through the gate.
 * @param {Values} values
 * @param {Variables} variables
 */
export function doubts(values, variables) {
  /** @type {ProfileProblem[]} */
  const found = [];
  /** @type {Tell} */
  const tell = (path, message, hint = "look at both again") =>
    void found.push({ path, message, hint, label: labelOf(path, variables) });
  const singles = singleValues(profileShape(variables), values, []);
  for (const single of singles) doubtWeekend(single, tell);
  for (const single of singles) doubtNight(single, tell);
  for (const row of variables.checks.order) doubtOrder(row, values, variables, tell);
  for (const row of variables.checks.weekday) doubtWeekday(row, values, variables, tell);
  return found;
}

/**
 * Return the single values inside a value, each with its path and own shape.
 * @param {Shape} shape
 * @param {Json} value
 * @param {Path} path
 * @returns {Single[]}
 */
function singleValues(shape, value, path) {
  if ("list" in shape) {
    return Array.isArray(value) ? value.flatMap((item, at) => singleValues(shape.list, item, [...path, at])) : [];
  }
  if (!("record" in shape)) return [{ path, shape, value }];
  return Object.entries(value ?? {}).flatMap(([name, part]) => singleValues(shape.record[name], part, [...path, name]));
}

/**
 * @param {Single} single
 * @param {Tell} tell
 */
function doubtWeekend({ path, shape, value }, tell) {
  if (!shape.kind.startsWith("date")) return;
  for (const day of new Set(endsOf(value))) {
    if (typeof day !== "string" || !dateInWords(day, "day")?.startsWith("S")) continue;
    tell(path, `${inWords(day)} is on a weekend`, "look at the date again");
  }
}

/**
 * @param {Single} single
 * @param {Tell} tell
 */
function doubtNight({ path, shape, value }, tell) {
  if (shape.kind !== "time" || typeof value !== "string" || value >= FIRST_TIME) return;
  const later = `${Number(value.slice(0, 2)) + 12}${value.slice(2)}`;
  tell(path, `${value} is in the night`, `did you mean ${later}?`);
}

/**
 * @param {string[]} row the names of variables whose values follow each other
 * @param {Values} values
 * @param {Variables} variables
 * @param {Tell} tell
 */
function doubtOrder(row, values, variables, tell) {
  const given = row.filter((name) => valueNamed(values, name) != null);
  given.slice(1).forEach((later, at) => {
    const before = endsOf(valueNamed(values, given[at]))[1];
    const after = endsOf(valueNamed(values, later))[0];
    if (before == null || after == null || before < after) return;
    const relation = typeof before === "string" ? "before" : "less than";
    tell(given[at].split("."), `${inWords(before)} is not ${relation} ${namedValue(later, after, variables)}`);
  });
}

/**
 * @param {string[]} row a date, and the variable that names its weekday
 * @param {Values} values
 * @param {Variables} variables
 * @param {Tell} tell
 */
function doubtWeekday([date, day], values, variables, tell) {
  const found = valueNamed(values, date);
  const wanted = valueNamed(values, day);
  if (typeof found !== "string" || !wanted || dateInWords(found, "day") === wanted) return;
  tell(date.split("."), `${inWords(found)} is not on ${namedValue(day, wanted, variables)}`);
}

/**
 * Return the first and last of a date range; of any other value, itself.
 * @param {Json | undefined} value
 * @returns {(Json | undefined)[]}
 */
function endsOf(value) {
  return isGroup(value) ? ["start", "end"].map((end) => valueNamed(value, end)) : [value, value];
}

/** @param {Json} value */
function inWords(value) {
  return typeof value === "string" && A_DATE.test(value) ? dateInWords(value, "long") : String(value);
}

/**
 * @param {string} name
 * @param {Json} value
 * @param {Variables} variables
 */
function namedValue(name, value, variables) {
  return `${inWords(value)} (${shapeNamed(name, variables)?.label ?? name})`;
}
