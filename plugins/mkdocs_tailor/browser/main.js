// Where the script begins: nothing is done on a page that says nothing of itself.

/** @typedef {{root: string, data: string, handouts: string, uses: string[]}} PageData */

/**
 * What the page tells of itself; null for a page that is the same for every school.
 * @returns {PageData | null}
 */
function pageData() {
  const told = document.getElementById("tailor-page");
  return told && JSON.parse(told.textContent ?? "null");
}

pageData();
