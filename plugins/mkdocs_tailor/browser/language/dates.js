/**
 * Dates, times and date ranges as a British school writes them.
 *
 * The twin of `language/values/dates.py`. Plain tables, not `Intl`: what browsers know of English
 * differs between them and from year to year.
 */

import { TailorError } from "./errors.js";
import { isGroup, missing, ownField, text, wrongType } from "./plain.js";

/** The names of the weekdays, from Sunday, as `Date` counts them. */
export const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];

/** The names of the months, from January. */
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

/** @typedef {{ weekday: string, date: number, month: string, year: number }} Day */

/**
 * How a date can be written: Thursday 3 September 2026, 3 September, Thursday, September 2026.
 *
 * @type {Readonly<Record<string, (day: Day) => string>>}
 */
const DATE_FORMS = {
  long: ({ weekday, date, month, year }) => `${weekday} ${date} ${month} ${year}`,
  short: ({ date, month }) => `${date} ${month}`,
  day: ({ weekday }) => weekday,
  month: ({ month, year }) => `${month} ${year}`,
};

/**
 * Return a date (`2026-09-03`) or a range (`{"start": …, "end": …}`) in words; undefined for a
 * range without either end.
 *
 * @param {unknown} value
 * @param {string} form
 * @throws {TailorError} for what is no date, and for a form that there is not
 */
export function dateInWords(value, form) {
  if (!Object.hasOwn(DATE_FORMS, form)) throw unknownDateForm(form);
  const ends = isGroup(value) ? [ownField(value, "start"), ownField(value, "end")] : [value];
  const days = ends.filter((end) => !missing(end)).map((end) => dayOf(text(end)));
  if (days.length > 1) return rangeInWords(days[0], days[1], form);
  return days.length ? DATE_FORMS[form](days[0]) : undefined;
}

/** @param {string} form */
function unknownDateForm(form) {
  const known = Object.keys(DATE_FORMS).map((name) => `date("${name}")`).join(", ");
  return new TailorError(`there is no date form '${form}'`, `write ${known}`);
}

/**
 * @param {string} iso
 * @returns {Day}
 */
function dayOf(iso) {
  const day = new Date(/^(?!0000)\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T00:00:00Z` : NaN);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
  if (!exists) throw wrongType(`'${iso}' is no date`, "write it as 2026-09-03");
  return {
    weekday: WEEKDAYS[day.getUTCDay()],
    date: day.getUTCDate(),
    month: MONTHS[day.getUTCMonth()],
    year: day.getUTCFullYear(),
  };
}

/**
 * Write what two days share once: 17 to 21 August 2026.
 *
 * @param {Day} start
 * @param {Day} end
 * @param {string} form
 */
function rangeInWords(start, end, form) {
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  const write = form === "long" ? longWithoutWeekday : DATE_FORMS[form];
  const [first, last] = [write(start), write(end)];
  if (first === last) return last;
  if (form === "day" || !sameYear) return `${first} to ${last}`;
  return `${sameMonth ? start.date : first.replace(/ \d+$/, "")} to ${last}`;
}

/**
 * Return a date (`2026-09-03`) as one would type it, `3 September 2026`: the weekday would be in the
 * way of whoever changes the day.
 *
 * @param {string} iso
 * @throws {TailorError} for what is no date
 */
export function dateWithoutWeekday(iso) {
  return longWithoutWeekday(dayOf(iso));
}

/** @param {Day} day */
function longWithoutWeekday({ date, month, year }) {
  return `${date} ${month} ${year}`;
}

/**
 * Return a time of the day (`08:30`) as it is said: 8:30am, 9am, midday, midnight.
 *
 * @param {string} value
 * @throws {TailorError} for what is no time
 */
export function timeInWords(value) {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
  if (!hours) throw wrongType(`'${value}' is no time of the day`, "write it as 08:30");
  const hour = Number(hours);
  if (minutes === "00" && hour % 12 === 0) return hour ? "midday" : "midnight";
  const shown = minutes === "00" ? "" : `:${minutes}`;
  return `${hour % 12 || 12}${shown}${hour < 12 ? "am" : "pm"}`;
}
