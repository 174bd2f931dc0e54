// Which known name somebody probably meant. The twin of schools/nearest.py.

/** Longer words are not looked up: nobody mistypes one by a letter or two. */
const LONGEST_WORD = 60;

/**
 * Return the name that is closest to the word, or undefined when none is close.
 *
 * A quarter of the letters may differ, at least one. Of equally close names the first wins.
 * @param {string} word
 * @param {string[]} names
 */
export function nearest(word, names) {
  const wanted = lowerLetters(word);
  let best = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  let found;
  for (const name of names) {
    const away = editDistance(wanted, lowerLetters(name));
    if (away < best) {
      best = away;
      found = name;
    }
  }
  return found;
}

/** @param {string} word */
function lowerLetters(word) {
  return [...[...word].slice(0, LONGEST_WORD).join("").toLowerCase()];
}

/**
 * Count the letters to add, drop, change or swap with their neighbour to turn one into other: the
 * optimal string alignment distance.
 * @param {string[]} one
 * @param {string[]} other
 */
function editDistance(one, other) {
  /** @type {number[]} */
  let earlier;
  /** @type {number[]} */
  let before = [];
  let row = [0, ...other.map((_, at) => at + 1)];
  one.forEach((left, i) => {
    [earlier, before, row] = [before, row, [i + 1]];
    other.forEach((right, j) => {
      const swapped = i && j && left === other[j - 1] && one[i - 1] === right;
      const changed = before[j] + Number(left !== right);
      row.push(Math.min(before[j + 1] + 1, row[j] + 1, changed, swapped ? earlier[j - 1] + 1 : Infinity));
    });
  });
  return row[other.length];
}
