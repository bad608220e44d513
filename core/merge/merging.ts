import type { AddedSlide, BranchLayer } from '../branch/model.ts';
import { freeId } from '../deck/slug.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { renameTokens } from './rename-tokens.ts';
import type { CalledOut, Carried, Conflict, DeckChanges } from './model.ts';

/** Where the slide went that a branch's change names. */
export type Where =
  /** It is one that the branch added; `id` is what it is called from now on. */
  | { kind: 'added'; id: string }
  /** The new slides that it is on: none where it was removed. */
  | { kind: 'slides'; ids: readonly string[] }
  /** Neither version has it. */
  | { kind: 'unknown' };

/** One layer on its way from one version to the other, with what is said meanwhile. */
export interface Merging {
  layer: BranchLayer;
  before: Deck;
  after: Deck;
  changes: DeckChanges;
  /** The layer was merged to this version before. */
  already: boolean;
  where(id: string): Where;
  oldSlide(id: string): Slide | undefined;
  newSlide(id: string): Slide | undefined;
  /** The text with the tokens of figures that are certainly called otherwise now. */
  rename(text: string): string;
  conflicts: Conflict[];
  carried: Carried[];
  calledOut: CalledOut[];
  /** Slides that national removed and the branch's words are kept on, by their old ids. */
  kept: Map<string, AddedSlide>;
}

/** Begins to merge a layer. */
export function beginMerge(layer: BranchLayer, before: Deck, after: Deck, changes: DeckChanges): Merging {
  const [olds, news] = [byId(before), byId(after)];
  const already = layer.baseVersion === after.meta.version && before.meta.version !== after.meta.version;
  const added = addedNames(layer, olds, news, already);
  const { trace } = changes;
  const where = (id: string): Where => {
    if (already && news.has(id)) return { kind: 'slides', ids: [id] };
    const ids = trace.slides.get(id);
    const name = added.get(id);
    // In a layer that was merged before, the id of an added slide means that slide, whatever national once had under it.
    if (ids !== undefined && (name === undefined || (ids.length > 0 && !already))) return { kind: 'slides', ids };
    if (name !== undefined) return { kind: 'added', id: name };
    return news.has(id) ? { kind: 'slides', ids: [id] } : { kind: 'unknown' };
  };
  return {
    layer, before, after, changes, already, where,
    oldSlide: (id) => olds.get(id),
    newSlide: (id) => news.get(id),
    rename: (text) => renameTokens(text, trace.figures),
    conflicts: [], carried: [], calledOut: [], kept: new Map(),
  };
}

const byId = (deck: Deck): Map<string, Slide> => new Map(deck.slides.map((slide) => [slide.id, slide]));

/** What the branch's added slides are called from now on: a new national slide may have taken an id. */
function addedNames(layer: BranchLayer, olds: ReadonlyMap<string, Slide>, news: ReadonlyMap<string, Slide>, already: boolean): Map<string, string> {
  const ids = layer.slides.added.map(({ id }) => id);
  const taken = new Set([...olds.keys(), ...news.keys(), ...ids]);
  return new Map(ids.map((id) => {
    if (already || !news.has(id) || olds.has(id)) return [id, id];
    const name = freeId(`our-${id}`, taken);
    taken.add(name);
    return [id, name];
  }));
}

/** The slide that stands before a removed one and is still there, with its last part; the next one where none does. */
export function neighbourOf(id: string, { before, where }: Merging): string | undefined {
  const at = before.slides.findIndex((slide) => slide.id === id);
  const there = (slide: Slide): string[] => {
    const found = where(slide.id);
    return found.kind === 'slides' ? found.ids.slice(-1) : [];
  };
  return before.slides.slice(0, Math.max(at, 0)).flatMap(there).at(-1) ?? before.slides.slice(at + 1).flatMap(there)[0];
}
