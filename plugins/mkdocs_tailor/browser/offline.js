/** Keeping the site for when there is no network: what was visited by itself, everything on request. */

import { make, pressable } from "./panel/markup.js";
import { sizeInWords } from "./panel/wording.js";

/** @import { Current } from "./schools/current.js" */
/** @import { State, Wish } from "./worker/offline.js" */

/** @typedef {{done: number, of: number} & State & {failed: string}} Said */

/**
 * Have the worker keep this page, and offer to keep all of them.
 * @param {{slot: HTMLElement | null, worker: URL, loaded: string[]}} given where the offer stands, where the
 *   worker lies, and what the page needs to be tailored, besides what it has loaded
 */
export async function keepOffline({ slot, worker, loaded }) {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  try {
    if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
    await serviceWorker.register(worker, { updateViaCache: "none" });
    const { active } = await serviceWorker.ready;
    if (!active) return;
    const addresses = [location.href, ...loadedHere(), ...loaded];
    const state = await wish(active, { wish: "keep", addresses });
    if (slot && state.size) offerOffline(slot, active, state);
  } catch {
    // A browser that refuses (a private window, say) shows the site as it would without a worker.
  }
}

/**
 * Have what Word files are made from fetched as soon as a school is given, where a worker keeps it:
 * then they can be made when the network is gone, too.
 * @param {{masters: string[], current: Pick<Current, "values" | "follow">, ahead: (address: string) => void}} given
 */
export function keepMasters({ masters, current, ahead }) {
  const fetchAll = () => {
    if (!current.values || !navigator.serviceWorker?.controller) return;
    stop();
    for (const master of masters) ahead(master);
  };
  const stop = current.follow(fetchAll);
  fetchAll();
}

/** @returns {string[]} the files of this site that the page has loaded, and its pictures */
function loadedHere() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const pictures = Array.from(document.images, ({ src }) => src);
  return [...loaded, ...pictures].filter((address) => address.startsWith(`${location.origin}/`));
}

/**
 * Ask the worker for something, and return what it says at the end.
 * @param {ServiceWorker} worker @param {Wish} message @param {(said: Said) => void} [hear]
 * @returns {Promise<Said>}
 */
function wish(worker, message, hear) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.of ? hear?.(data) : resolve(data));
    worker.postMessage(message, [port2]);
  });
}

/** @param {HTMLElement} slot @param {ServiceWorker} worker @param {State} state */
function offerOffline(slot, worker, state) {
  let { kept } = state;
  const button = pressable("", async () => {
    button.disabled = true;
    const message = /** @type {Wish} */ ({ wish: kept ? "forget" : "everything" });
    const said = await wish(worker, message, ({ done, of }) => {
      button.textContent = `Keeping ${done} of ${of}`;
    });
    kept = said.kept ?? kept;
    status.textContent = outcome(said);
    button.disabled = false;
    show();
  });
  const status = make("span", { role: "status" });
  const show = () => {
    button.textContent = kept ? "Remove the offline copy" : `Keep for offline (${sizeInWords(state.size)})`;
  };
  slot.replaceChildren(button, " ", status);
  show();
}

/** @param {Said} said @returns {string} */
function outcome({ failed, kept }) {
  if (failed === "QuotaExceededError") return "There is no room for it on this computer.";
  if (failed) return "The network went away before everything was kept. Try again when it is back.";
  return kept ? "Every page works without a network now, on this computer." : "The copy is removed.";
}
