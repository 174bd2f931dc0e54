// The one gate: whatever a school gives as a value comes through here or not at all, from the form,
// a file, a shared link or storage. The twin of schools/accept.py; both are held to
// tests/cases/schools/accept.json.

import { readEmail, readImage, readLink, readPhone } from "./gate/addresses.js";
import { adviceOn, listedNames, MANY_NAMES, readChoice } from "./gate/choices.js";
import { dateRange, noRange, readDate, readRange } from "./gate/dates.js";
import { groupedNumber, readNumber, readYesNo, tooExact, TOO_LARGE } from "./gate/numbers.js";
import { Problem } from "./gate/problem.js";
import {
  cleanText, LONGEST_LINK, LONGEST_LONG_TEXT, LONGEST_TEXT, misfit, readText, withPlainSpaces,
} from "./gate/text.js";
import { readTime } from "./gate/times.js";
import { isGroup, noValues } from "./shapes.js";

/** @import { Json, Kind, ListOf, RecordOf, Scalar, Shape, Values } from "./shapes.js" */

/**
 * What came through the gate: the value, typed, undefined where nothing was given or nothing could
 * be taken; and everything that was not taken.
 * @typedef {{ value?: Json, problems: Problem[] }} Accepted
 */

/** So many items may stand in a list. */
export const MOST_ITEMS = 200;

/** @type {{ [kind in Kind]: (text: string, shape: Scalar) => Json | Problem }} */
const READERS = {
  text: readText,
  "long text": readText,
  number: readNumber,
  date: readDate,
  time: readTime,
  "date range": readRange,
  "yes/no": readYesNo,
  choice: (text, { options = [] }) => readChoice(text, options),
  email: readEmail,
  phone: readPhone,
  link: readLink,
  image: readImage,
};
/** The kinds in which a no-break space is meant. */
const FREE_KINDS = ["text", "long text", "image"];
/** @type {RecordOf} */
const ENDS = { record: { start: { kind: "date" }, end: { kind: "date" } } };

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
  if ("list" in shape) {
    return acceptList(shape, raw);
  }
  if ("record" in shape) {
    return acceptRecord(shape, raw);
  }
  return shape.kind === "date range" && isGroup(raw) ? acceptEnds(raw) : acceptScalar(shape, raw);
}

/**
 * @param {Scalar} shape
 * @param {unknown} raw
 * @returns {Accepted}
 */
function acceptScalar(shape, raw) {
  const written = asWritten(raw);
  if (written instanceof Problem || !written) {
    return outcome(written || undefined);
  }
  const text = FREE_KINDS.includes(shape.kind) ? written : withPlainSpaces(written);
  return outcome(misfit(text, longestOf(shape.kind)) ?? READERS[shape.kind](text, shape));
}

/** @param {Kind} kind */
function longestOf(kind) {
  return kind === "long text" ? LONGEST_LONG_TEXT : kind === "link" ? LONGEST_LINK : LONGEST_TEXT;
}

/**
 * @param {Json | Problem | undefined} read
 * @returns {Accepted}
 */
function outcome(read) {
  return read instanceof Problem ? { problems: [read] } : { value: read, problems: [] };
}

/**
 * Return the value as clean text, whichever way it came.
 * @param {unknown} raw
 * @returns {string | Problem}
 */
function asWritten(raw) {
  if (typeof raw === "string") {
    return cleanText(raw);
  }
  if (typeof raw === "boolean") {
    return raw ? "yes" : "no";
  }
  if (typeof raw === "number") {
    return asFigures(raw);
  }
  if (raw == null) {
    return "";
  }
  const kind = Array.isArray(raw) ? "a list" : "a group of values";
  return new Problem("not-one-value", `${kind} stands where one value belongs`, "give one value");
}

/**
 * Return a number that came as one in the figures that somebody would have typed.
 * @param {number} number
 */
function asFigures(number) {
  const figures = String(number);
  const small = Math.abs(number) < TOO_LARGE;
  return small && typeof readNumber(figures, {}) === "number" ? figures : tooExact();
}

/** @param {unknown} raw */
function isEmpty(raw) {
  return raw == null || (typeof raw === "string" && !cleanText(raw));
}

/**
 * Accept a date range that came as its two ends.
 * @param {Values} raw
 */
function acceptEnds(raw) {
  const taken = acceptRecord(ENDS, raw);
  if (taken.problems.length || !isGroup(taken.value)) {
    return taken;
  }
  const { start, end } = taken.value;
  const both = typeof start === "string" && typeof end === "string";
  return outcome(both ? dateRange(start, end) : noRange("a date range needs its start and its end"));
}

/**
 * @param {ListOf} shape
 * @param {unknown} raw
 * @returns {Accepted}
 */
function acceptList(shape, raw) {
  if (isEmpty(raw)) {
    return outcome(undefined);
  }
  if (!Array.isArray(raw)) {
    const hint = "put each item on a line of its own that begins with '- '";
    return outcome(new Problem("not-a-list", "one value stands where a list belongs", hint));
  }
  const items = raw.slice(0, MOST_ITEMS).map((item) => accept(shape.list, item));
  const problems = items.flatMap((item, at) => item.problems.map((found) => found.under(at)));
  if (raw.length > MOST_ITEMS) {
    const message = `the list has ${groupedNumber(raw.length)} items`;
    problems.push(new Problem("too-many-items", message, `at most ${MOST_ITEMS} fit`));
  }
  const values = items.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { value: values.length ? values : undefined, problems };
}

/**
 * @param {RecordOf} shape
 * @param {unknown} raw
 * @returns {Accepted}
 */
function acceptRecord(shape, raw) {
  if (isEmpty(raw)) {
    return outcome(undefined);
  }
  const single = shape.shown && typeof raw !== "object";
  const given = single ? { [shape.shown ?? ""]: raw } : raw;
  return isGroup(given) ? acceptParts(shape, given) : outcome(notAGroup(shape));
}

/**
 * @param {RecordOf} shape
 * @param {Values} raw
 * @returns {Accepted}
 */
function acceptParts(shape, raw) {
  const values = noValues();
  const problems = Object.entries(raw).flatMap(([name, part]) => {
    const accepted = acceptPart(shape, name, part);
    if (accepted.value !== undefined) {
      values[name] = accepted.value;
    }
    return accepted.problems.map((found) => found.under(name));
  });
  return { value: Object.keys(values).length ? values : undefined, problems };
}

/**
 * @param {RecordOf} shape
 * @param {string} name
 * @param {Json} raw
 */
function acceptPart(shape, name, raw) {
  if (Object.hasOwn(shape.record, name)) {
    return accept(shape.record[name], raw);
  }
  const hint = adviceOn(name, Object.keys(shape.record));
  return outcome(new Problem("unknown-name", `'${name}' is not known here`, hint));
}

/** @param {RecordOf} shape */
function notAGroup({ record }) {
  const names = Object.keys(record);
  const known = names.length <= MANY_NAMES ? listedNames(names) : "its values";
  const message = "one value or a list stands where a group belongs";
  return new Problem("not-a-group", message, `write ${known} on lines of their own below it`);
}
