// Numbers and yes/no. The twin of schools/gate/numbers.py.

import { TailorError } from "../../language/errors.js";
import { cited } from "./quoting.js";

const MOST_DIGITS = 15;
const MOST_DECIMALS = 4;
const FIGURES = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Return the number; thousands may be set off by commas.
 * @param {string} text
 * @param {{least?: number, most?: number}} limits
 */
export function readNumber(text, { least = -Infinity, most = Infinity }) {
  const number = numberIn(text);
  if (number < least) throw outOfBounds(number, "small", `least ${groupedNumber(least)}`);
  if (number > most) throw outOfBounds(number, "large", `most ${groupedNumber(most)}`);
  return number;
}

/** @param {string} text */
function numberIn(text) {
  const [, sign, figures, fraction = ""] = FIGURES.exec(text) ?? [];
  if (!figures) throw new TailorError(`${cited(text)} is not a number`, "write only the figure");
  const whole = figures.replaceAll(",", "").replace(/^0+/, "");
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > MOST_DECIMALS || whole.length + decimals.length > MOST_DIGITS) throw tooExact();
  // -0 prints as 0 and is kept as 0
  return Number(`${sign}${whole}.${decimals}0`) || 0;
}

/**
 * Return a number that came as one in the figures that somebody would have typed.
 * @param {number} number
 */
export function asFigures(number) {
  if (!(Math.abs(number) < 10 ** MOST_DIGITS)) throw tooExact();
  const figures = String(number);
  if (!FIGURES.test(figures)) throw tooExact();
  numberIn(figures);
  return figures;
}

function tooExact() {
  const hint = `at most ${MOST_DECIMALS} decimals and ${MOST_DIGITS} digits`;
  return new TailorError("the number has too many digits", hint);
}

/**
 * @param {number} number
 * @param {string} size
 * @param {string} bound
 */
function outOfBounds(number, size, bound) {
  return new TailorError(`${groupedNumber(number)} is too ${size}`, `it is at ${bound}`);
}

/**
 * Return the number with its thousands set off: `-1,064.5`, like Python's `{:,}`.
 * @param {number} number
 */
export function groupedNumber(number) {
  return number.toLocaleString("en", { maximumFractionDigits: MOST_DECIMALS });
}

/**
 * Return whether the text says yes or true, no or false, in any case.
 * @param {string} text
 */
export function readYesNo(text) {
  if (/^(?:yes|true)$/i.test(text)) return true;
  if (/^(?:no|false)$/i.test(text)) return false;
  throw new TailorError(`${cited(text)} is not yes or no`, "write yes or no");
}
