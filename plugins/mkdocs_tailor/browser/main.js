// Where the script begins. Little is done before a teacher asks for something, or has saved it before.

import { handoutMaker } from "./downloads/making.js";
import { masterOf, offerHandouts } from "./downloads/handouts.js";
import { packBuilder } from "./downloads/pack.js";
import { keptPicks } from "./downloads/picks.js";
import { openFolders, whatWorksHere } from "./here.js";
import { TailorError } from "./language/errors.js";
import { keepMasters, keepOffline } from "./offline.js";
import { showColours } from "./page/colours.js";
import { livePage } from "./page/live.js";
import { yourSchool } from "./panel/panel.js";
import { asSentences } from "./panel/wording.js";
import { current } from "./schools/current.js";
import { keeper } from "./schools/keeping.js";
import { takeFragment } from "./schools/sharing.js";
import { loadVariables } from "./schools/variables.js";

/** @import { Maker } from "./downloads/making.js" */
/** @import { ListedPage } from "./downloads/catalogue.js" */
/** @import { YourSchool } from "./panel/panel.js" */
/** @import { Current } from "./schools/current.js" */

/**
 * What a page tells of itself; `root` is the way to the site's root, and addresses start there.
 * @typedef {{root: string, data: string, handouts: string, uses: string[], worker: string | null}} PageData
 */

/** What a page has once the variables are there. */
/** @typedef {{current: Current, maker: Maker, panel: YourSchool}} Tailored */

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
    this.keeper = keeper(window);
    /** @type {Tailored | undefined} */
    this.tailored = undefined;
    /** @type {Promise<Tailored> | undefined} */
    this.coming = undefined;
  }

  /** Bring the page to life. */
  begin() {
    const picks = keptPicks(() => sessionStorage);
    const { root, told } = this;
    const isKept = Boolean(this.keeper.read("session") ?? this.keeper.read("computer"));
    const maker = () => {
      if (this.tailored) return this.tailored.current.values ? this.tailored.maker : null;
      return isKept ? this.ready().then((page) => page.maker) : null;
    };
    offerHandouts({ document, maker, picks, root });
    packBuilder({
      slot: /** @type {HTMLElement} */ (this.bar.querySelector(".tailor-pack")),
      picks,
      root,
      catalogue: async () => /** @type {ListedPage[]} */ (await fetchedJson(root + told.handouts)),
      maker: async () => (await this.ready()).maker,
    });
    addEventListener("pageshow", ({ persisted }) => persisted && picks.reread());
    this.#waitForTheButton();
    this.#keepOffline();
    if (isKept) void this.readyOrSaid();
  }

  /** Return what the page has once the variables are there. */
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
      this.say(error instanceof TailorError ? asSentences(error) : String(error));
      return undefined;
    }
  }

  /** @param {string} sentence */
  say(sentence) {
    const line = /** @type {HTMLElement} */ (this.bar.querySelector(".tailor-here"));
    line.textContent = sentence;
    line.hidden = !sentence;
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
    const loaded = [root + told.data];
    if (told.worker) void keepOffline({ slot, worker: new URL(told.worker, root), loaded });
  }

  async #load() {
    const variables = await loadVariables(this.root + this.told.data);
    const school = current(variables);
    const page = livePage(document);
    school.follow(() => {
      const environment = school.pageEnvironment();
      page.tailor(environment, (name) => school.given(name), school.values !== null);
      showColours(environment, document.documentElement.style);
    });
    const maker = handoutMaker(school, this.root);
    keepMasters({ masters: mastersOfThePage(), current: school, ahead: maker.ahead });
    const { bar, told } = this;
    const panel = yourSchool({ bar, current: school, variables, keeper: this.keeper, uses: told.uses });
    this.say("");
    this.tailored = { current: school, maker, panel };
    return this.tailored;
  }
}

/** What the page's Word files are made from. */
function mastersOfThePage() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-master]");
  return [...new Set([...links].map(masterOf))];
}

/**
 * What the page tells of itself; null for a page that is the same for every school.
 * @returns {PageData | null}
 */
function pageData() {
  const told = document.getElementById("tailor-page");
  return told && JSON.parse(told.textContent ?? "null");
}

/** @param {string} url */
async function fetchedJson(url) {
  const answer = await fetch(url);
  if (answer.ok) return answer.json();
  throw new TailorError("not-there", "the list of handouts cannot be loaded", "try again later");
}

async function begin() {
  openFolders(document, location);
  const told = pageData();
  const bar = /** @type {HTMLElement | null} */ (document.querySelector(".tailor-bar"));
  if (!told || !bar) return;
  const taken = takeFragment(location, history);
  const page = new TailoredPage(told, bar);
  const lacking = whatWorksHere(location, window).find(({ ability }) => ability === "tailor");
  if (lacking) {
    page.say(lacking.sentence);
    return;
  }
  page.begin();
  const offered = await taken;
  if (offered) (await page.readyOrSaid())?.panel.offer(offered);
}

void begin();
