/** What no XML 1.0 file may hold (production 2, Char), and so no Word file. */
export const NOT_IN_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
