// What a school would want to be told of its values, though each by itself is right. The twin of
// schools/doubts.py.

import { dateInWords, weekdayOf } from "./gate/dates.js";
import { Problem } from "./gate/problem.js";
import { labelOf } from "./profile.js";
import { isGroup, valueNamed } from "./shapes.js";
import { profileShape, shapeNamed } from "./variables.js";

/** @import { Json, Path, Scalar, Shape, Values } from "./shapes.js" */
/** @import { ProfileProblem } from "./profile.js" */
/** @import { Variables } from "./variables.js" */

const LOOK_AGAIN = "look at both again";
const FIRST_TIME = "06:00";
const A_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * Return what looks wrong in a school's values, which have come through the gate.
 * @param {Values} values
 * @param {Variables} variables
 * @returns {ProfileProblem[]}
 */
export function doubts(values, variables) {
  const singles = [...singleValues(profileShape(variables), values, [])];
  const found = [
    ...singles.flatMap(weekends),
    ...singles.flatMap(nights),
    ...variables.checks.order.flatMap((row) => outOfOrder(row, values, variables)),
    ...variables.checks.weekday.flatMap((row) => wrongDay(row, values, variables)),
  ];
  return found.map((doubt) => ({ ...doubt, label: labelOf(doubt.path, variables) }));
}

/** @typedef {{ path: Path, shape: Scalar, value: Json }} Single */

/**
 * Yield the single values inside a value, each with its path and own shape.
 * @param {Shape} shape
 * @param {Json} value
 * @param {Path} path
 * @returns {Generator<Single>}
 */
function* singleValues(shape, value, path) {
  if ("list" in shape) {
    for (const [at, item] of Object.entries(Array.isArray(value) ? value : [])) {
      yield* singleValues(shape.list, item, [...path, Number(at)]);
    }
  } else if ("record" in shape) {
    for (const [name, part] of Object.entries(isGroup(value) ? value : {})) {
      yield* singleValues(shape.record[name], part, [...path, name]);
    }
  } else {
    yield { path, shape, value };
  }
}

/** @param {Single} single */
function weekends({ path, shape, value }) {
  const days = shape.kind.startsWith("date") ? [...new Set(endsOf(value))] : [];
  return days.flatMap((day) => {
    const free = typeof day === "string" && weekdayOf(day).startsWith("S");
    return free ? [new Problem("weekend", `${dateInWords(day)} is on a weekend`, "look at the date again", path)] : [];
  });
}

/** @param {Single} single */
function nights({ path, shape, value }) {
  if (shape.kind !== "time" || typeof value !== "string" || value >= FIRST_TIME) {
    return [];
  }
  const later = `${Number(value.slice(0, 2)) + 12}${value.slice(2)}`;
  return [new Problem("night", `${value} is in the night`, `did you mean ${later}?`, path)];
}

/**
 * @param {string[]} row the names of variables whose values follow each other
 * @param {Values} values
 * @param {Variables} variables
 */
function outOfOrder(row, values, variables) {
  const given = row.filter((name) => valueNamed(values, name) != null);
  return given.slice(1).flatMap((later, at) => {
    const before = endsOf(valueNamed(values, given[at]))[1];
    const after = endsOf(valueNamed(values, later))[0];
    if (before == null || after == null || before < after) {
      return [];
    }
    const relation = typeof before === "string" ? "before" : "less than";
    const message = `${inWords(before)} is not ${relation} ${named(later, after, variables)}`;
    return [new Problem("out-of-order", message, LOOK_AGAIN, later.split("."))];
  });
}

/**
 * @param {string[]} row a date, and the variable that names its weekday
 * @param {Values} values
 * @param {Variables} variables
 */
function wrongDay([date, day], values, variables) {
  const found = valueNamed(values, date);
  const wanted = valueNamed(values, day);
  if (typeof found !== "string" || !wanted || weekdayOf(found) === wanted) {
    return [];
  }
  const message = `${dateInWords(found)} is not on ${named(day, wanted, variables)}`;
  return [new Problem("wrong-day", message, LOOK_AGAIN, date.split("."))];
}

/**
 * Return the first and last of a date range; of any other value, itself.
 * @param {Json | undefined} value
 */
function endsOf(value) {
  return isGroup(value) ? [value.start, value.end] : [value, value];
}

/** @param {Json} value */
function inWords(value) {
  return typeof value === "string" && A_DATE.test(value) ? dateInWords(value) : String(value);
}

/**
 * @param {string} name
 * @param {Json} value
 * @param {Variables} variables
 */
function named(name, value, variables) {
  return `${inWords(value)} (${shapeNamed(name, variables)?.label ?? name})`;
}
