// What a teacher has put in the pack: kept until the browser is closed, and only once something is.

const PACK_KEY = "tailor.pack";

/**
 * The handouts in the pack, by where each lies in the site.
 * @typedef {object} Picks
 * @property {ReadonlySet<string>} ticked
 * @property {(uris: string[], wanted: boolean) => void} put puts handouts in or takes them out
 * @property {() => void} reread for a page that comes back from the browser's memory
 * @property {(listener: () => void) => void} follow
 */

/**
 * Return what is in the pack. Where nothing can be kept, it is remembered for this page alone.
 * @param {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} storage may throw
 * @returns {Picks}
 */
export function keptPicks(storage) {
  /** @type {Set<string>} */
  const ticked = new Set(readPicks(storage));
  /** @type {(() => void)[]} */
  const listeners = [];
  const tell = () => listeners.forEach((listener) => listener());
  return {
    ticked,
    put(uris, wanted) {
      uris.forEach((uri) => (wanted ? ticked.add(uri) : ticked.delete(uri)));
      keepPicks(storage, ticked);
      tell();
    },
    reread() {
      ticked.clear();
      readPicks(storage).forEach((uri) => ticked.add(uri));
      tell();
    },
    follow: (listener) => void listeners.push(listener),
  };
}

/**
 * @param {() => Pick<Storage, "getItem">} storage
 * @returns {string[]}
 */
function readPicks(storage) {
  try {
    const kept = JSON.parse(storage().getItem(PACK_KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((uri) => typeof uri === "string") : [];
  } catch {
    return [];
  }
}

/**
 * @param {() => Pick<Storage, "setItem" | "removeItem">} storage
 * @param {Set<string>} ticked
 */
function keepPicks(storage, ticked) {
  try {
    if (ticked.size) storage().setItem(PACK_KEY, JSON.stringify([...ticked]));
    else storage().removeItem(PACK_KEY);
  } catch {
    // Full or forbidden: the pack holds for this page.
  }
}
