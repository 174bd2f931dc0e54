// Times of day. The twin of schools/gate/times.py.

import { Problem, quoted } from "./problem.js";

const TIME_OF_DAY = /^([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?([ap])\.?m\.?)?$/i;
const NOON = 12;

/**
 * Return the time as `08:30`. Taken: 08:30, 8.30, 8:30am, 8 pm.
 * @param {string} text
 * @returns {string | Problem}
 */
export function readTime(text) {
  const [, hour, minutes, half] = TIME_OF_DAY.exec(text) ?? [];
  const written = hour && clockTime(Number(hour), minutes, half?.toLowerCase());
  return written || new Problem("not-a-time", `${quoted(text)} is not a time`, "write it like 08:30 or 8:30am");
}

/**
 * @param {number} hour
 * @param {string | undefined} minutes
 * @param {string | undefined} half of the day: a or p
 */
function clockTime(hour, minutes, half) {
  if (half ? hour < 1 || hour > NOON : !minutes) {
    return undefined;
  }
  const passed = half ? (hour % NOON) + (half === "p" ? NOON : 0) : hour;
  const minute = minutes ?? "00";
  return passed < 24 && minute < "60" ? `${String(passed).padStart(2, "0")}:${minute}` : undefined;
}
