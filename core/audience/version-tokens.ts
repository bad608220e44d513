import type { Edition } from '../branch/edition.ts';
import type { Slide } from '../deck/model.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { blockTokens, tokensIn } from '../deck/tokens-in.ts';
import { mayHaveNotes, type Audience } from './model.ts';

const known = new WeakMap<Slide, Map<string, readonly string[]>>();

/** Ids of the tokens that a version of a slide would print, its content note included, and its notes where it has them, each once. */
export function versionTokens(slide: Slide, audience: Audience, withNotes = mayHaveNotes(audience)): readonly string[] {
  const ofSlide = known.get(slide) ?? new Map<string, readonly string[]>();
  known.set(slide, ofSlide);
  const version = `${audience} ${withNotes}`;
  const ids = ofSlide.get(version) ?? look(slide, audience, withNotes);
  ofSlide.set(version, ids);
  return ids;
}

function look(slide: Slide, audience: Audience, withNotes: boolean): string[] {
  const content = slide.content(audience);
  const notes = withNotes ? [...content.notes, ...readBranchNotes(slide)] : [];
  return [...new Set([...tokensIn({ ...content, notes }), ...blockTokens(readContentNote(slide))].map((token) => token.id))];
}

/** Ids of the slides of a version that use each figure or detail of the profile. */
export function usesIn({ deck }: Pick<Edition, 'deck'>, held: ReadonlySet<string>, audience: Audience, withNotes: boolean): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const slide of deck.slides) {
    if (!held.has(slide.id)) continue;
    for (const id of versionTokens(slide, audience, withNotes)) uses.set(id, [...(uses.get(id) ?? []), slide.id]);
  }
  return uses;
}
