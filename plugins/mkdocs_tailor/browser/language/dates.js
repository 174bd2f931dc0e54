/**
 * Dates, times and date ranges as a British school writes them.
 *
 * The twin of `language/values/dates.py`. Plain tables, not `Intl`: what browsers know of English
 * differs between them and from year to year.
 */

import { TailorError, quoted } from "./errors.js";
import { isGroup, missing, ownField, text, wrongType } from "./plain.js";

export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * How a date can be written: Thursday 3 September 2026, 3 September, Thursday, September 2026.
 *
 * @type {ReadonlyMap<string, (day: Date) => string>}
 */
const DATE_FORMS = new Map([
  ["long", (day) => `${weekdayOf(day)} ${day.getUTCDate()} ${monthOf(day)} ${yearOf(day)}`],
  ["short", (day) => `${day.getUTCDate()} ${monthOf(day)}`],
  ["day", weekdayOf],
  ["month", (day) => `${monthOf(day)} ${yearOf(day)}`],
]);

/**
 * Return a date (`2026-09-03`) or a range (`{"start": …, "end": …}`) in words; undefined for a
 * range without either end.
 *
 * @param {unknown} value
 * @param {string} form
 * @throws {TailorError} for what is no date, and for a form that there is not
 */
export function dateInWords(value, form) {
  const written = DATE_FORMS.get(form);
  if (!written) throw unknownForm(form);
  if (!isGroup(value)) return written(dayOf(text(value)));
  const start = ownField(value, "start");
  const end = ownField(value, "end");
  if (!missing(start) && !missing(end)) return rangeInWords(dayOf(text(start)), dayOf(text(end)), form);
  const only = start ?? end;
  return missing(only) ? undefined : written(dayOf(text(only)));
}

/** @param {string} form */
function unknownForm(form) {
  const known = [...DATE_FORMS.keys()].map((name) => `date("${name}")`).join(", ");
  return new TailorError("unknown-date-form", `there is no date form ${quoted(form)}`, `write ${known}`);
}

/** @param {string} value */
function dayOf(value) {
  const day = new Date(/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : NaN);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!exists) throw wrongType(`${quoted(value)} is no date`, "write it as 2026-09-03");
  return day;
}

/**
 * Write what two days share once: 17 to 21 August 2026.
 *
 * @param {Date} start
 * @param {Date} end
 * @param {string} form
 */
function rangeInWords(start, end, form) {
  if (form === "long") return longRange(start, end);
  const first = DATE_FORMS.get(form)?.(start) ?? "";
  const last = DATE_FORMS.get(form)?.(end) ?? "";
  if (first === last) return last;
  if (form === "day" || yearOf(start) !== yearOf(end)) return `${first} to ${last}`;
  return `${sameMonth(start, end) ? start.getUTCDate() : withoutYear(first)} to ${last}`;
}

/** @param {string} words */
function withoutYear(words) {
  return words.replace(/ \d+$/, "");
}

/**
 * @param {Date} start
 * @param {Date} end
 */
function longRange(start, end) {
  const last = `${end.getUTCDate()} ${monthOf(end)} ${yearOf(end)}`;
  if (start.getTime() === end.getTime()) return last;
  const month = sameMonth(start, end) ? "" : ` ${monthOf(start)}`;
  const year = yearOf(start) === yearOf(end) ? "" : ` ${yearOf(start)}`;
  return `${start.getUTCDate()}${month}${year} to ${last}`;
}

/**
 * @param {Date} start
 * @param {Date} end
 */
function sameMonth(start, end) {
  return yearOf(start) === yearOf(end) && start.getUTCMonth() === end.getUTCMonth();
}

/** @param {Date} day */
function weekdayOf(day) {
  return WEEKDAYS[day.getUTCDay()];
}

/** @param {Date} day */
function monthOf(day) {
  return MONTHS[day.getUTCMonth()];
}

/** @param {Date} day */
function yearOf(day) {
  return day.getUTCFullYear();
}

/**
 * Return a time of the day (`08:30`) as it is said: 8:30am, 9am, midday, midnight.
 *
 * @param {string} value
 * @throws {TailorError} for what is no time
 */
export function timeInWords(value) {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
  if (!hours) throw wrongType(`${quoted(value)} is no time of the day`, "write it as 08:30");
  const hour = Number(hours);
  if (minutes === "00" && hour % 12 === 0) return hour ? "midday" : "midnight";
  return `${hour % 12 || 12}${minutes === "00" ? "" : `:${minutes}`}${hour < 12 ? "am" : "pm"}`;
}
