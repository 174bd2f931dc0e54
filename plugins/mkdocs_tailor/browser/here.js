/** What cannot be done where the page is open: in a folder on a disk. */

const FROM_A_FOLDER =
  "This page was opened from a folder, where a browser lets a page read no other file. So it cannot read " +
  "for your own school here, and search finds nothing. The Word files are there, and can be changed by hand.";

/**
 * Return a sentence on why the page cannot be tailored here; empty, as usual, where it can.
 * @param {Pick<Location, "protocol">} location
 */
export function whatIsLacking({ protocol }) {
  return protocol === "file:" ? FROM_A_FOLDER : "";
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
