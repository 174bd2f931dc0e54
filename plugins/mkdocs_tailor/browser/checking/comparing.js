// What differs between two rows, of sentences or of words.

/** @typedef {{old: number | null, fresh: number | null}} Matched places in the two rows; null where one has nothing */

/** Stretches of more than so many by so many are not looked into: all of it is another. */
const LARGEST_STRETCH = 1_000_000;

/**
 * Return the two rows side by side, in order.
 * @param {readonly string[]} old
 * @param {readonly string[]} fresh
 * @returns {Matched[]}
 */
export function sideBySide(old, fresh) {
  /** @type {Matched[]} */
  const rows = [];
  let [left, right] = [0, 0];
  for (const [one, other] of [...anchors(old, fresh), [old.length, fresh.length]]) {
    for (const row of common(old.slice(left, one), fresh.slice(right, other))) {
      rows.push({ old: row.old === null ? null : row.old + left, fresh: row.fresh === null ? null : row.fresh + right });
    }
    if (one < old.length) rows.push({ old: one, fresh: other });
    [left, right] = [one + 1, other + 1];
  }
  return rows;
}

/**
 * Return the places of what stands once in both rows and in the same order, as much of it as can be.
 * @param {readonly string[]} old
 * @param {readonly string[]} fresh
 * @returns {[number, number][]}
 */
function anchors(old, fresh) {
  const [mine, theirs] = [once(old), once(fresh)];
  const pairs = [...mine].flatMap(([key, at]) => {
    const other = theirs.get(key);
    return other === undefined ? [] : [/** @type {[number, number]} */ ([at, other])];
  });
  return rising(pairs);
}

/** @param {readonly string[]} row */
function once(row) {
  /** @type {Map<string, number>} */
  const places = new Map();
  row.forEach((key, at) => places.set(key, places.has(key) ? -1 : at));
  return new Map([...places].filter(([, at]) => at >= 0));
}

/**
 * Return the most pairs of which both places rise; the first ones do already.
 * @param {[number, number][]} pairs
 */
function rising(pairs) {
  /** @type {number[]} the pair that ends the best row of each length */
  const ends = [];
  const before = pairs.map(([, place], at) => {
    let length = ends.findIndex((end) => pairs[end][1] > place);
    if (length < 0) length = ends.length;
    ends[length] = at;
    return length ? ends[length - 1] : -1;
  });
  /** @type {[number, number][]} */
  const found = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]) found.unshift(pairs[at]);
  return found;
}

/**
 * Return two short rows side by side: what they have in common, as much as can be.
 * @param {readonly string[]} old
 * @param {readonly string[]} fresh
 * @returns {Matched[]}
 */
function common(old, fresh) {
  if (old.length * fresh.length > LARGEST_STRETCH) return [...alone("old", old, 0), ...alone("fresh", fresh, 0)];
  const best = inCommon(old, fresh);
  /** @type {Matched[]} */
  const rows = [];
  let [one, other] = [0, 0];
  while (one < old.length && other < fresh.length) {
    if (old[one] === fresh[other]) rows.push({ old: one++, fresh: other++ });
    else if (best[one + 1][other] >= best[one][other + 1]) rows.push({ old: one++, fresh: null });
    else rows.push({ old: null, fresh: other++ });
  }
  return [...rows, ...alone("old", old, one), ...alone("fresh", fresh, other)];
}

/**
 * Return how much two rows have in common from each place of the one and each of the other on.
 * @param {readonly string[]} old
 * @param {readonly string[]} fresh
 */
function inCommon(old, fresh) {
  const best = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = fresh.length - 1; other >= 0; other--) {
      const skipped = Math.max(best[one + 1][other], best[one][other + 1]);
      best[one][other] = old[one] === fresh[other] ? best[one + 1][other + 1] + 1 : skipped;
    }
  }
  return best;
}

/**
 * Return what is left of one row, beside nothing.
 * @param {"old" | "fresh"} side
 * @param {readonly string[]} row
 * @param {number} from
 * @returns {Matched[]}
 */
function alone(side, row, from) {
  return row.slice(from).map((_, at) => ({ old: null, fresh: null, [side]: from + at }));
}
