// What stands in "Your pack": all handouts with a box each, how they are wanted, and the way to the file.

import { make, quietly } from "../panel/markup.js";
import { counted, sizeInWords } from "../panel/wording.js";
import { ordersOf } from "./catalogue.js";
import { PackDownload } from "./pack-download.js";
import { packForm } from "./pack-form.js";
import { packList } from "./pack-list.js";

/** @import { ListedPage, Order } from "./catalogue.js" */
/** @import { Maker } from "./making.js" */
/** @import { Picks } from "./picks.js" */

/**
 * What the panel of the pack works with.
 * @typedef {object} PackPanelParts
 * @property {Picks} picks
 * @property {string} root the address of the site's root
 * @property {ListedPage[]} pages all handouts of the site
 * @property {Maker} maker
 */

/**
 * Fill the panel, which has a title.
 * @param {HTMLElement} panel
 * @param {PackPanelParts} parts
 * @returns {() => void} to be called whenever it is opened
 */
export function filledPack(panel, { picks, root, pages, maker }) {
  const form = packForm(pages, update);
  const list = packList(pages, picks);
  const only = make("input", { type: "checkbox" });
  const sum = make("p", { class: "pack-sum" });
  const orders = () => ordersOf(pages, picks.ticked, form.wanted.copies, form.wanted.variants);
  const download = new PackDownload(maker, root, orders);
  const empty = quietly("Empty my pack", () => picks.put([...picks.ticked], false));
  /** @type {Set<string>} ticked since the others were hidden: what is taken out can be put back */
  const seen = new Set();

  function update() {
    picks.ticked.forEach((uri) => seen.add(uri));
    list.update({ copies: form.wanted.copies, uris: only.checked ? seen : null });
    sum.replaceChildren(...summary(orders(), maker));
    empty.hidden = !picks.ticked.size;
  }

  function hideOthers() {
    seen.clear();
    update();
  }

  only.addEventListener("change", hideOthers);
  picks.follow(update);
  maker.follow(update);
  const filter = make("label", { class: "pack-only" }, only, " Show only what is in my pack");
  const ways = make("div", { class: "tailor-ways" }, download.start, empty);
  const help = make("p", {}, "Tick handouts here or on any page, then download them in one file.");
  const above = [help, form.element, filter, list.element];
  const below = [sum, download.progress, ways, download.said];
  panel.replaceChildren(/** @type {Node} */ (panel.firstChild), ...above, ...below);
  return () => {
    only.checked = picks.ticked.size > 0;
    hideOthers();
  };
}

/**
 * Return what the pack will be: how many files, how large, and of which school they speak.
 * @param {Order[]} orders
 * @param {Maker} maker
 */
function summary(orders, maker) {
  const { name, isYours } = maker.school();
  const size = orders.reduce((sum, { handout }) => sum + handout.size, 0);
  const about = orders.length ? `, about ${sizeInWords(size)}` : "";
  const whom = name || (isYours ? "your school" : "any school");
  const yours = isYours ? "." : ". Give your school first if they are to speak of it.";
  return [make("strong", {}, counted(orders.length, "file") + about), ` for ${whom}${yours}`];
}
