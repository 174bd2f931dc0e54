// What takes a while and is wanted more than once.

/**
 * Return what is kept under a name, or make it and keep it; what failed is not kept.
 * @template Made
 * @param {Map<string, Promise<Made>>} kept
 * @param {string} name
 * @param {() => Promise<Made>} making
 */
export function keptOrMade(kept, name, making) {
  const known = kept.get(name);
  if (known) return known;
  const made = making();
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}
