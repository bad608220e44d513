import { wordsKey } from '../sheet/words.ts';

/**
 * What a branch's name is known by, for every door that a name comes in by: a spreadsheet, a batch, a pack, the command line.
 *
 * Two names are the same branch's where they differ only in how they are typed: capitals, blanks, punctuation and hyphens,
 * accents, "&" for "and", "St" for "Saint", "The" before it, or the word "Branch" before or behind it. So "St. Mary’s",
 * "saint marys" and "ST MARY'S Branch" are one; "Northmoor" and "Northmoor East" are two. Numbers and every other word
 * tell branches apart. A name of signs alone is known by them.
 *
 * Two branches of one region may be called so all the same: `branchesByName` then goes by the spelling.
 */
export function branchNameKey(name: string): string {
  const words = wordsKey(name).split(' ').map((word) => (word === 'st' ? 'saint' : word));
  if (words[0] === 'the' && words.length > 1) words.shift();
  if (words.length > 1 && words.at(-1) === 'branch') words.pop();
  else if (words.length > 1 && words[0] === 'branch') words.shift();
  // Blanks between words tell nothing apart, and between numbers they do.
  return words.join(' ').replace(/(?<!\d) | (?!\d)/g, '') || asTyped(name);
}

/** A name without what nobody sees or says: the form of its accents, capitals, white space around it. */
const asTyped = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Whether two names are one branch's; a blank one is nobody's. */
export const isSameBranch = (one: string, other: string): boolean => branchNameKey(one) !== '' && branchNameKey(one) === branchNameKey(other);

/**
 * Finds branches by their names: those that are spelled as the name, or else those that differ from it in capitals alone, or
 * else all with the same key. More than one: whoever asks has to refuse, or to ask. A blank name finds none.
 */
export function branchesByName<B>(branches: readonly B[], nameOf: (branch: B) => string): (name: string) => B[] {
  const byKey = new Map<string, B[]>();
  for (const branch of branches) {
    const key = branchNameKey(nameOf(branch));
    const known = byKey.get(key);
    if (known) known.push(branch);
    else byKey.set(key, [branch]);
  }
  return (name) => {
    const key = branchNameKey(name);
    const alike = key === '' ? [] : (byKey.get(key) ?? []);
    const typed = alike.filter((branch) => asTyped(nameOf(branch)) === asTyped(name));
    const exact = typed.filter((branch) => nameOf(branch) === name);
    return exact.length > 0 ? exact : typed.length > 0 ? typed : alike;
  };
}
