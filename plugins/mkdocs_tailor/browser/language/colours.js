/**
 * A school's colours on paper: dark enough to be read, pale enough to be read upon.
 *
 * The twin of `language/values/colours.py`, which holds the strengths of light as a table.
 */

const [OF_RED, OF_GREEN, OF_BLUE] = [2126, 7152, 722];

/** What is added to the light of either colour in a contrast: 0.05. */
const FLARE = 50_000_000;

/** The darkest wash, that of black. */
const DARKEST_WASH = [230, 230, 230];

/**
 * Return a colour like `#003366` as Word writes it, for text: `003366`; undefined for what is none.
 *
 * It is darkened step by step until it has a contrast of 4.5:1 on every wash, and so on white.
 *
 * @param {unknown} value
 */
export function ink(value) {
  let channels = channelsOf(value);
  while (channels && !canBeRead(channels)) {
    channels = channels.map((channel) => (channel * 15) >> 4);
  }
  return channels && colourOf(channels);
}

/**
 * Return the pale colour that goes with the ink of a colour; undefined for what is none.
 *
 * @param {unknown} value
 */
export function wash(value) {
  const channels = channelsOf(ink(value));
  return channels && colourOf(channels.map((channel) => 255 - Math.floor((255 - channel) / 10)));
}

/** @param {unknown} value */
function channelsOf(value) {
  const found = typeof value === "string" && /^#?([0-9A-F]{6})$/i.exec(value);
  if (!found) return undefined;
  return [0, 2, 4].map((at) => parseInt(found[1].slice(at, at + 2), 16));
}

/** @param {readonly number[]} channels */
function colourOf(channels) {
  return channels.map((channel) => channel.toString(16).padStart(2, "0")).join("").toUpperCase();
}

/**
 * Tell whether the contrast on the darkest wash is at least 9 to 2.
 *
 * @param {readonly number[]} channels
 */
function canBeRead(channels) {
  return 9 * (lightOf(channels) + FLARE) <= 2 * (lightOf(DARKEST_WASH) + FLARE);
}

/** @param {readonly number[]} channels */
function lightOf([red, green, blue]) {
  return OF_RED * strength(red) + OF_GREEN * strength(green) + OF_BLUE * strength(blue);
}

/**
 * How much light a channel gives, in 100,000ths (WCAG 2.2, relative luminance). None of the 256
 * comes so near to a half that two browsers could round it differently.
 *
 * @param {number} channel
 */
function strength(channel) {
  const share = channel / 255;
  const light = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  return Math.round(100_000 * light);
}
