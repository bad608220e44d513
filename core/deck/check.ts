import { AUDIENCE_NAMES, maySee } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { BranchLayer } from '../branch/model.ts';
import { placesOfRegion, type EditionPlaces, type LayerPlaces } from '../branch/places.ts';
import type { Figure } from '../figures/model.ts';
import type { FigureBook, FigureRow } from '../figures/book.ts';
import { numberIn } from '../figures/number-in.ts';
import { isAfter, isIsoDate, isIsoDay } from '../figures/dates.ts';
import type { Finding } from '../findings.ts';
import type { ShownSlide } from '../slides/model.ts';
import { flatText } from '../slides/sentences.ts';
import { showSlide } from '../slides/show-slide.ts';
import { checkRegionFigures } from './check-region-figures.ts';
import { checkShareDates } from './check-share-dates.ts';
import { checkSlide } from './check-slide.ts';
import type { Slide } from './model.ts';

type Book = Pick<Edition, 'deck' | 'book' | 'layer' | 'region' | 'look' | 'today'>;

/** Checks the content of every slide, and the values of the branch and its region. Never throws. */
export function checkDeck(edition: Book, figures: ReadonlyMap<string, Figure>, places: EditionPlaces): Finding[] {
  const on = new Set(edition.deck.slides.filter((slide) => slide.on).map((slide) => slide.id));
  return [
    ...edition.deck.slides.flatMap((slide) => checkSlide(slide, edition)),
    ...edition.book.rows.flatMap((row) => checkRow(row, row.usedOn.find((id) => on.has(id)), edition, places)),
    ...checkLocalFigures(edition.layer, figures, places),
    ...(edition.region ? checkLocalFigures(edition.region.layer, figures, placesOfRegion(places)) : []),
    ...checkRetired(edition, figures, on),
    ...checkRegionFigures(edition),
    ...checkProfile(edition, places),
    ...checkVersions(edition),
    ...checkMarks(edition),
    ...checkTitles(edition),
  ];
}

/** @param shownOn the first slide that shows the figure; undefined when none does */
function checkRow(row: FigureRow, shownOn: string | undefined, { book, today }: Book, places: EditionPlaces): Finding[] {
  const { given } = row;
  const at = given === row.local ? places : placesOfRegion(places);
  const findings: Finding[] = [];
  const add = (level: Finding['level'], code: string, says: string, key = 'value'): void =>
    void findings.push({
      level, code, slide: shownOn, about: row.id, message: `"${row.label}"${says}`,
      ...(given ? at.at(['figures', row.id, key]) : { file: row.file, line: row.line }),
    });
  // A national value out of range was found where figures.yaml was read.
  if (row.state === 'out-of-range' && row.share) add('error', 'share-wrong', `: ${row.fault}`);
  else if (row.state === 'out-of-range' && given) add('error', 'value-wrong', `: ${row.fault}`);
  if (row.state === 'stale' && shownOn !== undefined) add('warning', 'stale-figure', ` is from ${row.asOfPrinted} and may be out of date.`, 'as-of');
  if (isIsoDate(row.asOf) && isAfter(row.asOf, today)) add('warning', 'date-ahead', ` is dated ${row.asOfPrinted}, which is still to come.`, 'as-of');
  if (row.scope === 'national' && row.share === undefined && row.printed !== '' && shownOn !== undefined && (row.source === '' || row.asOf === '')) {
    add('warning', 'no-source', ` has no ${row.source === '' ? 'source' : 'date'}. Say where the number comes from, and when.`);
  }
  if (shownOn !== undefined && row.printed !== '' && isMixed(row, book)) add('warning', 'share-mixed', ' is worked out from a number of your branch and one of your region. Say who was counted in both, or give both yourself.');
  findings.push(...checkShareDates(row, shownOn, book, places));
  if (!given) return findings;
  if (given.asOf !== '' && !isIsoDate(given.asOf)) add('error', 'date-wrong', `: "${given.asOf}" is not a date. Write it as 2025-11-27.`, 'as-of');
  if (row.value !== undefined && shownOn !== undefined && given.source.trim() === '') add('warning', 'no-source', ' has no source. Say where the number comes from.');
  return findings;
}

/** Figures that the deck withdrew and that something still uses. */
function checkRetired({ book }: Book, figures: ReadonlyMap<string, Figure>, on: ReadonlySet<string>): Finding[] {
  return [...figures.values()].flatMap(({ id, label, retired, file, line }): Finding[] => {
    const slide = book.row(id)?.usedOn.find((each) => on.has(each));
    if (retired === undefined || retired === '' || slide === undefined) return [];
    return [{ level: 'warning', code: 'retired-figure', file, line, slide, about: id, message: `"${label}" was withdrawn: ${retired} Nothing is printed where it stands.` }];
  });
}

