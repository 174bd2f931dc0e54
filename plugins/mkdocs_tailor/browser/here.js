/** What cannot be done where the page is open: in a folder on a disk, or in a browser that keeps nothing. */

/** @typedef {"tailor" | "keep" | "share"} Ability */
/** @typedef {{ability: Ability, sentence: string}} Lacking */

const FROM_A_FOLDER =
  "This page was opened from a folder, where a browser lets a page read no other file. So it cannot read " +
  "for your own school here, and search finds nothing. The Word files are there, and can be changed by hand.";
const KEEPS_NOTHING =
  "This browser keeps nothing for web pages. Your details are gone when you leave this page, unless you " +
  "download them as a file.";
const CANNOT_SHARE =
  "This browser is too old to make a link for colleagues. Send them your details as a file.";

/**
 * Return the abilities that are lacking, each with a sentence that says so; none is the usual case.
 * @param {Pick<Location, "protocol">} location
 * @param {Window & typeof globalThis} window
 * @returns {Lacking[]}
 */
export function whatWorksHere(location, window) {
  if (location.protocol === "file:") return [{ ability: "tailor", sentence: FROM_A_FOLDER }];
  /** @type {Lacking[]} */
  const lacking = [];
  if (!keepsAnything(window)) lacking.push({ ability: "keep", sentence: KEEPS_NOTHING });
  if (!("CompressionStream" in window)) lacking.push({ ability: "share", sentence: CANNOT_SHARE });
  return lacking;
}

/** @param {Window} window @returns {boolean} whether storage may be read; nothing is written to find out */
function keepsAnything(window) {
  try {
    return window.localStorage.length >= 0;
  } catch {
    return false;
  }
}

/**
 * Have links to folders lead to the pages in them where no server does so.
 * @param {Document} document
 * @param {Pick<Location, "protocol">} location
 */
export function openFolders(document, location) {
  if (location.protocol !== "file:") return;
  for (const link of document.links) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
