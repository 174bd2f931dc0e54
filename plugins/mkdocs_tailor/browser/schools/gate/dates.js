// Dates, and ranges of them. The twin of schools/gate/dates.py.

import { dateInWords, MONTHS, WEEKDAYS } from "../../language/dates.js";
import { TailorError } from "../../language/errors.js";
import { cited } from "./quoting.js";

const ISO = /^(20\d{2})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(20\d{2})$/;
const IN_WORDS = /^(?:([A-Za-z]+),? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (20\d{2})$/;
const UP_TO = / (?:to|until) | ?[–—] ?/;
const DAY_OF_MONTH = /^((?:[A-Za-z]+,? )?\d{1,2}(?:st|nd|rd|th)?)(?: ([A-Za-z]+))?$/;
const SHORTEST_DATE_WORD = 3;

/**
 * Return the date as `2026-09-03`.
 *
 * Taken: 2026-09-03, 3 September 2026, Thursday 3rd Sept 2026, and in the British order
 * 03/09/2026; years from 2000 to 2099. A weekday has to be the right one.
 * @param {string} text
 */
export function readDate(text) {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year) return checkedDate(text, year, Number(month), day);
  const [, first, second, last] = SLASHED.exec(text) ?? [];
  if (last) return checkedDate(text, last, Number(second), first);
  const [, weekday, date, name, spoken] = IN_WORDS.exec(text) ?? [];
  return checkedDate(text, spoken, positionOf(name, MONTHS) + 1, date, weekday);
}

/**
 * @param {string} text
 * @param {string} year
 * @param {number} month from 1; 0 for none
 * @param {string} day
 * @param {string} [weekday] as it was written
 */
function checkedDate(text, year, month, day, weekday) {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const said = weekday ? positionOf(weekday, WEEKDAYS) : date.getUTCDay();
  if (date.getUTCMonth() !== month - 1 || said < 0) {
    throw new TailorError(`${cited(text)} is not a date`, "write it like 3 September 2026");
  }
  if (said !== date.getUTCDay()) {
    const message = `${Number(day)} ${MONTHS[month - 1]} ${year} is not a ${WEEKDAYS[said]}`;
    throw new TailorError(message, `it is a ${WEEKDAYS[date.getUTCDay()]}`);
  }
  return date.toISOString().slice(0, 10);
}

/**
 * Return which name the word is, or is short for; -1 for none.
 * @param {string} word
 * @param {readonly string[]} names
 */
function positionOf(word = "", names) {
  const lower = word.toLowerCase();
  const known = lower.length >= SHORTEST_DATE_WORD;
  return known ? names.findIndex((name) => name.toLowerCase().startsWith(lower)) : -1;
}

/**
 * Return the two dates of `17 August 2026 to 21 August 2026`, or `17 to 21 August 2026`.
 * @param {string} text
 */
export function readRange(text) {
  const [start, end, ...more] = text.split(UP_TO);
  if (end === undefined || more.length) throw noRange(`${cited(text)} is not two dates`);
  return dateRange(readDate(completedStart(start, end)), readDate(end));
}

/**
 * Return the range between two dates like `2026-09-03`.
 * @param {string} start
 * @param {string} end
 */
export function dateRange(start, end) {
  if (start <= end) return { start, end };
  const [first, last] = [start, end].map((date) => dateInWords(date, "long"));
  throw new TailorError(`the end, ${last}, is before the start, ${first}`, "swap the two dates");
}

/**
 * Return the start with the month and year that it leaves to the end.
 * @param {string} start
 * @param {string} end
 */
function completedStart(start, end) {
  const short = DAY_OF_MONTH.exec(start);
  const whole = IN_WORDS.exec(end);
  return short && whole ? `${short[1]} ${short[2] ?? whole[3]} ${whole[4]}` : start;
}

/** @param {string} message */
export function noRange(message) {
  return new TailorError(message, "write it like 17 August 2026 to 21 August 2026");
}
