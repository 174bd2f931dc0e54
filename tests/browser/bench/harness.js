// What the benchmark does in a page: our handouts and packs by the buttons that teachers press, and
// docxtemplater on the same words, each timed from the click until the file is handed over.

import { ordersOf } from "../../../plugins/mkdocs_tailor/browser/downloads/catalogue.js";
import { offerHandouts } from "../../../plugins/mkdocs_tailor/browser/downloads/handouts.js";
import { handoutMaker } from "../../../plugins/mkdocs_tailor/browser/downloads/making.js";
import { PackDownload } from "../../../plugins/mkdocs_tailor/browser/downloads/pack-download.js";
import { keptPicks } from "../../../plugins/mkdocs_tailor/browser/downloads/picks.js";
import { current } from "../../../plugins/mkdocs_tailor/browser/schools/current.js";

/** @typedef {import("../../../plugins/mkdocs_tailor/browser/downloads/catalogue.js").ListedPage} ListedPage */

const TOO_LONG = 20_000;
const root = new URL("/data/", location.href).href;
const { variables, values, catalogue, filled } = await fetchedData();
const school = current(variables);
school.change(values);

const list = /** @type {HTMLElement} */ (document.querySelector(".handouts"));
const link = /** @type {HTMLAnchorElement} */ (list.querySelector("a"));
/** @type {import("../../../plugins/mkdocs_tailor/browser/downloads/making.js").Maker} */
let maker = handoutMaker(school, root);
offerHandouts({ document, maker: () => maker, picks: keptPicks(() => sessionStorage), root });

const ordered = ordersOf(catalogue, everything(catalogue), new Set(["teacher", "pupil", "answers"]), new Set(["standard"]));
const pack = new PackDownload(maker, root, () => ordered.slice(0, 40));
document.body.append(pack.start, pack.progress, pack.said);
const packMaker = maker;

/** What the benchmark calls; each gives milliseconds. */
const ways = {
  /** A handout of a page that was just opened: its master is still to be fetched. */
  async first() {
    maker = handoutMaker(school, root);
    link.dataset.master = `/data/lesson.master?${performance.now()}`;
    return timed(() => link.click());
  },

  /** Another from the same page. */
  again: () => timed(() => link.click()),

  /** A pack whose masters are there. */
  async pack() {
    await Promise.all(ordered.map(({ page }) => packMaker.ahead(new URL(page.master, root).href)));
    return timed(() => pack.start.click());
  },

  /** A handout by docxtemplater: its template is still to be fetched. */
  docxtemplater: () => timed(() => void byDocxtemplater(1, true)),

  /** As many as in the pack, of one template that is there. */
  docxtemplaterPack: () => timed(() => void byDocxtemplater(40, false)),
};

Object.assign(window, { ways });

/** @param {ListedPage[]} pages */
function everything(pages) {
  return new Set(pages.flatMap((page) => page.handouts.map((handout) => handout.uri)));
}

async function fetchedData() {
  return (await fetch(new URL("data.json", root))).json();
}

/**
 * Return how long it takes from the click until a file is handed over.
 * @param {() => void} click
 * @returns {Promise<number>}
 */
function timed(click) {
  const handOver = URL.createObjectURL;
  return new Promise((resolve, reject) => {
    setTimeout(reject, TOO_LONG, new Error("no file was handed over"));
    const began = performance.now();
    URL.createObjectURL = (file) => {
      URL.createObjectURL = handOver;
      resolve(performance.now() - began);
      return handOver.call(URL, file);
    };
    click();
  });
}

/** @type {ArrayBuffer | undefined} */
let template;

/**
 * @param {number} files
 * @param {boolean} isFetched
 */
async function byDocxtemplater(files, isFetched) {
  if (isFetched || !template) template = await (await fetch(`${root}template.docx?${performance.now()}`)).arrayBuffer();
  const made = Array.from({ length: files }, () => rendered(/** @type {ArrayBuffer} */ (template)));
  URL.createObjectURL(new Blob(made));
}

/** @param {ArrayBuffer} data */
function rendered(data) {
  const { PizZip, docxtemplater: Docxtemplater } = /** @type {any} */ (window);
  const delimiters = { start: "[[", end: "]]" };
  const file = new Docxtemplater(new PizZip(data), { delimiters });
  file.render(filled);
  return file.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
}
