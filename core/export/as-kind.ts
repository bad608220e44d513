import type { Presentation } from '../slides/model.ts';
import { withUniqueTitles } from '../slides/unique-titles.ts';
import { FILE_KINDS, type ExportFormat } from './formats.ts';

const namedOnce = new WeakMap<Presentation, Presentation>();

/** A version as a kind of file holds it: each slide called by a name of its own, and notes only where they have a place. */
export function asKind(presentation: Presentation, format: ExportFormat): Presentation {
  const named = namedOnce.get(presentation) ?? withUniqueTitles(presentation);
  namedOnce.set(presentation, named);
  return FILE_KINDS[format].noNotes === true ? { ...named, slides: named.slides.map((slide) => ({ ...slide, notes: [] })) } : named;
}
