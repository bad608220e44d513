import type { PackKind } from './manifest.ts';

/** What a file of a pack is, by its place in it. */
export interface EntryKind {
  is: 'deck' | 'figures' | 'letter' | 'picture' | 'profile' | 'layer' | 'region';
  /** The most bytes that such a file may have. */
  most: number;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;
const PICTURES: EntryKind = { is: 'picture', most: 20_000_000 };
const LAYER: EntryKind = { is: 'layer', most: 5_000_000 };

const KINDS: Readonly<Record<PackKind, readonly (readonly [path: RegExp, kind: EntryKind])[]>> = {
  deck: [
    [/^deck\.md$/, { is: 'deck', most: 5_000_000 }],
    [/^figures\.yaml$/, { is: 'figures', most: 2_000_000 }],
    [/^letters\/[^/]+\.(?:md|markdown)$/i, { is: 'letter', most: 200_000 }],
    [PICTURE, PICTURES],
  ],
  branch: [
    [/^branches\/[a-z0-9-]+\/profile\.yaml$/, { is: 'profile', most: 200_000 }],
    [/^branches\/[a-z0-9-]+\/[a-z0-9-]+_?\.yaml$/, LAYER],
    [/^branches\/[a-z0-9-]+\/images\/[^/]+$/, PICTURES],
  ],
  region: [
    [/^region\.yaml$/, { is: 'region', most: 5_000_000 }],
    [/^region\/[a-z0-9-]+_?\.yaml$/, LAYER],
    [/^region\/images\/[^/]+$/, PICTURES],
  ],
};

/** What a file of a pack is; undefined where such a pack can hold none of that name. */
export function entryKind(pack: PackKind, path: string): EntryKind | undefined {
  // A region is its branches and what it has of its own.
  const kinds = pack === 'region' ? [...KINDS.region, ...KINDS.branch] : KINDS[pack];
  const kind = kinds.find(([form]) => form.test(path))?.[1];
  return kind?.is === 'picture' && !PICTURE.test(path) ? undefined : kind;
}

const PROGRAMS = /\.(?:[cm]?js|jsx|ts|wasm|html?|xhtml|hta|mht|mhtml|exe|dll|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs?|vbe|jse|wsf|wsh|sh|bash|command|py|pl|rb|php|jar|class|app|apk|deb|rpm|dmg|pkg|appimage|desktop|lnk|url|webloc|scf|reg|inf|so|dylib|node|svgz|swf|xlsm|xlam|docm|dotm|pptm|potm|ppam)$/i;
const ZIPS = /\.(?:zip|branchdeck|rar|7z|tar|t?gz|bz2|xz|cab|iso|img)$/i;
const NOTES = /(?:\.jsonl$|(?:^|\/)(?:notes|meetings)\/)/i;

/** Why a pack can't hold a file of this name. */
export function strangerWords(pack: PackKind, path: string): string {
  if (PROGRAMS.test(path)) return 'is a program, a script or a page, which no pack holds';
  if (ZIPS.test(path)) return 'is a pack or an archive within the pack, which no pack holds';
  if (NOTES.test(path)) return 'is a meeting’s record or notes, which no pack holds';
  return pack === 'deck' ? 'is no file of a deck' : 'is no file of a branch or region';
}
