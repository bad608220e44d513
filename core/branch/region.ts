import type { DeckSources, RegionSources } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import type { LayerPlaces } from './places.ts';

/** What a region is called where its figures are told apart: '' where nobody gave it a name. */
export const regionNameOf = ({ layer }: Pick<RegionSources, 'layer'>): string => layer.profile.branch.region.trim() || layer.profile.branch.name.trim();

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();

/**
 * A picture of the region that is called as one of the deck's. Each text goes on showing the one that it meant: the region's texts and
 * what is made of them the region's, all others the deck's. But nobody sees that in a text.
 */
export function namesTwice({ images, region }: Pick<DeckSources, 'images' | 'region'>, places: LayerPlaces): Finding[] {
  if (region === undefined || region.images.length === 0) return [];
  return pathsTwice(region.images, images).map((path) => ({
    level: 'warning', code: 'picture-twice', file: places.file, line: 1, slide: undefined,
    message: `The region's picture "${path}" is called as one of the deck's. The region's text shows its own, all other text the deck's. Give it another name.`,
  }));
}

const last = new WeakMap<readonly string[], { images: readonly string[]; twice: string[] }>();

/** Looked for once: an edition is made again for every key that is typed. */
function pathsTwice(ofRegion: readonly string[], images: readonly string[]): string[] {
  const known = last.get(ofRegion);
  if (known?.images === images) return known.twice;
  const ofDeck = new Set(images.map(keyOf));
  const twice = ofRegion.filter((path) => ofDeck.has(keyOf(path)));
  last.set(ofRegion, { images, twice });
  return twice;
}
