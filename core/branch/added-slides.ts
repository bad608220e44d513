import type { Deck, Slide } from '../deck/model.ts';
import type { OwnPictures } from '../deck/picture-shelf.ts';
import { readSlide } from '../deck/read-slide.ts';
import { freeId } from '../deck/slug.ts';
import type { Finding } from '../findings.ts';
import { rawSlide, sameList, samePictures, slideSetting, type LayerText } from './layer-text.ts';
import type { AddedSlide, BranchLayer } from './model.ts';
import type { LayerPlaces } from './places.ts';

/** What laying changes over a deck needs to know. */
export interface Applying extends LayerText {
  layer: BranchLayer;
  findings: Finding[];
  warn(code: string, path: readonly PropertyKey[], message: string, slide?: string): void;
}

interface Kept {
  added: AddedSlide;
  index: number;
  places: LayerPlaces;
  pictures: OwnPictures;
  slide: Slide;
  findings: readonly Finding[];
}

/** The text before is gone back to by undo, and one of two windows may know of fewer pictures. */
const KEPT_TEXTS = 2;
/** The added slides of each deck as they were last, by their ids. */
const lastAdded = new WeakMap<Deck, ReadonlyMap<string, readonly Kept[]>>();

/**
 * The slides that the branch added, by the id of the slide that they follow; '' stands for the end.
 * One that is as it was last time is the same object.
 */
export function addedSlides(applying: Applying): Map<string, Slide[]> {
  const { national, layer, warn } = applying;
  const after = new Map<string, Slide[]>();
  if (layer.slides.added.length === 0) return after;
  const taken = new Set(national.slides.map((slide) => slide.id));
  const known = new Set([...taken, ...layer.slides.added.map((added) => added.id)]);
  const before = lastAdded.get(national);
  const now = new Map<string, readonly Kept[]>();
  layer.slides.added.forEach((added, index) => {
    const id = freeId(added.id, taken);
    const earlier = before?.get(id) ?? [];
    const kept = earlier.find((each) => isSame(each, added, index, applying)) ?? addedSlide(added, index, id, applying);
    const { slide } = kept;
    now.set(id, earlier.includes(kept) ? earlier : [...earlier, kept].slice(-KEPT_TEXTS));
    applying.findings.push(...kept.findings);
    taken.add(slide.id);
    if (added.after !== undefined && !known.has(added.after)) {
      warn('unknown-slide', ['slides', 'added', index], `There is no slide "${added.after}" in this deck for an added slide to follow. The added slide comes last.`, slide.id);
    }
    const key = added.after !== undefined && known.has(added.after) ? added.after : '';
    after.set(key, [...(after.get(key) ?? []), slide]);
  });
  lastAdded.set(national, now);
  return after;
}

const isSame = (kept: Kept, added: AddedSlide, index: number, { places, pictures }: Applying): boolean =>
  kept.index === index && kept.places === places && kept.added.markdown === added.markdown
  && sameList(kept.added.audience, added.audience) && samePictures(kept.pictures, pictures);

function addedSlide(added: AddedSlide, index: number, id: string, applying: Applying): Kept {
  const { places, pictures } = applying;
  const path = ['slides', 'added', index, 'markdown'];
  const { slide, findings } = readSlide(rawSlide(added.markdown, path, applying), { ...slideSetting(path, applying), audience: added.audience ?? ['members'] });
  slide.id = id;
  slide.origin = 'added';
  return { added, index, places, pictures, slide, findings: findings.map((finding) => ({ ...finding, slide: id })) };
}
