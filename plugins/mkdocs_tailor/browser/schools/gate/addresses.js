// Addresses: links, e-mail, phone numbers and the files of pictures. The twin of
// schools/gate/addresses.py.

import { TailorError } from "../../language/errors.js";
import { cited } from "./quoting.js";

const LABEL = "[A-Za-z\\d](?:[A-Za-z\\d-]{0,61}[A-Za-z\\d])?";
const MAIL = `[\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})+`;
const HOST_LETTER = "[A-Za-z\\d\\u00a1-\\uffdc-]";
const HOST = `(?:${HOST_LETTER}+\\.)+${HOST_LETTER}{2,}(?::\\d{1,5})?`;
const IN_URL =
  "[^ \\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff<>\"'\\\\^`{|}]*";
const EMAIL = new RegExp(`^${MAIL}$`);
const LINK = new RegExp(`^(?:https?://${HOST}(?:[/?#]${IN_URL})?|mailto:${MAIL}(?:\\?${IN_URL})?)$`, "u");
const PHONE = /^\+?[\d ()-]+(?: (?:ext\.?|extension|x) ?\d+)?$/i;
const IN_STEP = "[^/\\\\:*?\"<>|#%&]";
const STEP = `(?![ .])(?:${IN_STEP}*(?![ .]))?${IN_STEP}`;
const IMAGE = new RegExp(`^(?:${STEP}/)*${STEP}\\.(?:png|jpe?g|gif|webp|svg)$`, "i");
const FEWEST_IN_PHONE = 3;
const MOST_IN_PHONE = 20;

/**
 * Return the address, in the form of the HTML Standard (section 4.10.5.1.5) and with a dot.
 * @param {string} text
 */
export function readEmail(text) {
  if (EMAIL.test(text)) return text;
  const message = `${cited(text)} is not an email address`;
  throw new TailorError(message, "write it like office@school.example");
}

/**
 * Return the number as it was written, for people: spaces and brackets stay.
 * @param {string} text
 */
export function readPhone(text) {
  const digits = text.replace(/\D/g, "").length;
  if (PHONE.test(text) && digits >= FEWEST_IN_PHONE && digits <= MOST_IN_PHONE) return text;
  const message = `${cited(text)} is not a phone number`;
  throw new TailorError(message, "write it like 020 7946 0123");
}

/**
 * Return the address of a web page or a `mailto:` link; nothing else can be linked to.
 * @param {string} text
 */
export function readLink(text) {
  const link = text.replace(/^[A-Za-z]+:/, (scheme) => scheme.toLowerCase());
  if (LINK.test(link)) return link;
  throw new TailorError(`${cited(text)} is not a web address`, linkAdvice(text));
}

/** @param {string} text */
function linkAdvice(text) {
  const better = EMAIL.test(text) ? `mailto:${text}` : `https://${text}`;
  const meant = EMAIL.test(text) || (text.startsWith("www.") && LINK.test(better));
  return meant ? `did you mean '${better}'?` : "begin it with https:// or mailto: and leave no spaces";
}

/**
 * Return the name of a picture's file beside the profile; folders are set off by `/`.
 * @param {string} text
 */
export function readImage(text) {
  if (IMAGE.test(text)) return text;
  const hint = "put a PNG, JPEG, GIF, WebP or SVG file beside profile.yml and write its name, like logo.png";
  throw new TailorError(`${cited(text)} is not the name of a picture`, hint);
}
