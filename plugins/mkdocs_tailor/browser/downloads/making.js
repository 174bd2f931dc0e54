// Handouts for the school in use, whose values are worked out once for all of them.

import { openMaster, schoolValues, tailor } from "../master/tailor.js";
import { schoolName } from "../panel/asked.js";
import { environment } from "../schools/environment.js";
import { valueNamed } from "../schools/shapes.js";
import { fetchedBytes } from "../schools/fetching.js";
import { downloaded } from "./downloading.js";
import { keptOrMade } from "./kept.js";
import { picturesOf } from "./pictures.js";

/** @import { Current } from "../schools/current.js" */
/** @import { Imprint } from "./contents-page.js" */
/** @import { Master, SchoolValues } from "../master/tailor.js" */

/**
 * A school as handouts are made for it: it stays the same when another is put in its place.
 * @typedef {object} MadeFor
 * @property {string} name empty where it has none
 * @property {boolean} isYours whether a teacher gave it, or else the site reads for it
 * @property {(master: string, copy: string, variant: string, signal?: AbortSignal) => Promise<Uint8Array[]>} tailored
 *   gives the pieces of the Word file that is made from the master at an address; throws a
 *   TailorError, or that it was cancelled
 */

/**
 * What makes handouts for whichever school is in use.
 * @typedef {object} Maker
 * @property {() => MadeFor} school the school in use now
 * @property {Imprint} imprint what the site says of itself
 * @property {(link: HTMLAnchorElement) => Promise<string>} download hands over the file of a link, and says so
 * @property {(listener: () => void) => void} follow has the listener told when another school is in use
 * @property {(master: string, signal?: AbortSignal) => void} ahead fetches a master before it is wanted
 */

/**
 * Return what makes handouts for whichever school is in use. Each master is fetched once.
 * @param {Current} current
 * @param {string} root the address of the site's root
 * @returns {Maker}
 */
export function handoutMaker(current, root) {
  /** @type {Map<string, Promise<Master>>} */
  const masters = new Map();
  /** @param {string} url @param {AbortSignal} [signal] */
  const opened = (url, signal) =>
    keptOrMade(masters, url, () => fetchedBytes(url, signal).then(openMaster));
  /** @type {MadeFor | null} */
  let inUse = null;
  current.follow(() => {
    inUse = null;
  });
  const school = () => (inUse ??= schoolInUse(current, root, opened));
  return {
    imprint: current.variables.imprint,
    follow: (listener) => void current.follow(listener),
    school,
    download: (link) => downloaded(link, school()),
    ahead: (master, signal) => void opened(master, signal).catch(() => undefined),
  };
}

/**
 * @param {Current} current
 * @param {string} root
 * @param {(url: string, signal?: AbortSignal) => Promise<Master>} opened
 * @returns {MadeFor}
 */
function schoolInUse(current, root, opened) {
  const { variables, pictures } = current;
  const values = current.values ?? current.siteValues();
  const short = valueNamed(values, "school.short_name");
  /** @type {Map<string, Promise<SchoolValues>>} */
  const copies = new Map();
  /** @param {string} copy */
  const known = (copy) =>
    keptOrMade(copies, copy, async () =>
      schoolValues(environment(values, variables, copy), await picturesOf(values, variables, root, pictures)),
    );
  return {
    isYours: current.values !== null,
    name: typeof short === "string" ? short : schoolName(values),
    async tailored(master, copy, variant, signal) {
      const [open, filled] = await Promise.all([opened(master, signal), known(copy)]);
      return tailor(open, filled, variant);
    },
  };
}
