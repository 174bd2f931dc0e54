// A school's values in the browser's storage, from one page to the next. Nothing is written but by
// `save`. Storage may be blocked, full, or changed by another tab: nothing here throws.

import { TailorError } from "../language/errors.js";
import { acceptPictures, keptPictures } from "./pictures.js";
import { acceptProfile } from "./profile.js";
import { STORAGE_KEY, STORES, storedText } from "./store.js";

/** @import { Values } from "./shapes.js" */
/** @import { OwnPictures } from "./pictures.js" */
/** @import { AcceptedProfile } from "./profile.js" */
/** @import { Here } from "./store.js" */
/** @import { Variables } from "./variables.js" */

const KEPT_FORMAT = 1;

/** @typedef {{ message: string, hint: string }} PlainProblem */

/** @typedef {AcceptedProfile & { pictures: OwnPictures, here: Here, problem?: undefined }} Kept */

/**
 * What keeping needs of a window.
 * @typedef {Pick<Window, "sessionStorage" | "localStorage" | "addEventListener" | "removeEventListener">} Place
 */

export class Keeper {
  /** @param {Place} place */
  constructor(place) {
    this.place = place;
  }

  /**
   * Return what is kept, null for nothing, or why what is kept cannot be used; it is left alone then
   * until somebody saves or removes.
   * @param {Variables} variables
   * @returns {Kept | { problem: PlainProblem } | null}
   */
  saved(variables) {
    const session = storedText(this.place, "session");
    const text = session ?? storedText(this.place, "computer");
    if (!text) return null;
    try {
      const { format, values, pictures } = JSON.parse(text);
      if (format === KEPT_FORMAT) {
        const here = session ? "session" : "computer";
        return { ...acceptProfile(values, variables), pictures: acceptPictures(pictures, variables), here };
      }
    } catch {
      // what is no JSON was not kept by this page either
    }
    const message = "The details kept in this browser cannot be read here.";
    return { problem: new TailorError(message, "Give them again and save, or remove them.") };
  }

  /**
   * Keep the values in one place only.
   * @param {Values} values
   * @param {{ here: Here, pictures?: OwnPictures }} where
   */
  save(values, { here, pictures = {} }) {
    const text = JSON.stringify({ format: KEPT_FORMAT, values, pictures: keptPictures(pictures) });
    return attempt(() => {
      this.place[STORES[here]].setItem(STORAGE_KEY, text);
      this.place[STORES[here === "session" ? "computer" : "session"]].removeItem(STORAGE_KEY);
    });
  }

  /** Remove what is kept, wherever it is; return why it may still be there. */
  forget() {
    return attempt(() => {
      this.place.sessionStorage.removeItem(STORAGE_KEY);
      this.place.localStorage.removeItem(STORAGE_KEY);
    });
  }

  /**
   * Call the listener when another tab has saved or removed, until what is returned is called.
   * @param {() => void} listener
   */
  follow(listener) {
    /** @param {StorageEvent} event without a key, all has been removed */
    const heard = ({ key }) => {
      if (key === STORAGE_KEY || key === null) listener();
    };
    this.place.addEventListener("storage", heard);
    return () => this.place.removeEventListener("storage", heard);
  }
}

/**
 * Return what keeps a profile in the storage of a window.
 * @param {Place} place the window itself: to ask for its storage can already fail
 */
export function keeper(place) {
  return new Keeper(place);
}

/**
 * Change what is stored, or return why it cannot be changed.
 * @param {() => void} change
 * @returns {PlainProblem | undefined}
 */
function attempt(change) {
  try {
    change();
    return undefined;
  } catch (error) {
    const full = error instanceof Error && error.name.includes("Quota");
    const message = full
      ? "There is no room left in this browser for your details."
      : "This browser does not let the page keep your details.";
    const hint = "They stay on this page until you leave it. Download them to keep them.";
    return new TailorError(message, hint);
  }
}
