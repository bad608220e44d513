import { REST } from './parts/part-slide.ts';
import type { ShownSlide } from './model.ts';

/** What a slide has of its own in one version, whatever else on it is the same in others. */
export interface Dress extends Pick<ShownSlide, 'notes' | 'sourceLine'> {
  /** Name of the section that begins with it, where it says one and its audience may know. */
  section: string | undefined;
}

interface Dressed extends Dress {
  slide: ShownSlide;
}

/** Versions and branches in a row that are told apart; what is asked for again is mostly one of the last. */
const MOST = 6;
const kept = new WeakMap<ShownSlide, readonly Dressed[]>();

/** A slide, or a part of one, with its notes and sources: the very same object for the same of both. */
export function dressSlide(bare: ShownSlide, dress: Dress): ShownSlide {
  const known = kept.get(bare) ?? [];
  const same = known.find((each) => each.notes === dress.notes && each.sourceLine === dress.sourceLine && each.section === dress.section);
  if (same) return same.slide;
  const slide = { ...bare, sourceLine: dress.sourceLine, ...own(bare, dress) };
  kept.set(bare, [...known, { ...dress, slide }].slice(-MOST));
  return slide;
}

/** The notes and the section are with the first part. */
function own({ part }: ShownSlide, { notes, section }: Dress): Pick<ShownSlide, 'notes' | 'section'> {
  if (part !== undefined && part.number > 1) return { notes: notes.length === 0 ? [] : REST };
  return { notes, ...(section !== undefined && { section }) };
}
