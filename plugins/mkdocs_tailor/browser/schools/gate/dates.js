// Dates, and ranges of them. The twin of schools/gate/dates.py.

import { Problem, quoted } from "./problem.js";

const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const DAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ISO = /^(20[0-9]{2})-([0-9]{2})-([0-9]{2})$/;
const SLASHED = /^([0-9]{1,2})\/([0-9]{1,2})\/(20[0-9]{2})$/;
const IN_WORDS = /^(?:([A-Za-z]+),? )?([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (20[0-9]{2})$/;
const UP_TO = / (?:to|until) | ?[–—] ?/;
const DAY_OF_MONTH = /^((?:[A-Za-z]+,? )?[0-9]{1,2}(?:st|nd|rd|th)?)(?: ([A-Za-z]+))?$/;
const SHORTEST_DATE_WORD = 3;

/**
 * Return the date as `2026-09-03`.
 *
 * Taken: 2026-09-03, 3 September 2026, Thursday 3rd Sept 2026, and in the British order
 * 03/09/2026; years from 2000 to 2099. A weekday has to be the right one.
 * @param {string} text
 * @returns {string | Problem}
 */
export function readDate(text) {
  const iso = ISO.exec(text);
  if (iso) {
    return checkedDate(text, iso[1], Number(iso[2]), iso[3]);
  }
  const slashed = SLASHED.exec(text);
  if (slashed) {
    return checkedDate(text, slashed[3], Number(slashed[2]), slashed[1]);
  }
  const words = IN_WORDS.exec(text);
  return words ? checkedDate(text, words[4], nameAt(words[3], MONTH_NAMES) + 1, words[2], words[1]) : noDate(text);
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
  const said = weekday ? nameAt(weekday, DAY_NAMES) : date.getUTCDay();
  if (date.getUTCMonth() !== month - 1 || said < 0) {
    return noDate(text);
  }
  if (said !== date.getUTCDay()) {
    const message = `${date.getUTCDate()} ${MONTH_NAMES[month - 1]} ${year} is not a ${DAY_NAMES[said]}`;
    return new Problem("wrong-weekday", message, `it is a ${DAY_NAMES[date.getUTCDay()]}`);
  }
  return date.toISOString().slice(0, 10);
}

/** @param {string} text */
function noDate(text) {
  return new Problem("not-a-date", `${quoted(text)} is not a date`, "write it like 3 September 2026");
}

/**
 * Return which name the word is, or is short for; -1 for none.
 * @param {string} word
 * @param {string[]} names
 */
function nameAt(word, names) {
  const lower = word.toLowerCase();
  const known = lower.length >= SHORTEST_DATE_WORD;
  return known ? names.findIndex((name) => name.toLowerCase().startsWith(lower)) : -1;
}

/**
 * Return the two dates of `17 August 2026 to 21 August 2026`, or `17 to 21 August 2026`.
 * @param {string} text
 */
export function readRange(text) {
  const ends = text.split(UP_TO);
  if (ends.length !== 2) {
    return noRange(`${quoted(text)} is not two dates`);
  }
  const start = readDate(completedStart(ends[0], ends[1]));
  const end = readDate(ends[1]);
  if (start instanceof Problem) {
    return start;
  }
  return end instanceof Problem ? end : dateRange(start, end);
}

/**
 * Return the range between two dates like `2026-09-03`.
 * @param {string} start
 * @param {string} end
 */
export function dateRange(start, end) {
  if (end < start) {
    const message = `the end, ${dateInWords(end)}, is before the start, ${dateInWords(start)}`;
    return new Problem("range-backwards", message, "swap the two dates");
  }
  return { start, end };
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
  return new Problem("not-a-date-range", message, "write it like 17 August 2026 to 21 August 2026");
}

/**
 * Return the name of the day of a date like `2026-09-03`: `Thursday`.
 * @param {string} date
 */
export function weekdayOf(date) {
  return DAY_NAMES[new Date(date).getUTCDay()];
}

/**
 * Return a date like `2026-09-03` as `Thursday 3 September 2026`.
 * @param {string} date
 */
export function dateInWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${weekdayOf(date)} ${day} ${MONTH_NAMES[month - 1]} ${year}`;
}
