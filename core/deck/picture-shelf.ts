/** Stands before the path of a picture in the branch's own folder. No path that a text names can hold a colon, so no deck can reach one. */
const OF_BRANCH = 'branch:';
const OF_REGION = 'region:';

/** Where a picture lies: in the folder of the deck, in the region's or in the branch's own. */
export interface PicturePlace {
  from: 'deck' | 'region' | 'branch';
  /** As it is called on the disk, relative, with forward slashes. */
  path: string;
}

/** How slides name a picture of the branch's own folder. */
export const branchSource = (path: string): string => OF_BRANCH + path;

export const regionSource = (path: string): string => OF_REGION + path;

/** Where the picture lies that a slide names. */
export function placeOf(src: string): PicturePlace {
  if (src.startsWith(OF_BRANCH)) return { from: 'branch', path: src.slice(OF_BRANCH.length) };
  return src.startsWith(OF_REGION) ? { from: 'region', path: src.slice(OF_REGION.length) } : { from: 'deck', path: src };
}

/** The pictures that a text may show. */
export interface PictureShelf {
  /** The picture that a path names, and what it is called where that differs in capital letters. */
  find(path: string): { src: string; called: string | undefined } | undefined;
}

interface Index {
  exact: ReadonlyMap<string, string>;
  folded: ReadonlyMap<string, string>;
}

/** macOS takes letters apart from their accents where other systems don't; a reader sees no difference. */
const whole = (path: string): string => path.normalize('NFC');
const folded = (path: string): string => whole(path).toLowerCase();

const indexes = new WeakMap<readonly string[], Index>();

function indexOf(paths: readonly string[]): Index {
  const known = indexes.get(paths);
  if (known) return known;
  // The first of several counts: they come in order of name.
  const first = (key: (path: string) => string): Map<string, string> => new Map(paths.map((path) => [key(path), path] as const).toReversed());
  const index = { exact: first(whole), folded: first(folded) };
  indexes.set(paths, index);
  return index;
}

/** Pictures besides the deck's that a text may name. */
export interface OwnPictures {
  /** Paths in the branch's folder. */
  branch: readonly string[];
  /** Paths in the region's folder. */
  region: readonly string[];
}

export const NO_PICTURES: OwnPictures = { branch: [], region: [] };

/**
 * The pictures that a text may name. National text is given the deck's alone, so that no file of a branch can change it, and the
 * region's text none of the branch's; the branch's own text finds its own pictures first and then the deck's.
 * @param regionFirst for the region's text, and the branch's that was made from it: a name means there what it meant to the region
 */
export function shelfOf(deck: readonly string[], { branch, region }: OwnPictures = NO_PICTURES, regionFirst = false): PictureShelf {
  const ofDeck = { index: indexOf(deck), source: (path: string) => path };
  const ofRegion = { index: indexOf(region), source: regionSource };
  const shelves = [{ index: indexOf(branch), source: branchSource }, ...(regionFirst ? [ofRegion, ofDeck] : [ofDeck, ofRegion])];
  return {
    find(path) {
      for (const { index, source } of shelves) {
        const found = index.exact.get(whole(path));
        if (found !== undefined) return { src: source(found), called: undefined };
      }
      for (const { index, source } of shelves) {
        const found = index.folded.get(folded(path));
        if (found !== undefined) return { src: source(found), called: found };
      }
      return undefined;
    },
  };
}
