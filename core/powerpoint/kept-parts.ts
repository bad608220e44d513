import type { Keeper, Shelf } from '../kept.ts';
import type { ShownSlide } from '../slides/model.ts';
import type { ArrangedSlide } from './arrange/shape.ts';
import type { Footless } from './footer-place.ts';
import type { Ground } from './ground.ts';
import type { KeptPacked } from './xml/split-text.ts';

/** What is made of a slide, for as long as these words about its file are the same. */
export interface Made<T> {
  under: string;
  made: T;
}

/** A part without its footer, and its relationships, as text. */
export interface PartTexts<T extends Footless = Footless> {
  text: T;
  relationships: string | undefined;
}

/** What one PowerPoint file leaves to the next. */
export class KeptParts {
  readonly packed: KeptPacked;
  readonly grounds: Shelf<string, Ground>;
  /** The list of parts with their types, by their names. */
  readonly types: Shelf<string, string>;
  readonly arranged: Shelf<ShownSlide, Made<ArrangedSlide>>;
  readonly scales: Shelf<ShownSlide, number>;
  readonly slides: Shelf<ArrangedSlide, Made<PartTexts>>;
  /** By the notes, which often stay where what is on the slide doesn't; what many slides have alike, by the slide. */
  readonly notes: Shelf<ShownSlide | ShownSlide['notes'], Made<PartTexts<string>>>;
  /** Whether a slide has a notes page. */
  readonly noted: Shelf<ShownSlide, boolean>;

  constructor(keeper: Keeper) {
    this.packed = { parts: keeper.shelf(), firsts: keeper.shelf(), between: keeper.shelf(), lasts: keeper.shelf() };
    this.grounds = keeper.shelf();
    this.types = keeper.shelf();
    this.arranged = keeper.shelf();
    this.scales = keeper.shelf();
    this.slides = keeper.shelf();
    this.notes = keeper.shelf();
    this.noted = keeper.shelf();
  }
}

/** What was made of a slide under the same words, or it is made now. */
export function madeOnce<K, T>(shelf: Shelf<K, Made<T>>, slide: K, under: string, make: () => T): T {
  const known = shelf.find(slide);
  return known?.under === under ? known.made : shelf.keep(slide, { under, made: make() }).made;
}
