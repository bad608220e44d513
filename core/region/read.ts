import type { BranchLayer, Profile } from '../branch/model.ts';
import { parseBranch } from '../branch/parse.ts';
import type { LayerPlaces } from '../branch/places.ts';
import { parseProfile } from '../branch/profile-file.ts';
import type { SourceFile } from '../deck/model.ts';
import { hasErrors, type Finding } from '../findings.ts';
import type { BranchInRegion } from './model.ts';
import { deckOfFileName } from './names.ts';

/** Where the parts of each file of changes stand, by the deck's id. */
export type PlacesByDeck = Readonly<Record<string, LayerPlaces>>;

/** The changes of a branch or of the region, by deck. */
export interface ReadLayers {
  layers: Record<string, BranchLayer>;
  places: Record<string, LayerPlaces>;
  findings: Finding[];
}

/**
 * Reads files of changes, each called after its deck. Never throws: one with an error is left out and named, and the others stay.
 * @param files named as a person knows them: `branches/northmoor/fairer-inspection.yaml`
 */
export function readLayers(files: readonly SourceFile[]): ReadLayers {
  const read: ReadLayers = { layers: {}, places: {}, findings: [] };
  for (const file of files) {
    const name = file.name.slice(file.name.lastIndexOf('/') + 1);
    const deck = deckOfFileName(name);
    const report = (code: string, message: string): void => void read.findings.push({ level: 'error', code, file: file.name, line: 1, slide: undefined, message });
    if (deck === undefined) {
      report('region-file-name', `"${name}" is not called after a deck: it is called by the deck's id and .yaml. It is not used.`);
      continue;
    }
    const { layer, findings, places } = parseBranch(file);
    read.findings.push(...findings);
    if (hasErrors(findings)) continue;
    if (layer.deck !== deck) {
      report('region-file-name', `These changes belong to the deck "${layer.deck}", and the file is called after "${deck}". They are not used.`);
      continue;
    }
    read.layers[deck] = layer;
    read.places[deck] = places;
  }
  return read;
}

/** The texts of a branch's folder. */
export interface BranchTexts {
  slug: string;
  /** `profile.yaml`; undefined where there is none. */
  profile: SourceFile | undefined;
  layers: readonly SourceFile[];
}

/** A branch as it was read, with what is wrong with its files. */
export interface ReadBranch {
  branch: BranchInRegion;
  places: PlacesByDeck;
  findings: Finding[];
}

/** Reads a branch of a region. Never throws. The profile in `profile.yaml` goes for every deck; without one, the first file's does. */
export function readBranch({ slug, profile, layers }: BranchTexts): ReadBranch {
  const read = readLayers(layers);
  const own = profile === undefined ? undefined : parseProfile(profile);
  const sound = own !== undefined && !hasErrors(own.findings) ? own.profile : undefined;
  const known = sound ?? Object.values(read.layers)[0]?.profile ?? parseProfile(NOTHING).profile;
  const findings = [...(own?.findings ?? []), ...read.findings];
  if (profile === undefined) {
    findings.push({
      level: 'warning', code: 'no-profile', file: `branches/${slug}/profile.yaml`, line: 1, slide: undefined,
      message: 'This branch has no profile.yaml. Its details are taken from its changes to a deck, where it has any.',
    });
  }
  const named = known.branch.name.trim() === '' ? { ...known, branch: { ...known.branch, name: slug } } : known;
  return { branch: { slug, profile: named, layers: withProfile(read.layers, named) }, places: read.places, findings };
}

const NOTHING: SourceFile = { name: '', text: '' };

/** Changes to decks with the branch's details in each. */
export const withProfile = (layers: Readonly<Record<string, BranchLayer>>, profile: Profile): Record<string, BranchLayer> =>
  Object.fromEntries(Object.entries(layers).map(([deck, layer]) => [deck, { ...layer, profile }]));
