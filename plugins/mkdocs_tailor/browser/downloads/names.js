// File names that a teacher can read and every system accepts: the twin of packs/names.py, held to
// the same cases in tests/cases/names.json.

const LONGEST_NAME = 80;
const NAMELESS = "handout";
const DEVICE_NAME = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/;

/**
 * Return a text as a name: `Été – Who’s who?` gives `ete-whos-who`.
 * @param {string} text
 * @param {number} longest how many letters the name may have
 */
export function fileSlug(text, longest = LONGEST_NAME) {
  const spoken = text.replace(/['’ʼ`]/g, "").replace(/&/g, " and ");
  const plain = [...spoken.normalize("NFKD")].filter((letter) => letter < "\x80").join("");
  const hyphened = trimmedName(plain.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  const name = trimmedName(hyphened.slice(0, longest)) || NAMELESS;
  return DEVICE_NAME.test(name) ? `${NAMELESS}-${name}` : name;
}

/**
 * Return a path with every part made a name, its extension kept; `..` goes nowhere.
 * @param {string} path
 * @param {string} suffix a name, put before the extension and never cut
 */
export function safePath(path, suffix = "") {
  const parts = path.split("/").filter((part) => !["", ".", ".."].includes(part));
  const last = parts.pop() ?? NAMELESS;
  const dot = last.lastIndexOf(".");
  const extension = dot < 0 ? "" : last.slice(dot + 1);
  const ending = suffix + (extension && `.${fileSlug(extension, 8)}`);
  const stem = fileSlug(dot < 0 ? last : last.slice(0, dot), LONGEST_NAME - ending.length);
  return [...parts.map((part) => fileSlug(part)), stem + ending].join("/");
}

/**
 * Return the paths, a number put to each that has been there before: `friends-2.docx`.
 * @param {string[]} paths
 */
export function distinctPaths(paths) {
  /** @type {Set<string>} */
  const taken = new Set();
  return paths.map((path) => {
    let free = path;
    for (let number = 2; taken.has(free); number += 1) {
      free = numberedPath(path, number);
    }
    taken.add(free);
    return free;
  });
}

/**
 * Return the file name of a handout for a school: `making-friends-pupil-green-lane-large-print.docx`.
 * @param {string} name of the handout
 * @param {string} school its name; empty where it has none
 * @param {string} suffix of the print variant
 */
export function handoutName(name, school, suffix) {
  const ending = `${suffix}.docx`;
  return fileSlug(`${name} ${school}`, LONGEST_NAME - ending.length) + ending;
}

/**
 * Return the path with a number before its extension, its name no longer than a name is.
 * @param {string} path
 * @param {number} number
 */
function numberedPath(path, number) {
  const [, folders, stem, extension] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/s.exec(path) ?? [];
  const ending = `-${number}${extension ?? ""}`;
  return (folders ?? "") + trimmedName(stem.slice(0, LONGEST_NAME - ending.length)) + ending;
}

/** @param {string} name */
function trimmedName(name) {
  return name.replace(/^-+|-+$/g, "");
}
