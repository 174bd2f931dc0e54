// Where a profile lies in the browser's storage, and whether there is one.

export const STORAGE_KEY = "tailor.profile";
export const STORES = Object.freeze({ session: "sessionStorage", computer: "localStorage" });

/**
 * @typedef {"session" | "computer"} Here until the browser is closed; or until somebody removes it
 * @typedef {Pick<Window, "sessionStorage" | "localStorage">} Storing
 */

/**
 * Return what is kept in one place; null for nothing, and where storage is blocked.
 * @param {Storing} place
 * @param {Here} here
 */
export function storedText(place, here) {
  try {
    return place[STORES[here]].getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/**
 * Tell whether anything is kept, whatever it is.
 * @param {Storing} place
 */
export function isAnythingStored(place) {
  return Boolean(storedText(place, "session") ?? storedText(place, "computer"));
}
