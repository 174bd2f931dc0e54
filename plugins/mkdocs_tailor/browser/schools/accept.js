// The one gate: whatever a school gives as a value comes through here or not at all, from the form,
// a file, a shared link or storage. The twin of schools/accept.py; both are held to
// tests/cases/schools/accept.json.

import { TailorError } from "../language/errors.js";
import { isGroup } from "../language/plain.js";
import { readEmail, readImage, readLink, readPhone } from "./gate/addresses.js";
import { adviceOn, listedNames, MANY_NAMES, readChoice } from "./gate/choices.js";
import { dateRange, noRange, readDate, readRange } from "./gate/dates.js";
import { asFigures, groupedNumber, readNumber, readYesNo } from "./gate/numbers.js";
import { cleanText, readText, refuseMisfit, withPlainSpaces } from "./gate/text.js";
import { readTime } from "./gate/times.js";
import { groupOf, noValues, valueIn } from "./shapes.js";

/** @import { Json, Kind, ListOf, Path, RecordOf, Scalar, Shape } from "./shapes.js" */

/**
 * Why a value is not taken, and the mend; `path` is the way to it. Whoever asked adds the label, and
 * knows better what may have been meant by a name that is unknown.
 * @typedef {{ message: string, hint: string, path: Path, isUnknown?: true }} Problem
 */

/**
 * What came through the gate: the value, typed, undefined where nothing was given or nothing could
 * be taken; and everything that was not taken.
 * @typedef {{ value?: Json, problems: Problem[] }} Accepted
 */

/** So many items may stand in a list. */
export const MOST_ITEMS = 200;
const LONGEST_TEXT = 200;
const LONGEST = new Map([["long text", 5000], ["link", 2000]]);
/** The kinds in which a no-break space is meant. */
const FREE_KINDS = ["text", "long text", "image"];
/** @type {RecordOf} */
const ENDS = { record: { start: { kind: "date" }, end: { kind: "date" } } };
/** @type {{ [kind in Kind]: (text: string, shape: Scalar) => Json }} */
const READERS = {
  text: readText,
  "long text": readText,
  number: readNumber,
  date: readDate,
  time: readTime,
  "date range": readRange,
  "yes/no": readYesNo,
  choice: readChoice,
  email: readEmail,
  phone: readPhone,
  link: readLink,
  image: readImage,
};

/**
 * Return the value in the given shape, and all that is wrong with it.
 *
 * `raw` is what was typed, or came as JSON. A date comes out as `2026-09-03`, a time as `08:30`, a
 * date range as `{start, end}`. What is empty counts as not given. Of a list or record with a wrong
 * part the rest is kept. What has come through once comes through again unchanged.
 * @param {Shape} shape
 * @param {unknown} raw
 * @returns {Accepted}
 */
export function accept(shape, raw) {
  /** @type {Problem[]} */
  const problems = [];
  return { value: taken(shape, raw, [], problems), problems };
}

/**
 * Return what can be taken of the value; what cannot goes to the problems.
 * @param {Shape} shape
 * @param {unknown} raw
 * @param {Path} path
 * @param {Problem[]} problems
 * @returns {Json | undefined}
 */
function taken(shape, raw, path, problems) {
  try {
    if (isEmpty(raw)) return undefined;
    if ("list" in shape) return takenItems(shape, raw, path, problems);
    if ("record" in shape) return takenParts(shape, raw, path, problems);
    return shape.kind === "date range" && isGroup(raw) ? takenEnds(raw, path, problems) : takenSingle(shape, raw);
  } catch (problem) {
    if (!(problem instanceof TailorError)) throw problem;
    const { message, hint } = problem;
    problems.push({ message, hint, path });
    return undefined;
  }
}

/** @param {unknown} raw */
function isEmpty(raw) {
  return raw == null || (typeof raw === "string" && !cleanText(raw));
}

/**
 * @param {Scalar} shape
 * @param {unknown} raw
 */
function takenSingle(shape, raw) {
  const written = asWritten(raw);
  const text = FREE_KINDS.includes(shape.kind) ? written : withPlainSpaces(written);
  refuseMisfit(text, LONGEST.get(shape.kind) ?? LONGEST_TEXT);
  return READERS[shape.kind](text, shape);
}

/**
 * Return the value as clean text, whichever way it came.
 * @param {unknown} raw
 */
function asWritten(raw) {
  if (typeof raw === "string") return cleanText(raw);
  if (typeof raw === "boolean") return raw ? "yes" : "no";
  if (typeof raw === "number") return asFigures(raw);
  const message = `${Array.isArray(raw) ? "a list" : "a group of values"} stands where one value belongs`;
  throw new TailorError(message, "give one value");
}

/**
 * Return a date range that came as its two ends; one of them alone is none.
 * @param {unknown} raw
 * @param {Path} path
 * @param {Problem[]} problems
 */
function takenEnds(raw, path, problems) {
  const before = problems.length;
  const ends = takenParts(ENDS, raw, path, problems);
  const [start, end] = [valueIn(ends, "start"), valueIn(ends, "end")];
  if (typeof start === "string" && typeof end === "string") return dateRange(start, end);
  if (!ends || problems.length > before) return undefined;
  throw noRange("a date range needs its start and its end");
}

/**
 * @param {ListOf} shape
 * @param {unknown} raw
 * @param {Path} path
 * @param {Problem[]} problems
 */
function takenItems(shape, raw, path, problems) {
  if (!Array.isArray(raw)) {
    const hint = "put each item on a line of its own that begins with '- '";
    throw new TailorError("one value stands where a list belongs", hint);
  }
  const items = raw.slice(0, MOST_ITEMS).map((item, at) => taken(shape.list, item, [...path, at], problems));
  const values = items.filter((item) => item !== undefined);
  if (raw.length > MOST_ITEMS) {
    const message = `the list has ${groupedNumber(raw.length)} items`;
    problems.push({ message, hint: `at most ${MOST_ITEMS} fit`, path });
  }
  return values.length ? values : undefined;
}

/**
 * @param {RecordOf} shape
 * @param {unknown} raw
 * @param {Path} path
 * @param {Problem[]} problems
 */
function takenParts({ record, shown }, raw, path, problems) {
  const given = shown && typeof raw !== "object" ? { [shown]: raw } : raw;
  if (!isGroup(given)) throw notAGroup(Object.keys(record));
  const values = noValues();
  for (const [name, part] of Object.entries(groupOf(given))) {
    const way = [...path, name];
    const known = Object.hasOwn(record, name);
    const value = known ? taken(record[name], part, way, problems) : undefined;
    if (!known) problems.push(unknownName(name, Object.keys(record), way));
    if (value !== undefined) values[name] = value;
  }
  return Object.keys(values).length ? values : undefined;
}

/**
 * @param {string} name
 * @param {string[]} known
 * @param {Path} path
 */
function unknownName(name, known, path) {
  const message = `'${name}' is not known here`;
  return { message, hint: adviceOn(name, known), path, isUnknown: /** @type {const} */ (true) };
}

/** @param {string[]} names */
function notAGroup(names) {
  const known = names.length <= MANY_NAMES ? listedNames(names) : "its values";
  const message = "one value or a list stands where a group belongs";
  return new TailorError(message, `write ${known} on lines of their own below it`);
}
