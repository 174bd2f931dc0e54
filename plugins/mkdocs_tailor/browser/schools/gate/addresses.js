// Addresses: links, e-mail, phone numbers and the files of pictures. The twin of
// schools/gate/addresses.py.

import { Problem, quoted } from "./problem.js";

const MAIL =
  "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?" +
  "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+";
const HOST = "(?:[A-Za-z0-9\\u00a1-\\uffdc-]+\\.)+[A-Za-z0-9\\u00a1-\\uffdc-]{2,}(?::[0-9]{1,5})?";
const IN_URL =
  "[^ \\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff<>\"'\\\\^`{|}]*";
const EMAIL = new RegExp(`^${MAIL}$`);
const SCHEME = /^[A-Za-z]+:/;
const WEB_LINK = new RegExp(`^https?://${HOST}(?:[/?#]${IN_URL})?$`, "u");
const MAIL_LINK = new RegExp(`^mailto:${MAIL}(?:\\?${IN_URL})?$`, "u");
const PHONE = /^\+?[0-9 ()-]+(?: (?:ext\.?|extension|x) ?[0-9]+)?$/i;
const STEP = "[^ ./\\\\:*?\"<>|#%&](?:[^/\\\\:*?\"<>|#%&]*[^ ./\\\\:*?\"<>|#%&])?";
const IMAGE = new RegExp(`^(?:${STEP}/)*${STEP}\\.(?:png|jpe?g|gif|webp|svg)$`, "i");
const FEWEST_IN_PHONE = 3;
const MOST_IN_PHONE = 20;

/**
 * Return the address, in the form of the HTML Standard (section 4.10.5.1.5) and with a dot.
 * @param {string} text
 */
export function readEmail(text) {
  const hint = "write it like office@school.example";
  return EMAIL.test(text) ? text : new Problem("not-an-email", `${quoted(text)} is not an email address`, hint);
}

/**
 * Return the number as it was written, for people: spaces and brackets stay.
 * @param {string} text
 */
export function readPhone(text) {
  const digits = text.replace(/[^0-9]/g, "").length;
  if (PHONE.test(text) && digits >= FEWEST_IN_PHONE && digits <= MOST_IN_PHONE) {
    return text;
  }
  const message = `${quoted(text)} is not a phone number`;
  return new Problem("not-a-phone-number", message, "write it like 020 7946 0123");
}

/**
 * Return the address of a web page or a `mailto:` link; nothing else can be linked to.
 * @param {string} text
 */
export function readLink(text) {
  const link = text.replace(SCHEME, (scheme) => scheme.toLowerCase());
  if (WEB_LINK.test(link) || MAIL_LINK.test(link)) {
    return link;
  }
  return new Problem("not-a-link", `${quoted(text)} is not a web address`, linkAdvice(text));
}

/** @param {string} text */
function linkAdvice(text) {
  if (EMAIL.test(text)) {
    return `did you mean 'mailto:${text}'?`;
  }
  if (text.startsWith("www.") && WEB_LINK.test(`https://${text}`)) {
    return `did you mean 'https://${text}'?`;
  }
  return "begin it with https:// or mailto: and leave no spaces";
}

/**
 * Return the name of a picture's file beside the profile; folders are set off by `/`.
 * @param {string} text
 */
export function readImage(text) {
  const hint = "put a PNG, JPEG, GIF, WebP or SVG file beside profile.yml and write its name, like logo.png";
  const message = `${quoted(text)} is not the name of a picture`;
  return IMAGE.test(text) ? text : new Problem("not-a-picture", message, hint);
}
