// "Your pack": handouts from anywhere on the site, for the school in use, in one file.

import { make, pressable, quietly, setOrRemove } from "../panel/markup.js";
import { counted, ordersOf, sizeInWords } from "./catalogue.js";
import { reason } from "./delivering.js";
import { PackDownload } from "./pack-download.js";
import { packForm } from "./pack-form.js";
import { packList } from "./pack-list.js";

/** @import { ListedPage, Order } from "./catalogue.js" */
/** @import { Maker } from "./making.js" */
/** @import { Picks } from "./picks.js" */

/**
 * What the pack works with.
 * @typedef {object} PackParts
 * @property {HTMLElement} slot where its button stands
 * @property {Picks} picks
 * @property {string} root the address of the site's root
 * @property {() => Promise<ListedPage[]>} catalogue gives all handouts of the site
 * @property {() => Promise<Maker>} maker
 */

/**
 * Put the button into its slot. What it opens is made when it is opened for the first time.
 * @param {PackParts} parts
 */
export function packBuilder(parts) {
  const { slot, picks } = parts;
  const title = make("h2", { id: "pack-title" }, "Your pack");
  const panel = make("section", { class: "pack", id: "pack", "aria-labelledby": "pack-title", hidden: true }, title);
  const count = make("span", { class: "pack-count" });
  const button = pressable("Your pack ", () => void open());
  const showCount = () => {
    count.textContent = picks.ticked.size ? String(picks.ticked.size) : "";
  };
  /** @type {Promise<() => void> | null} gives what is to be done when it is opened */
  let filled = null;

  async function open() {
    panel.hidden = !panel.hidden;
    setOrRemove(button, "aria-expanded", String(!panel.hidden));
    if (panel.hidden) return;
    filled ??= filledPanel(panel, parts);
    try {
      (await filled)();
    } catch (error) {
      filled = null;
      panel.replaceChildren(title, make("p", { role: "status" }, `The list of handouts cannot be shown. ${reason(error)}`));
    }
  }

  button.append(count);
  setOrRemove(button, "aria-controls", panel.id);
  setOrRemove(button, "aria-expanded", "false");
  slot.append(button);
  (slot.closest(".tailor-bar") ?? slot).after(panel);
  picks.follow(showCount);
  showCount();
}

/**
 * Fill the panel.
 * @param {HTMLElement} panel
 * @param {PackParts} parts
 * @returns {Promise<() => void>} to be called whenever it is opened
 */
async function filledPanel(panel, { picks, root, catalogue, maker: making }) {
  const [pages, maker] = await Promise.all([catalogue(), making()]);
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
  const ways = make("div", { class: "pack-ways" }, download.start, empty);
  panel.replaceChildren(/** @type {Node} */ (panel.firstChild), form.element, filter, list.element, sum, download.progress, ways, download.said);
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
