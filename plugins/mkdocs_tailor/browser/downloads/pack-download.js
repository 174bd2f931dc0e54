// A pack on its way: making it, saying how far it is, stopping it.

import { make, pressable, quietly } from "../panel/markup.js";
import { asSentences, counted, sizeInWords } from "../panel/wording.js";
import { fileLabel, printSuffix } from "./catalogue.js";
import { contentsPage } from "./contents-page.js";
import { handOver } from "./delivering.js";
import { fileSlug } from "./names.js";
import { madeAll } from "./packing.js";
import { totalLength, zipped } from "./zip.js";

/** @import { Order } from "./catalogue.js" */
/** @import { Imprint } from "./contents-page.js" */
/** @import { MadeFor, Maker } from "./making.js" */
/** @import { Failed, Made } from "./packing.js" */

/** Makes a pack and saves it as one file; tells how that goes, and stops when it is told to. */
export class PackDownload {
  /**
   * @param {Maker} maker
   * @param {string} root the address of the site's root
   * @param {() => Order[]} ordered
   */
  constructor(maker, root, ordered) {
    this.maker = maker;
    this.root = root;
    this.ordered = ordered;
    this.course = new AbortController();
    this.start = pressable("Download my pack", () => void this.run());
    this.stop = quietly("Cancel", () => this.course.abort());
    this.words = make("span", { id: "pack-progress" });
    this.bar = make("progress", { value: 0, "aria-labelledby": "pack-progress" });
    this.progress = make("div", { class: "pack-progress", hidden: true }, this.words, this.bar, this.stop);
    this.said = make("div", { class: "pack-said", role: "status" });
  }

  async run() {
    const orders = this.ordered();
    if (!orders.length) {
      this.say("Tick a handout first.");
      return;
    }
    this.course = new AbortController();
    this.showRunning(true);
    this.say(`Making ${counted(orders.length, "handout")}.`);
    try {
      this.say(...(await this.delivered(orders)));
    } catch (error) {
      const { aborted } = this.course.signal;
      this.say(aborted ? "Cancelled: nothing was downloaded." : `There is no pack. ${asSentences(error)}`);
    }
    this.showRunning(false);
  }

  /** @param {Order[]} orders */
  async delivered(orders) {
    const { maker, root } = this;
    const school = maker.school();
    /** @param {number} done */
    const report = (done) => this.showDone(done, orders.length);
    const result = await madeAll(orders, school, maker, root, { signal: this.course.signal, report });
    return deliveredPack(result, school, maker.imprint, root);
  }

  /**
   * @param {number} done
   * @param {number} total
   */
  showDone(done, total) {
    this.bar.max = total;
    this.bar.value = done;
    this.words.textContent = `Making handout ${done + 1} of ${total}`;
  }

  /** @param {boolean} isRunning */
  showRunning(isRunning) {
    const [shown, gone] = isRunning ? [this.stop, this.start] : [this.start, this.stop];
    const hadFocus = document.activeElement === gone;
    this.start.hidden = isRunning;
    this.progress.hidden = !isRunning;
    if (hadFocus) shown.focus();
  }

  /** @param {...(Node | string)} words */
  say(...words) {
    this.said.replaceChildren(...words);
  }
}

/**
 * Hand the pack over, if anything was made, and return what is to be said about it.
 * @param {{made: Made[], failed: Failed[]}} result
 * @param {MadeFor} school
 * @param {Imprint} imprint
 * @param {string} root
 */
function deliveredPack({ made, failed }, school, imprint, root) {
  const name = `${fileSlug("handouts " + school.name)}.zip`;
  const left = failed.length ? [failures(failed, root)] : [];
  if (!made.length) return ["There is no pack.", ...left];
  const pieces = packFile(made, school, imprint);
  handOver(pieces, name, "application/zip");
  const size = sizeInWords(totalLength(pieces));
  return [`Your pack is in your downloads: ${name}, ${counted(made.length, "handout")}, ${size}.`, ...left];
}

/**
 * Return the pieces of the ZIP file.
 * @param {Made[]} made
 * @param {MadeFor} school
 * @param {Imprint} imprint
 */
function packFile(made, school, imprint) {
  const orders = made.map(({ order }) => order);
  const contents = contentsPage(orders, school.name, imprint, document.documentElement.lang);
  const members = made.map(({ order, pieces }) => ({ path: order.path, pieces }));
  return zipped([{ path: "contents.html", pieces: [new TextEncoder().encode(contents)] }, ...members]);
}

/**
 * Return the list of what could not be made, each with its ordinary file.
 * @param {Failed[]} failed
 * @param {string} root
 */
function failures(failed, root) {
  const lines = failed.map(({ order, error }) => {
    const file = order.handout.uri.replace(/\.docx$/, `${printSuffix(order.variant)}.docx`);
    const { href } = new URL(file, root);
    const ordinary = make("a", { href, download: "" }, "Download the ordinary file");
    return make("li", {}, `${order.page.title}, ${fileLabel(order)}. ${asSentences(error)} `, ordinary);
  });
  return make("div", {}, `${counted(failed.length, "handout")} could not be made:`, make("ul", {}, ...lines));
}
