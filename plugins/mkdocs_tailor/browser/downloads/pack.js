// "Your pack": handouts from anywhere on the site, for the school in use, in one file.

import { make, pressable, setOrRemove } from "../panel/markup.js";
import { asSentences } from "../panel/wording.js";

/** @import { Picks } from "./picks.js" */

/**
 * What the pack works with.
 * @typedef {object} PackParts
 * @property {HTMLElement} slot where its button stands
 * @property {Picks} picks
 * @property {(panel: HTMLElement) => Promise<() => void>} fill fills what the button opens; gives
 *   what is to be done whenever it is opened
 */

/**
 * Put the button into its slot. What it opens is made when it is opened for the first time.
 * @param {PackParts} parts
 */
export function packBuilder({ slot, picks, fill }) {
  const title = make("h2", { id: "pack-title" }, "Your pack");
  const panel = make("section", { class: "pack", id: "pack", "aria-labelledby": "pack-title", hidden: true }, title);
  const count = make("span", { class: "pack-count" });
  const button = pressable("Your pack ", () => void open());
  const showCount = () => {
    count.textContent = picks.ticked.size ? String(picks.ticked.size) : "";
  };
  /** @type {Promise<() => void> | null} */
  let filled = null;

  async function open() {
    panel.hidden = !panel.hidden;
    setOrRemove(button, "aria-expanded", String(!panel.hidden));
    if (panel.hidden) return;
    filled ??= fill(panel);
    try {
      (await filled)();
    } catch (error) {
      filled = null;
      panel.replaceChildren(title, make("p", { role: "status" }, `The list of handouts cannot be shown. ${asSentences(error)}`));
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
