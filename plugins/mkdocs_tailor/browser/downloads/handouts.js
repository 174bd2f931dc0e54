// The Word files of a page: made for the teacher's school when they are clicked, and ticked for a pack.

import { make } from "../panel/markup.js";
import { asSentences } from "../panel/wording.js";

/** @import { Maker } from "./making.js" */
/** @import { Picks } from "./picks.js" */

/** @typedef {Maker | Promise<Maker> | null} Making null where no school is in use; a promise while it is loaded */

/**
 * Have the Word files of a page made for the school in use. Without one the links stay as they are;
 * where a file cannot be made its link is offered beside the reason.
 * @param {{document: Document, maker: () => Making, picks: Picks, root: string}} parts
 *   `root` is the address of the site's root
 */
export function offerHandouts({ document, maker, picks, root }) {
  for (const list of document.querySelectorAll(".handouts")) {
    for (const link of list.querySelectorAll("a.handout[data-master]")) {
      const tick = tickOf(/** @type {HTMLAnchorElement} */ (link), picks, root);
      link.parentElement?.append(tick, make("p", { class: "handout-said", role: "status" }));
    }
    list.addEventListener("pointerover", (event) => void fetchAhead(event, maker()));
    list.addEventListener("focusin", (event) => void fetchAhead(event, maker()));
    list.addEventListener("click", (event) => {
      const link = linkUnder(event);
      const making = maker();
      if (!link || !making) return;
      event.preventDefault();
      void offerFile(link, making);
    });
  }
}

/**
 * Fetch what a file is made from as soon as somebody points at its link.
 * @param {Event} event
 * @param {Making} making
 */
async function fetchAhead(event, making) {
  const link = linkUnder(event);
  if (!link) return;
  try {
    (await making)?.ahead(masterOf(link));
  } catch {
    // It is said when the link is clicked.
  }
}

/**
 * Make the file of a link and hand it over; say beside it what came of it.
 * @param {HTMLAnchorElement} link
 * @param {Maker | Promise<Maker>} making
 */
async function offerFile(link, making) {
  const said = /** @type {Element} */ (link.closest("li")?.querySelector(".handout-said"));
  said.textContent = "Making the file…";
  try {
    said.textContent = await (await making).download(link);
  } catch (error) {
    const ordinary = make("a", { href: link.href, download: link.download }, "Download the ordinary file");
    said.replaceChildren(`This file could not be made for your school. ${asSentences(error)} `, ordinary);
  }
}

/**
 * Return a box that puts a handout into the pack, ticked as long as it is there.
 * @param {HTMLAnchorElement} link
 * @param {Picks} picks
 * @param {string} root
 */
function tickOf(link, picks, root) {
  const uri = decodeURIComponent(link.href.slice(root.length));
  const name = `Add to my pack: ${link.firstChild?.textContent?.trim()}`;
  const box = make("input", { type: "checkbox", "aria-label": name });
  const show = () => {
    box.checked = picks.ticked.has(uri);
  };
  box.addEventListener("change", () => picks.put([uri], box.checked));
  picks.follow(show);
  show();
  return make("label", { class: "handout-tick" }, box, " Add to my pack");
}

/**
 * Return the address of what a link's file is made from.
 * @param {HTMLAnchorElement} link
 */
export function masterOf(link) {
  return new URL(link.dataset.master ?? "", link.baseURI).href;
}

/**
 * @param {Event} event
 * @returns {HTMLAnchorElement | null}
 */
function linkUnder({ target }) {
  return target instanceof Element ? target.closest("a[data-master]") : null;
}
