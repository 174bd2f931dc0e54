// Many handouts, one after the other: what comes next is fetched meanwhile, and the page stays alive.

/** @import { Order } from "./catalogue.js" */
/** @import { MadeFor, Maker } from "./making.js" */
/** @typedef {{order: Order, pieces: Uint8Array[]}} Made */
/** @typedef {{order: Order, error: unknown}} Failed */

const FETCHED_AHEAD = 6;
const A_FRAME = 16;

/**
 * Make the files for a school; one that fails stops no other.
 *
 * Rejects as soon as the signal says to stop.
 * @param {Order[]} orders
 * @param {MadeFor} school
 * @param {Maker} maker
 * @param {string} root the address of the site's root
 * @param {{signal: AbortSignal, report: (done: number) => void}} course `report` is told how many are done
 * @returns {Promise<{made: Made[], failed: Failed[]}>}
 */
export async function madeAll(orders, school, maker, root, { signal, report }) {
  const fetchAhead = fetchingAhead(orders, maker, root, signal);
  /** @type {Made[]} */
  const made = [];
  /** @type {Failed[]} */
  const failed = [];
  let painted = performance.now();
  for (const [done, order] of orders.entries()) {
    const { page, handout, variant } = order;
    const master = new URL(page.master, root).href;
    report(done);
    fetchAhead(order);
    try {
      made.push({ order, pieces: await school.tailored(master, handout.copy, variant, signal) });
    } catch (error) {
      failed.push({ order, error });
    }
    if (performance.now() - painted > A_FRAME) {
      await painting();
      painted = performance.now();
    }
    signal.throwIfAborted();
  }
  return { made, failed };
}

/**
 * Return what sees to it that the masters of the next few pages are on their way.
 * @param {Order[]} orders
 * @param {Maker} maker
 * @param {string} root
 * @param {AbortSignal} signal
 */
function fetchingAhead(orders, maker, root, signal) {
  const masters = [...new Set(orders.map((order) => order.page.master))];
  let asked = 0;
  return (/** @type {Order} */ order) => {
    const until = Math.min(masters.length, masters.indexOf(order.page.master) + FETCHED_AHEAD);
    for (; asked < until; asked += 1) maker.ahead(new URL(masters[asked], root).href, signal);
  };
}

/** Let the browser paint and hear clicks, also in a tab that nobody looks at. */
function painting() {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
