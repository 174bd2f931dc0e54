// Where the script begins. What few pages need is in a later script, loaded when a teacher asks for
// something or has saved details before.

import { offerHandouts } from "./downloads/handouts.js";
import { packBuilder } from "./downloads/pack.js";
import { keptPicks } from "./downloads/picks.js";
import { openFolders, whatIsLacking } from "./here.js";
import { notLoaded } from "./language/errors.js";
import { keepOffline } from "./offline.js";
import { asSentences } from "./panel/wording.js";
import { takeFragment } from "./schools/fragment.js";
import { isAnythingStored } from "./schools/store.js";

/** @import { Picks } from "./downloads/picks.js" */
/** @import { PageData, Tailored } from "./later.js" */

/** @typedef {typeof import("./later.js")} Later what the later script gives */
/** @typedef {typeof import("./checking/checking.js")} Checking what the script gives that checks handouts */

/** A page that can be tailored: what it takes for that is loaded when it is first wanted. */
class TailoredPage {
  /**
   * @param {PageData} told
   * @param {HTMLElement} bar
   */
  constructor(told, bar) {
    this.told = told;
    this.bar = bar;
    this.root = new URL(told.root, location.href).href;
    /** @type {Tailored | undefined} */
    this.tailored = undefined;
    /** @type {Promise<Tailored> | undefined} */
    this.coming = undefined;
  }

  /** Bring the page to life. */
  begin() {
    const picks = keptPicks(() => sessionStorage);
    const isKept = isAnythingStored(window);
    offerHandouts({ document, maker: () => this.#maker(isKept), picks, root: this.root });
    const slot = /** @type {HTMLElement} */ (this.bar.querySelector(".tailor-pack"));
    packBuilder({ slot, picks, fill: (panel) => this.#fillPack(panel, picks) });
    addEventListener("storage", () => isAnythingStored(window) && void this.readyOrSaid());
    addEventListener("pageshow", ({ persisted }) => persisted && picks.reread());
    this.#waitForTheButton();
    this.#keepOffline();
    void this.#offerChecking();
    if (isKept) void this.readyOrSaid();
  }

  /** Return what the page has once the later script and the variables are there. */
  ready() {
    this.coming ??= this.#load();
    this.coming.catch(() => {
      this.coming = undefined;
    });
    return this.coming;
  }

  /** Return the same, or undefined once the page has said why it cannot be had. */
  async readyOrSaid() {
    try {
      return await this.ready();
    } catch (error) {
      this.say(asSentences(error));
      return undefined;
    }
  }

  /** @param {string} sentence */
  say(sentence) {
    const line = /** @type {HTMLElement} */ (this.bar.querySelector(".tailor-here"));
    line.textContent = sentence;
    line.hidden = !sentence;
  }

  /**
   * Return what makes Word files, null where the ordinary ones do. Without a network these are not to
   * be had, but what they are made from may be kept.
   * @param {boolean} isKept whether a school was kept when the page was opened
   */
  #maker(isKept) {
    const isOffline = !navigator.onLine;
    if (this.tailored) return this.tailored.current.values || isOffline ? this.tailored.maker : null;
    return isKept || isOffline ? this.ready().then(({ maker }) => maker) : null;
  }

  /**
   * @param {HTMLElement} panel
   * @param {Picks} picks
   */
  async #fillPack(panel, picks) {
    const { fillPack } = await this.ready();
    return fillPack(panel, picks);
  }

  #waitForTheButton() {
    const button = /** @type {HTMLButtonElement} */ (this.bar.querySelector(".tailor-open"));
    const open = async () => {
      if (!this.tailored) (await this.readyOrSaid())?.panel.toggle(); // which listens from then on
    };
    button.addEventListener("click", () => void open());
    button.hidden = false;
  }

  #keepOffline() {
    const { root, told } = this;
    const slot = /** @type {HTMLElement | null} */ (document.querySelector(".tailor-offline"));
    const loaded = [root + told.later, root + told.data];
    if (told.worker) void keepOffline({ slot, worker: new URL(told.worker, root), loaded });
  }

  /** Put what checks old handouts into its place, if the page has one. */
  async #offerChecking() {
    const { root, told } = this;
    const slot = /** @type {HTMLElement | null} */ (document.querySelector(".tailor-check"));
    const tailored = slot && (await this.readyOrSaid());
    if (!tailored) return;
    try {
      const { checking } = await furtherScript(root + told.checking);
      checking.offerChecking(slot, { current: tailored.current, root, handouts: told.handouts });
    } catch (error) {
      this.say(asSentences(error));
    }
  }

  async #load() {
    const { later } = await furtherScript(this.root + this.told.later);
    this.tailored = await later.tailoredPage(this.told, this.root, this.bar);
    this.say("");
    return this.tailored;
  }
}

/**
 * What the page tells of itself; null for a page that is the same for every school.
 * @returns {PageData | null}
 */
function pageData() {
  const told = document.getElementById("tailor-page");
  return told && JSON.parse(told.textContent ?? "null");
}

/**
 * Load a further script, which leaves what it gives where all find it (site/delivering/scripts.py).
 * @param {string} address
 * @returns {Promise<{later: Later, checking: Checking}>} what the further scripts have left so far
 */
function furtherScript(address) {
  const script = document.createElement("script");
  return new Promise((resolve, reject) => {
    script.onload = () => resolve(/** @type {any} */ (globalThis).tailorPage);
    script.onerror = () => reject(notLoaded());
    script.src = address;
    document.head.append(script);
  });
}

/** Begin, once the page is there. */
async function begin() {
  openFolders(document, location);
  const fragment = takeFragment(location, history);
  const told = pageData();
  const bar = /** @type {HTMLElement | null} */ (document.querySelector(".tailor-bar"));
  if (!told || !bar) return;
  const page = new TailoredPage(told, bar);
  const lacking = whatIsLacking(location);
  if (lacking) {
    page.say(lacking);
    return;
  }
  page.begin();
  addEventListener("hashchange", () => void receive(page, takeFragment(location, history)));
  await receive(page, fragment);
}

/**
 * @param {TailoredPage} page
 * @param {string} fragment of a link to the page; empty where it carries no details
 */
async function receive(page, fragment) {
  if (fragment) await (await page.readyOrSaid())?.offer(fragment);
}

void begin();
