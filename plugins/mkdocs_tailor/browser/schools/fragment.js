// The part of a link that carries a school's values. It stands behind the # of the address, which
// browsers send to nobody, and is taken out of it before anything else is done with it.

export const FRAGMENT = "#tailor=";

/**
 * Take what a link carries out of the address, and return it; empty where it carries nothing.
 * @param {Pick<Location, "hash" | "pathname" | "search">} location
 * @param {Pick<History, "replaceState" | "state">} history
 */
export function takeFragment({ hash, pathname, search }, history) {
  if (!hash.startsWith(FRAGMENT)) return "";
  history.replaceState(history.state, "", pathname + search);
  return hash;
}
