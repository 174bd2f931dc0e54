/**
 * Tailoring: a master filled in for a school, as the bytes of a Word file.
 *
 * The twin of `master/` in Python, held to the same bytes by `tests/cases/master/`; what the bytes
 * mean stands in SPECIFICATION.md there.
 */

import { TailorError } from "../language/errors.js";
import { DEFLATED_METHOD, STORED_METHOD, archiveOf } from "./archive.js";
import { damagedMaster, LOAD_AGAIN, openContainer } from "./container.js";
import { crc32 } from "./crc.js";
import { FORMS } from "./forms.js";
import { ProgramRun } from "./program.js";
import { MasterReader } from "./reader.js";

/** @import { ArchiveMember } from "./archive.js" */
/** @import { Environment } from "../language/expressions.js" */
/** @import { Written } from "./program.js" */
/** @import { PictureSlot, Program } from "./reader.js" */

/** @typedef {import("./reader.js").Master} Master */
/** @typedef {{ data: Uint8Array, width: number, height: number }} SchoolPicture */
/**
 * The pictures of a school by the variables that name them: PNG files, with the width and height
 * in which they are printed, in English metric units (914,400 to the inch).
 *
 * @typedef {Readonly<Record<string, SchoolPicture>>} SchoolPictures
 */
/**
 * What a school fills into one copy of its handouts.
 *
 * @typedef {object} SchoolValues
 * @property {Environment} environment
 * @property {ReadonlyMap<string, Omit<ArchiveMember, "name" | "method">>} pictures
 * @property {Written} written what was written before; it is the same in all masters
 */

/** The reserved name under which expressions find the sizes of the school's pictures. */
const PICTURES = "pictures#";

/**
 * Return the master in a file.
 *
 * @param {Uint8Array} bytes
 * @returns {Master}
 * @throws {TailorError} for whatever is not a whole master of this version
 */
export function openMaster(bytes) {
  const { header, body } = openContainer(bytes);
  try {
    return new MasterReader(header, body).master();
  } catch {
    throw damagedMaster();
  }
}

/**
 * Return what a school fills in, ready for any number of masters.
 *
 * @param {Environment} environment
 * @param {SchoolPictures} pictures
 * @returns {SchoolValues}
 */
export function schoolValues(environment, pictures = {}) {
  const all = Object.entries(pictures);
  const sizes = all.map(([name, { width, height }]) => [name, { width, height }]);
  return {
    environment: { ...environment, [PICTURES]: Object.fromEntries(sizes) },
    pictures: new Map(all.map(([name, { data }]) => [name, storedPicture(data)])),
    written: new Map(FORMS.map((form) => [form, new Map()])),
  };
}

/** @param {Uint8Array} data */
function storedPicture(data) {
  return { pieces: [data], packed: data.length, size: data.length, crc: crc32(data) };
}

/**
 * Return the finished Word file in pieces; the same master and values give the same bytes
 * everywhere. Nothing is deflated.
 *
 * @param {Master} master
 * @param {SchoolValues} values
 * @param {string} variant
 * @returns {Uint8Array[]}
 * @throws {TailorError} if the master has no such print variant, or if an expression fails for this
 *   school
 */
export function tailor(master, values, variant = "standard") {
  const own = master.variants.get(variant);
  if (!own) throw new TailorError(`this handout has no print variant '${variant}'`, LOAD_AGAIN);
  return archiveOf(own, [
    ...own.programs.flatMap((program) => filledMember(program, values)),
    ...master.pictures.flatMap((slot) => pictureMember(slot, values)),
  ]);
}

/**
 * A program that writes nothing makes no member.
 *
 * @param {Program} program
 * @param {SchoolValues} values
 * @returns {ArchiveMember | []}
 */
function filledMember({ name, steps }, { environment, written }) {
  const { pieces, packed, size, crc } = new ProgramRun(steps, environment, written);
  return size ? { name, method: DEFLATED_METHOD, pieces, packed, size, crc } : [];
}

/**
 * @param {PictureSlot} slot
 * @param {SchoolValues} values
 * @returns {ArchiveMember | []}
 */
function pictureMember({ name, picture }, { pictures }) {
  const found = pictures.get(picture);
  return found ? { name, method: STORED_METHOD, ...found } : [];
}
