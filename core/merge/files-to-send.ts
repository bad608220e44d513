import type { ExportEntry } from '../region/ledger.ts';
import type { DeckChanges, FigureChange } from './model.ts';

/** A file that says a number which is no longer right, and why. */
export interface FileToSend {
  entry: ExportEntry;
  figures: readonly { id: string; label: string; kind: 'corrected' | 'retired'; printed: string; valueIs: string; reason: string }[];
}

/**
 * The files that were exported before a figure was corrected or retired and that print it, newest first: they have to be
 * sent again. Where a later file of the same kind for the same people was made of the newer version, it took their place.
 * @param deck the deck's id
 * @param entries of a branch's ledger, oldest first
 */
export function filesToSend(deck: string, changes: DeckChanges, entries: readonly ExportEntry[]): FileToSend[] {
  const wrong = changes.figures.filter(({ kind }) => kind === 'corrected' || kind === 'retired');
  const renewed = new Set<string>();
  const found: FileToSend[] = [];
  for (const entry of entries.filter((each) => each.deck === deck).toReversed()) {
    const place = JSON.stringify([entry.audience, entry.kind, entry.letter ?? '']);
    if (entry.version === changes.to && changes.to !== changes.from) renewed.add(place);
    const figures = renewed.has(place) ? [] : wrong.flatMap((change) => printedIn(entry, change));
    if (figures.length > 0) found.push({ entry, figures });
  }
  return found;
}

function printedIn({ figures }: ExportEntry, { was, label, kind, valueWas, valueIs, reason }: FigureChange): FileToSend['figures'] {
  if (kind !== 'corrected' && kind !== 'retired') return [];
  const printed = figures.find(({ id }) => id === was);
  // An older version may have had another value still, which is no more right than the one before this.
  if (!printed || (kind === 'corrected' && printed.value === valueIs && valueWas !== valueIs)) return [];
  return [{ id: was, label, kind, printed: printed.value, valueIs: kind === 'retired' ? '' : valueIs, reason }];
}
