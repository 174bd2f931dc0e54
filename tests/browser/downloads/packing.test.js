import assert from "node:assert/strict";
import { test } from "node:test";

import { madeAll } from "../../../plugins/mkdocs_tailor/browser/downloads/packing.js";

/** @import { Order } from "../../../plugins/mkdocs_tailor/browser/downloads/catalogue.js" */
/** @import { MadeFor, Maker } from "../../../plugins/mkdocs_tailor/browser/downloads/making.js" */

const ROOT = "https://site.example/";

/**
 * @param {number} pages
 * @param {number} handouts on each
 */
function orders(pages, handouts = 1) {
  return Array.from({ length: pages * handouts }, (_, number) => {
    const master = `${Math.floor(number / handouts)}.master`;
    return /** @type {Order} */ ({ page: { master }, handout: { copy: "pupil" }, variant: "standard", path: `${number}.docx` });
  });
}

/** @param {MadeFor["tailored"]} tailored */
function school(tailored) {
  return /** @type {MadeFor} */ ({ name: "", isYours: true, tailored });
}

/** @param {string[]} asked */
function fetching(asked) {
  return /** @type {Maker} */ ({ ahead: (master) => void asked.push(master.slice(ROOT.length)) });
}

function course() {
  const stop = new AbortController();
  /** @type {number[]} */
  const reported = [];
  return { stop, reported, signal: stop.signal, report: (/** @type {number} */ done) => void reported.push(done) };
}

const file = async () => [new Uint8Array([1])];

test("every file is made, in order, and each is reported before it is begun", async () => {
  const way = course();
  const { made, failed } = await madeAll(orders(3), school(file), fetching([]), ROOT, way);
  assert.deepEqual(made.map(({ order }) => order.path), ["0.docx", "1.docx", "2.docx"]);
  assert.deepEqual(failed, []);
  assert.deepEqual(way.reported, [0, 1, 2]);
});

test("one that fails stops no other", async () => {
  const broken = school(async (master) => (master.endsWith("1.master") ? Promise.reject(new Error("damaged")) : file()));
  const { made, failed } = await madeAll(orders(3), broken, fetching([]), ROOT, course());
  assert.deepEqual(made.map(({ order }) => order.path), ["0.docx", "2.docx"]);
  assert.deepEqual(failed.map(({ order }) => order.path), ["1.docx"]);
});

test("six masters at most are on their way, each asked for once", async () => {
  /** @type {string[]} */
  const asked = [];
  /** @type {number[]} */
  const ahead = [];
  const watching = school(async (master) => {
    ahead.push(asked.length - Number(master.slice(ROOT.length).split(".")[0]));
    return file();
  });
  await madeAll(orders(20, 3), watching, fetching(asked), ROOT, course());
  assert.deepEqual(asked, Array.from({ length: 20 }, (_, number) => `${number}.master`));
  assert.equal(Math.max(...ahead), 6);
});

test("it stops when it is told to, even while it waits", async () => {
  const way = course();
  let begun = 0;
  /** @type {MadeFor["tailored"]} */
  const hanging = (_master, _copy, _variant, signal) => {
    begun += 1;
    if (begun < 3) return file();
    return new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  };
  const result = madeAll(orders(9), school(hanging), fetching([]), ROOT, way);
  setTimeout(() => way.stop.abort());
  await assert.rejects(result, { name: "AbortError" });
  assert.equal(begun, 3);
});

test("the page can paint and hear while many files are made", async () => {
  const way = course();
  let heard = false;
  setTimeout(() => (heard = true), 1);
  /** @type {MadeFor["tailored"]} */
  const slow = async () => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return file();
  };
  await madeAll(orders(4), school(slow), fetching([]), ROOT, way);
  assert.ok(heard);
});