/** A share of which the part is the branch's and the whole the region's, or the other way about, is hardly one of anybody's. */
const isMixed = ({ share }: FigureRow, book: FigureBook): boolean => {
  const owners = (share ?? []).map((id) => book.row(id)?.owner);
  return owners.includes('region') && owners.includes('branch');
};

/** Values that the branch, or its region, gave to figures which can't take one. */
function checkLocalFigures(layer: BranchLayer, figures: ReadonlyMap<string, Figure>, places: LayerPlaces): Finding[] {
  return Object.entries(layer.figures).flatMap(([id, local]): Finding[] => {
    const figure = figures.get(id);
    const report = (code: string, message: string): Finding[] => [{ level: 'warning', code, ...places.at(['figures', id]), slide: undefined, about: id, message }];
    if (!figure) return report('unknown-figure', `There is no figure "${id}" in this deck. It is kept and not used.`);
    if (figure.scope === 'national') return report('national-figure', `"${figure.label}" is a national figure. A branch can't change it; the national value is used.`);
    const most = figure.atMost === undefined ? undefined : figures.get(figure.atMost);
    const [value, bound] = [numberIn(layer.figures, id), most && numberIn(layer.figures, most.id)];
    if (most !== undefined && value !== undefined && bound !== undefined && value > bound) return report('figure-above', `"${figure.label}" is ${value}, and "${most.label}" ${bound}. It can hardly be more than that.`);
    return figure.share && local.value !== undefined ? report('computed-figure', `"${figure.label}" is worked out from other figures. The value given is not used.`) : [];
  });
}

/** A version without a slide is nothing to present or to export. */
function checkVersions({ deck }: Book): Finding[] {
  const empty = deck.meta.audiences.filter((audience) => !deck.slides.some((slide) => slide.on && maySee(slide.audience, audience)));
  const at = { file: deck.file, line: 1, slide: undefined };
  // A slide withheld for its own fault is said already; mending that brings it back.
  if (empty.length === 0 || deck.slides.some((slide) => slide.on && slide.audience?.length === 0)) return [];
  if (empty.length === deck.meta.audiences.length) return [{ ...at, level: deck.foreign ? 'warning' : 'error', code: 'no-slides', message: 'No slide is switched on. Switch slides on, and there is something to present.' }];
  return empty.map((audience) => ({ ...at, level: 'warning', code: 'no-slides', message: `The version for ${AUDIENCE_NAMES[audience]} has no slides.` }));
}

/** A deck that came as a PowerPoint is for members alone until somebody says otherwise: they had better know before the employer waits for it. */
function checkMarks({ deck }: Book): Finding[] {
  const { powerpoint, audiences } = deck.meta;
  if (powerpoint === undefined || audiences.some((audience) => audience !== 'members')) return [];
  return [{ file: deck.file, line: 1, slide: undefined, level: 'warning', code: 'members-alone', message: 'Every slide is for members alone, so nothing of this deck goes to the employer. “Who may see it…” under a slide says which slides may.' }];
}

const titles = new WeakMap<ShownSlide, string>();

/** A title on one line, worked out once for as long as the slide is the same. */
function titleOf(slide: ShownSlide): string {
  const title = titles.get(slide) ?? flatText(slide.title ?? []).replace(/\s+/g, ' ').trim();
  titles.set(slide, title);
  return title;
}

/** Two slides of one version that are called the same can't be told apart in a list of slides, nor by a screen reader. */
function checkTitles(edition: Book): Finding[] {
  const { deck } = edition;
  if (deck.foreign) return [];
  const twice = new Map<string, { slide: Slide; title: string; first: string }>();
  for (const audience of deck.meta.audiences) {
    const known = new Map<string, string>();
    for (const slide of deck.slides) {
      if (!slide.on || !maySee(slide.audience, audience) || slide.content(audience).refused) continue;
      const title = titleOf(showSlide(slide, edition, audience).parts[0]);
      const first = known.get(title.toLowerCase());
      if (title !== '' && first === undefined) known.set(title.toLowerCase(), slide.id);
      else if (first !== undefined) twice.set(slide.id, { slide, title, first });
    }
  }
  return [...twice.values()].map(({ slide, title, first }) => ({
    level: 'warning', code: 'duplicate-title', file: slide.file, line: slide.flat ? slide.line : slide.content().titleLine, slide: slide.id,
    message: `"${title}" is the title of another slide too (${first}). Give each its own, so that they can be told apart in a list; in files one of them is numbered.`,
  }));
}

function checkProfile(edition: Book, places: LayerPlaces): Finding[] {
  const { date } = edition.layer.profile.meeting;
  if (date.trim() === '' || isIsoDay(date)) return [];
  return [{ level: 'error', code: 'date-wrong', ...places.at(['profile', 'meeting', 'date']), slide: undefined, about: 'meeting.date', message: `The meeting's date "${date}" is not a date. Write it as 2025-11-27.` }];
}
