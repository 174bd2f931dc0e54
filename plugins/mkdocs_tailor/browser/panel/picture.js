// A question that is answered with a picture: the school's logo.

import { LARGEST_PICTURE } from "../schools/pictures.js";
import { fileButton } from "./moving.js";
import { make, quietly, unseen } from "./markup.js";

/** @import { OwnPicture } from "../schools/pictures.js" */
/** @import { Json, Scalar } from "../schools/shapes.js" */
/** @import { Asking, Mistake } from "./questions.js" */

/** What is kept of a picture, in pixels, and the room for it on paper, in EMU: as word/school_logo.py. */
const MOST_PIXELS = [600, 240];
const ON_PAPER = [2_160_000, 432_000];

export class PictureQuestion {
  /**
   * @param {Scalar} shape
   * @param {string} name of the variable
   * @param {Json | undefined} value the name of its file
   * @param {Asking} asking
   */
  constructor({ label = "" }, name, value, asking) {
    this.name = name;
    this.file = value;
    this.asking = asking;
    this.choosing = fileButton("Choose a picture", "image/*", (file) => void this.#take(file));
    this.removing = quietly("Remove", () => this.#put(undefined, undefined));
    this.choosing.append(unseen(` for ${label}`));
    this.removing.append(unseen(` ${label}`));
    this.shown = make("img", { alt: `${label}, as you gave it` });
    this.said = make("p", { class: "tailor-hint", role: "status" });
    const ways = make("div", { class: "tailor-ways" }, this.choosing, this.removing);
    const legend = make("legend", {}, label);
    this.element = make("fieldset", { class: "tailor-question" }, legend, this.said, this.shown, ways);
    this.#show();
  }

  /** @returns {Json | undefined} */
  value() {
    return this.file;
  }

  /** @returns {Mistake[]} */
  mistakes() {
    return [];
  }

  first() {
    return this.choosing;
  }

  /** @param {File} file */
  async #take(file) {
    try {
      this.#put(`${this.name.split(".").pop()}.png`, await smallPicture(file));
    } catch {
      this.said.textContent = "This file cannot be shown as a picture. Choose a PNG, JPEG or SVG file.";
    }
  }

  /**
   * @param {string | undefined} file
   * @param {OwnPicture | undefined} picture
   */
  #put(file, picture) {
    this.file = file;
    this.asking.keepPicture(this.name, picture);
    this.#show();
    this.asking.changed();
  }

  #show() {
    const picture = this.asking.picture(this.name);
    const name = typeof this.file === "string" ? `${this.file}, which is not in this browser.` : "";
    this.said.textContent = picture ? "" : name || "A PNG, JPEG or SVG file. It heads your Word files.";
    this.shown.hidden = !picture;
    this.removing.hidden = !this.file;
    URL.revokeObjectURL(this.shown.src);
    if (picture) this.shown.src = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (picture.data)]));
  }
}

/**
 * Return a picture as a small PNG. Throws when the file is none, or stays too large.
 * @param {File} file
 * @returns {Promise<OwnPicture>}
 */
async function smallPicture(file) {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const sides = [image.naturalWidth, image.naturalHeight];
    const [width, height] = fitted(sides, ON_PAPER);
    for (let share = 1; share > 0.2; share /= 2) {
      const data = await drawn(image, fitted(sides, MOST_PIXELS, share));
      if (data.length <= LARGEST_PICTURE) return { data, width, height };
    }
    throw new RangeError("too large");
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/**
 * Return the sides of a picture that fills some room as well as it can.
 * @param {number[]} sides
 * @param {number[]} room
 */
function fitted(sides, room, share = 1) {
  const scale = Math.min(room[0] / sides[0], room[1] / sides[1]) * share;
  return sides.map((side) => Math.max(1, Math.round(side * scale)));
}

/**
 * @param {HTMLImageElement} image
 * @param {number[]} sides
 */
async function drawn(image, [width, height]) {
  const canvas = make("canvas", { width, height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  /** @type {Blob | null} */
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new RangeError("no picture");
  return new Uint8Array(await blob.arrayBuffer());
}
