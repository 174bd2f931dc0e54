import assert from "node:assert/strict";
import { test } from "node:test";

import { openFolders, whatIsLacking } from "../../plugins/mkdocs_tailor/browser/here.js";

const HTTPS = { protocol: "https:" };
const FILE = { protocol: "file:" };

test("on the web nothing is lacking", () => {
  assert.equal(whatIsLacking(HTTPS), "");
});

test("in a folder a page cannot be tailored, and says so in whole sentences", () => {
  assert.match(whatIsLacking(FILE), /^[A-Z].*\.$/);
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
