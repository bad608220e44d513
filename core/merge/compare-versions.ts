import { AppError } from '../errors.ts';
import { findingLine } from '../findings.ts';
import { detailChanges, letterChanges } from './detail-changes.ts';
import { figureChanges } from './figure-changes.ts';
import type { DeckChanges, DeckVersion } from './model.ts';
import { slideChanges } from './slide-changes.ts';
import { traceSlides } from './trace-slides.ts';

/** Faults with which a deck's own id isn't known. */
const NO_ID: ReadonlySet<string> = new Set(['broken-yaml', 'broken-front-matter', 'unknown-format']);

/**
 * What is new in a national deck: slides (followed by id and likeness), figures, letters and details.
 * @throws AppError `bad-input` where the two are different decks, or the newer one can't be read whole: what is left out of it would look like gone
 */
export function compareVersions(before: DeckVersion, after: DeckVersion): DeckChanges {
  const [old, now] = [before.deck.meta, after.deck.meta];
  // What can't be read in the older one only looks new, but for its id.
  const [fault] = [...after.faults, ...before.faults.filter(({ code }) => old.id !== now.id && NO_ID.has(code))];
  if (fault) {
    const isNew = after.faults.includes(fault);
    const { id, version } = isNew ? now : old;
    // A front matter that can't be read says neither.
    const which = NO_ID.has(fault.code) ? `The ${isNew ? 'newer' : 'older'} version` : `Version "${version}" of "${id}"`;
    throw new AppError('bad-input', `${which} can't be read whole: ${findingLine(fault)}`, 'Nothing was changed. Mend the file, or ask for a version that was checked.');
  }
  if (old.id !== now.id) throw new AppError('bad-input', `"${old.id}" and "${now.id}" are two decks, and not two versions of one.`, 'Nothing was changed. Give two versions whose front matter has the same id.');
  const trace = traceSlides(before.deck, after.deck);
  const { changes: figures, renamed } = figureChanges(before, after);
  return {
    from: old.version,
    to: now.version,
    slides: slideChanges(before.deck, after.deck, trace),
    figures,
    letters: letterChanges(before, after),
    details: detailChanges(old, now),
    trace: { ...trace, figures: renamed },
  };
}
