import assert from "node:assert/strict";
import { test } from "node:test";

import { openFolders, whatWorksHere } from "../../plugins/mkdocs_tailor/browser/here.js";

const HTTPS = { protocol: "https:" };
const FILE = { protocol: "file:" };

/** @param {object} has @returns {any} */
function windowWith(has) {
  return { localStorage: { length: 0 }, CompressionStream: class {}, ...has };
}

/** @param {object} location @param {object} window */
function lacking(location, window) {
  return whatWorksHere(/** @type {any} */ (location), /** @type {any} */ (window)).map(({ ability }) => ability);
}

test("in an ordinary browser nothing is lacking", () => {
  assert.deepEqual(lacking(HTTPS, windowWith({})), []);
});

test("in a folder a page cannot be tailored, whatever else there is", () => {
  assert.deepEqual(lacking(FILE, windowWith({ CompressionStream: undefined })), ["tailor"]);
});

test("where storage is blocked details are not kept", () => {
  const window = windowWith({});
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("blocked", "SecurityError");
    },
  });
  assert.deepEqual(lacking(HTTPS, window), ["keep"]);
});

test("a browser without storage keeps nothing either", () => {
  assert.deepEqual(lacking(HTTPS, windowWith({ localStorage: null })), ["keep"]);
});

test("an old browser cannot make a link", () => {
  const old = windowWith({});
  delete old.CompressionStream;
  assert.deepEqual(lacking(HTTPS, old), ["share"]);
});

test("every lack is said in a whole sentence", () => {
  const said = [...whatWorksHere(/** @type {any} */ (FILE), windowWith({})), ...whatWorksHere(/** @type {any} */ (HTTPS), /** @type {any} */ ({}))];
  for (const { sentence } of said) assert.match(sentence, /^[A-Z].*\.$/);
  assert.equal(said.length, 3);
});

test("in a folder links to folders lead to the pages in them, and other links stay", () => {
  const links = [
    { protocol: "file:", pathname: "/site/lessons/" },
    { protocol: "file:", pathname: "/site/lessons/a.docx" },
    { protocol: "https:", pathname: "/" },
  ];
  const document = /** @type {any} */ ({ links });
  openFolders(document, HTTPS);
  assert.equal(links[0].pathname, "/site/lessons/");
  openFolders(document, FILE);
  assert.deepEqual(links.map(({ pathname }) => pathname), ["/site/lessons/index.html", "/site/lessons/a.docx", "/"]);
});
