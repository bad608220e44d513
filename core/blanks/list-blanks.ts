import type { Edition } from '../branch/edition.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { blockTokens, tokensIn } from '../deck/tokens-in.ts';
import type { FigureRow } from '../figures/book.ts';
import { isIsoDay, printDate } from '../figures/dates.ts';
import { profileName, profileText } from '../figures/profile-tokens.ts';

/** A figure without a value that can be printed. */
export interface BlankFigure {
  label: string;
  /** "per cent", "£", a date: what kind of value is wanted; '' where any text is. */
  wanted: string;
  required: boolean;
  /** Numbers of the slides that wait for it, counted from 1. */
  slides: readonly number[];
}

export interface BlankDetail {
  label: string;
  slides: readonly number[];
}

export interface StaleFigure {
  label: string;
  printed: string;
  asOf: string;
  source: string;
  slides: readonly number[];
}

/** What is still to be found out before the meeting, of the slides that are switched on. No person is named in it. */
export interface Blanks {
  deck: string;
  branch: string;
  /** As printed, or ''. */
  meeting: string;
  /** Required ones first. */
  figures: readonly BlankFigure[];
  details: readonly BlankDetail[];
  stale: readonly StaleFigure[];
}

const WANTED: Readonly<Record<FigureRow['kind'], string>> = { count: 'how many', percent: 'per cent', money: '£', date: 'a date', text: '' };

/** Lists what is blank or may be out of date. */
export function listBlanks(edition: Edition): Blanks {
  const { deck, book, layer } = edition;
  const { profile } = layer;
  const used = usedOnSlides(edition);
  const rows = book.rows.filter(({ id }) => used.has(id));
  const waiting = new Map<string, { slides: Set<number>; required: boolean }>();
  for (const row of rows.filter(isBlank)) {
    // Of a share what is missing are its parts.
    const parts = (row.share ?? []).filter((id) => { const part = book.row(id); return part !== undefined && isBlank(part); });
    for (const id of parts.length > 0 ? parts : [row.id]) {
      const known = waiting.get(id) ?? { slides: new Set(), required: false };
      for (const number of used.get(row.id) ?? []) known.slides.add(number);
      waiting.set(id, { slides: known.slides, required: known.required || row.required || book.row(id)?.required === true });
    }
  }
  const figures = [...waiting].flatMap(([id, { slides, required }]): BlankFigure[] => {
    const row = book.row(id);
    return row ? [{ label: row.label, wanted: WANTED[row.kind], required, slides: sorted(slides) }] : [];
  });
  const { date } = profile.meeting;
  return {
    deck: deck.meta.title,
    branch: profile.branch.name.trim(),
    meeting: isIsoDay(date.trim()) ? printDate(date.trim()) : '',
    figures: figures.toSorted((a, b) => Number(b.required) - Number(a.required)),
    details: [...used].flatMap(([id, slides]): BlankDetail[] => {
      const label = profileName(id);
      const text = profileText({ id, filter: undefined }, profile);
      return label !== undefined && text === '' ? [{ label, slides: sorted(slides) }] : [];
    }),
    stale: rows.filter(({ state }) => state === 'stale').map((row): StaleFigure => ({
      label: row.label, printed: row.printed, asOf: row.asOfPrinted, source: row.source, slides: sorted(used.get(row.id) ?? []),
    })),
  };
}

const isBlank = ({ state }: FigureRow): boolean => state === 'blank' || state === 'out-of-range';

const sorted = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b);

/** Numbers of the slides that are on, by the token that they use. */
function usedOnSlides({ deck }: Edition): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  deck.slides.forEach((slide, index) => {
    if (!slide.on) return;
    for (const { id } of [...tokensIn(slide.content()), ...blockTokens([...readContentNote(slide), ...readBranchNotes(slide)])]) {
      used.set(id, (used.get(id) ?? new Set()).add(index + 1));
    }
  });
  return used;
}

/** Whether there is nothing left to find out. */
export const isComplete = ({ figures, details, stale }: Blanks): boolean => figures.length + details.length + stale.length === 0;
