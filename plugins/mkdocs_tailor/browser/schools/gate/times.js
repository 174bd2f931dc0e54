// Times of day. The twin of schools/gate/times.py.

import { TailorError } from "../../language/errors.js";
import { cited } from "./quoting.js";

const TIME_OF_DAY = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?([ap])\.?m\.?)?$/i;
const NOON = 12;

/**
 * Return the time as `08:30`. Taken: 08:30, 8.30, 8:30am, 8 pm.
 * @param {string} text
 */
export function readTime(text) {
  const [, hour, minutes, half] = TIME_OF_DAY.exec(text) ?? [];
  const passed = half ? hourOfHalf(Number(hour), half) : minutes && Number(hour);
  if (Number(passed) < 24 && (minutes ?? "00") < "60") return `${passed}:${minutes ?? "00"}`.padStart(5, "0");
  throw new TailorError(`${cited(text)} is not a time`, "write it like 08:30 or 8:30am");
}

/**
 * Return the hour of the day; NaN for one that a half of the day does not have.
 * @param {number} hour
 * @param {string} half a or p
 */
function hourOfHalf(hour, half) {
  const known = hour >= 1 && hour <= NOON;
  return known ? (hour % NOON) + (half.toLowerCase() === "p" ? NOON : 0) : NaN;
}
