import assert from "node:assert/strict";
import { test } from "node:test";

import { fileLabel, ordersOf } from "../../../plugins/mkdocs_tailor/browser/downloads/catalogue.js";
import { sizeInWords } from "../../../plugins/mkdocs_tailor/browser/panel/wording.js";
import { contentsPage } from "../../../plugins/mkdocs_tailor/browser/downloads/contents-page.js";

const VARIANTS = ["standard", "large-print", "dyslexia-friendly"];

/**
 * @param {string} name
 * @param {string} section
 * @param {string[]} copies
 */
function page(name, section, copies) {
  const handouts = copies.map((copy) => ({
    label: copies.length > 1 ? copy : name,
    copy,
    audience: "",
    name: copies.length > 1 ? `${name}-${copy}` : name,
    uri: `${section}/${name}-${copy}.docx`,
    size: 1000,
  }));
  return { title: name, url: `${section}/${name}/`, section, master: `${section}/${name}.master`, size: 1, variants: VARIANTS, handouts };
}

const FRIENDS = page("friends", "Lessons & more", ["teacher", "pupil"]);
const LETTER = page("letter", "", ["teacher"]);
const ALL = new Set([...FRIENDS.handouts, ...LETTER.handouts].map((handout) => handout.uri));
const IMPRINT = { name: "Stones", edition: "2026", licence: "CC BY 4.0" };

/** @param {string[]} names */
const set = (...names) => new Set(names);

test("a pack has a folder for each part of the site", () => {
  const orders = ordersOf([FRIENDS, LETTER], ALL, set("teacher", "pupil"), set("standard"));
  const paths = ["lessons-and-more/friends-teacher.docx", "lessons-and-more/friends-pupil.docx", "letter.docx"];
  assert.deepEqual(orders.map((order) => order.path), paths);
});

test("a handout that there is in one copy is in every pack", () => {
  const orders = ordersOf([FRIENDS, LETTER], ALL, set("pupil"), set("standard"));
  assert.deepEqual(orders.map((order) => order.handout.name), ["friends-pupil", "letter"]);
});

test("only what is ticked is in the pack", () => {
  assert.deepEqual(ordersOf([FRIENDS], set("elsewhere.docx"), set("pupil"), set("standard")), []);
});

test("every print variant is a file of its own", () => {
  const orders = ordersOf([LETTER], ALL, set(), set("standard", "large-print"));
  assert.deepEqual(orders.map((order) => order.path), ["letter.docx", "letter-large-print.docx"]);
  assert.deepEqual(orders.map(fileLabel), ["letter", "letter (Large print)"]);
});

test("two handouts of one name are told apart", () => {
  const other = { ...LETTER, handouts: [{ ...LETTER.handouts[0], uri: "other.docx" }] };
  const orders = ordersOf([LETTER, other], set("/letter-teacher.docx", "other.docx"), set(), set("standard"));
  assert.deepEqual(orders.map((order) => order.path), ["letter.docx", "letter-2.docx"]);
});

test("sizes are said as people say them", () => {
  assert.deepEqual([0, 900, 21_345, 1_500_000].map(sizeInWords), ["1 KB", "1 KB", "21 KB", "1.4 MB"]);
});

test("the contents of a pack lead to every file and say where they are from", () => {
  const orders = ordersOf([FRIENDS, LETTER], ALL, set("teacher", "pupil"), set("standard"));
  const html = contentsPage(orders, "Green Lane", IMPRINT, "en-GB");
  for (const order of orders) {
    assert.ok(html.includes(`<a href="${order.path}">`));
  }
  assert.ok(html.includes("<h1>Handouts for Green Lane</h1>"));
  assert.ok(html.includes("<h2>Lessons &#38; more</h2>"));
  assert.ok(html.includes("From Stones. Edition 2026. Licence: CC BY 4.0."));
  assert.ok(html.includes('<li><a href="letter.docx">letter</a></li>'));
});

test("the name of a school stays text in the contents", () => {
  const html = contentsPage([], `<img src=x onerror="alert('1')">&`, IMPRINT, "en-GB");
  assert.ok(!html.includes("<img"));
  assert.ok(html.includes("&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;"));
});
