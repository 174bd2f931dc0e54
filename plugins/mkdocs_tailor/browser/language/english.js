/**
 * The English of words that come from a school: a or an, one or several, whose.
 *
 * The twin of `language/values/english.py`. What Python's `\w` and `$` mean is spelt out here: any
 * letter or digit or `_`; the end, or a line feed there.
 */

/** A letter whose own name begins with a vowel sound: an L, a U. */
const SAID_WITH_A_VOWEL = /^[AEFHILMNORSX]/;
const AN = /^(?:hour|honest|honour|heir)/iu;
const A_IN_CAPITALS = /^U[A-Z]/;
const A = /^(?:uni(?![dmn])|us[eu]|ut[io]|ubiq|ura|eu|ewe|(?:one|once)(?![\p{L}\p{N}_]))/iu;
const AN_NUMBER = /^(?:8|1[18](?:,?[0-9]{3})*(?![0-9,]))/;

/** One letter, two capitals, capitals that begin with two consonants, or that hold no vowel. */
const SPELT_OUT =
  /^(?:[A-Z]{1,2}(?![\p{L}\p{Nl}\p{No}])|[B-DF-HJ-NP-TV-Z]{2}[A-Z]|[A-Z][B-DF-HJ-NP-TV-Z]{2,}(?![a-z]))/u;

/** @type {Readonly<Record<string, string>>} */
const IRREGULAR = {
  child: "children",
  person: "people",
  man: "men",
  woman: "women",
  foot: "feet",
  tooth: "teeth",
  half: "halves",
  leaf: "leaves",
  life: "lives",
  shelf: "shelves",
  quiz: "quizzes",
  staff: "staff",
};

/**
 * Return the words with their article: a SENCo, an ELSA, an hour, a university, an 11.
 *
 * @param {string} words
 */
export function withArticle(words) {
  if (!words) return words;
  return `${takesAn(words.replace(/^[^\p{L}\p{N}_]+/u, "")) ? "an" : "a"} ${words}`;
}

/** @param {string} words */
function takesAn(words) {
  const [first] = /^[\p{L}\p{Nl}\p{No}]+/u.exec(words) ?? [];
  if (!first) return AN_NUMBER.test(words);
  const word = first.normalize("NFD");
  if (SPELT_OUT.test(word)) return SAID_WITH_A_VOWEL.test(word);
  return AN.test(word) || (/^[aeiou]/i.test(word) && !A.test(words) && !A_IN_CAPITALS.test(words));
}

/**
 * Return several of a thing: mentors, classes, bodies, children, heads of year.
 *
 * @param {string} words
 */
export function severalOf(words) {
  const of = words.indexOf(" of ");
  const head = of < 0 ? words : words.slice(0, of);
  const last = head.lastIndexOf(" ") + 1;
  return head.slice(0, last) + severalWords(head.slice(last)) + words.slice(head.length);
}

/** @param {string} word */
function severalWords(word) {
  const low = word.toLowerCase();
  if (!low) return word;
  if (Object.hasOwn(IRREGULAR, low)) return word[0] + IRREGULAR[low].slice(1);
  if (/(?:s|x|z|ch|sh)\n?$/.test(low)) return `${word}es`;
  return /[^aeiou]y\n?$/.test(low) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/**
 * Return whose a thing is: Greenfields’, Oakfield’s; St Mary’s stays as it is.
 *
 * @param {string} words
 */
export function possessive(words) {
  if (!words || /(?:['’]s|s['’])\n?$/iu.test(words)) return words;
  return /[sS]$/.test(words) ? `${words}’` : `${words}’s`;
}

/**
 * Return a list as it is said: `a, b and c`.
 *
 * @param {readonly string[]} parts
 * @param {string} word
 */
export function joinAnd(parts, word) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts[parts.length - 1]}`;
}
