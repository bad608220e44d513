import type { DeckChanges, FigureChange } from '../merge/model.ts';
import { lastExports, type ExportEntry } from './ledger.ts';

/** A file that prints what is no longer right, and what that is. */
export interface FileToSend {
  entry: ExportEntry;
  /** `is` is '' where the figure was retired. */
  figures: readonly { id: string; label: string; was: string; is: string; reason: string }[];
}

/**
 * The files that were exported before a figure was corrected or retired and that print it, newest first and each once:
 * they have to be made and sent again. Where a later file of the same kind for the same people was made of the newer
 * version, it took their place.
 * @param entries of a branch's ledger, oldest first
 * @param deck the deck's id
 * @param changes what is new, since one older version or several
 */
export function filesToSend(entries: readonly ExportEntry[], deck: string, changes: readonly DeckChanges[]): FileToSend[] {
  const renewed = new Set<string>();
  const found: FileToSend[] = [];
  for (const entry of lastExports(entries).filter((each) => each.deck === deck).toReversed()) {
    const place = JSON.stringify([entry.audience, entry.kind, entry.letter ?? '']);
    if (changes.some(({ from, to }) => entry.version === to && to !== from)) renewed.add(place);
    if (renewed.has(place)) continue;
    const figures = wrongIn(entry, changes);
    if (figures.length > 0) found.push({ entry, figures });
  }
  return found;
}

/** A figure may only have grown since the file's own version, and have been corrected since another one. */
function wrongIn(entry: ExportEntry, changes: readonly DeckChanges[]): FileToSend['figures'] {
  const own = changes.filter(({ from }) => from === entry.version);
  const wrong = new Map<string, FileToSend['figures'][number]>();
  for (const change of (own.length > 0 ? own : changes).flatMap(({ figures }) => figures)) {
    const figure = printedIn(entry, change);
    if (figure && !wrong.has(figure.id)) wrong.set(figure.id, figure);
  }
  return [...wrong.values()];
}

function printedIn({ figures }: ExportEntry, { was, label, kind, valueWas, valueIs, reason }: FigureChange): FileToSend['figures'][number] | undefined {
  // Measured otherwise and with another value, what was printed is no more right than a corrected one.
  const isWrong = kind === 'corrected' || kind === 'retired' || (kind === 'redefined' && valueWas !== '' && valueWas !== valueIs);
  if (!isWrong) return undefined;
  const printed = figures.find(({ id }) => id === was);
  // An older version may have had another value still, which is no more right than the one before this.
  if (!printed || (kind !== 'retired' && printed.value === valueIs && valueWas !== valueIs)) return undefined;
  return { id: was, label, was: printed.value, is: kind === 'retired' ? '' : valueIs, reason };
}
