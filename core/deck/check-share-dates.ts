import { placesOfRegion, type EditionPlaces } from '../branch/places.ts';
import type { FigureBook, FigureRow } from '../figures/book.ts';
import { isIsoDate, isSameDate } from '../figures/dates.ts';
import type { Finding } from '../findings.ts';

/**
 * A share that is worked out from a part of one day and a whole of another. Where either says no date nothing is known.
 * @param shownOn the first slide that shows it; undefined when none does
 */
export function checkShareDates(row: FigureRow, shownOn: string | undefined, book: FigureBook, places: EditionPlaces): Finding[] {
  const [part, whole] = (row.share ?? []).map((id) => book.row(id));
  if (shownOn === undefined || row.printed === '' || part === undefined || whole === undefined) return [];
  if (!isIsoDate(part.asOf) || !isIsoDate(whole.asOf) || isSameDate(part.asOf, whole.asOf)) return [];
  const dated = part.given?.asOf ? part : whole.given?.asOf ? whole : undefined;
  return [{
    level: 'warning', code: 'share-dates', slide: shownOn, about: row.id,
    message: `"${row.label}" is worked out from numbers of two dates: "${part.label}" is of ${part.asOfPrinted}, "${whole.label}" of ${whole.asOfPrinted}. Give both for the same date, or mend the date that is wrong.`,
    ...(dated ? (dated.given === dated.local ? places : placesOfRegion(places)).at(['figures', dated.id, 'as-of']) : { file: row.file, line: row.line }),
  }];
}
