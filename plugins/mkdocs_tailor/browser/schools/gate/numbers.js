// Numbers and yes/no. The twin of schools/gate/numbers.py.

import { Problem, quoted } from "./problem.js";

const MOST_DIGITS = 15;
const MOST_DECIMALS = 4;
const FIGURES = /^(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;
const THOUSANDS = /[0-9](?=(?:[0-9]{3})+$)/g;
/** @type {Map<string, boolean>} */
const YES_NO = new Map([["yes", true], ["true", true], ["no", false], ["false", false]]);

/** Numbers of this size and above print differently in Python and here. */
export const TOO_LARGE = 10 ** MOST_DIGITS;

/** @returns {Problem} */
export function tooExact() {
  const hint = `at most ${MOST_DECIMALS} decimals and ${MOST_DIGITS} digits`;
  return new Problem("number-too-exact", "the number has too many digits", hint);
}

/**
 * Return the number; thousands may be set off by commas.
 * @param {string} text
 * @param {{least?: number, most?: number}} limits
 * @returns {number | Problem}
 */
export function readNumber(text, { least, most }) {
  const found = FIGURES.exec(text);
  if (!found) {
    return new Problem("not-a-number", `${quoted(text)} is not a number`, "write only the figure");
  }
  const whole = found[2].replaceAll(",", "").replace(/^0+/, "");
  const decimals = (found[3] ?? "").replace(/0+$/, "");
  if (decimals.length > MOST_DECIMALS || whole.length + decimals.length > MOST_DIGITS) {
    return tooExact();
  }
  // -0 prints as 0 and is kept as 0
  const number = Number(`${found[1]}${whole}.${decimals}0`) || 0;
  return outOfBounds(number, least, most) ?? number;
}

/**
 * @param {number} number
 * @param {number | undefined} least
 * @param {number | undefined} most
 */
function outOfBounds(number, least, most) {
  if (least != null && number < least) {
    const hint = `it is at least ${shortNumber(least)}`;
    return new Problem("too-small", `${groupedNumber(number)} is too small`, hint);
  }
  if (most != null && number > most) {
    const hint = `it is at most ${shortNumber(most)}`;
    return new Problem("too-large", `${groupedNumber(number)} is too large`, hint);
  }
  return undefined;
}

/**
 * Return the number with its thousands set off: `-1,064.5`, like Python's `{:,}`.
 * @param {number} number
 */
export function groupedNumber(number) {
  const [whole, ...decimals] = String(number).split(".");
  return [whole.replace(THOUSANDS, "$&,"), ...decimals].join(".");
}

/**
 * Return the number in at most six digits, like Python's `{:g}`.
 * @param {number} number
 */
function shortNumber(number) {
  const rounded = Number(number.toPrecision(6));
  const size = Math.abs(rounded);
  if (!size || (size >= 1e-4 && size < 1e6)) {
    return String(rounded);
  }
  return rounded.toExponential().replace(/[0-9]+$/, (power) => power.padStart(2, "0"));
}

/**
 * Return whether the text says yes or true, no or false, in any case.
 * @param {string} text
 * @returns {boolean | Problem}
 */
export function readYesNo(text) {
  const answer = YES_NO.get(text.toLowerCase());
  return answer ?? new Problem("not-yes-or-no", `${quoted(text)} is not yes or no`, "write yes or no");
}
