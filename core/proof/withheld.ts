import { maySee, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { BranchLayer, LocalFigure } from '../branch/model.ts';
import { isPlaceInSheet } from '../branch/place-in-sheet.ts';
import type { Slide } from '../deck/model.ts';
import { PROFILE_TOKENS, profileName, profileText } from '../figures/profile-tokens.ts';
import type { FigureBook } from '../figures/book.ts';
import { checkValue, printValue } from '../figures/value.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';
import { showText } from '../slides/show-text.ts';
import { showing } from '../slides/show-slide.ts';
import { accountsOf, type Accounts } from './grams.ts';
import { NeedleCase, type Needles, type Reason } from './needles.ts';
import { offersOf, writtenTexts } from './offers.ts';
import { textsIn, type Said } from './said.ts';

/** Who and what the file was made on: none of it may be in the file. */
export interface Machine {
  user: string;
  host: string;
}

/** Details of the profile that name a person. */
const PEOPLE: ReadonlySet<string> = new Set(['official.name', 'employer.contact']);
/** Details whose words are nobody's own. */
const EVERYDAY: ReadonlySet<string> = new Set(['meeting.date', 'employer.kind', 'employer.post', 'school.kind', 'official.role']);

export interface Withheld {
  needles: Needles;
  accounts: Accounts;
}

/** What things that may not be found are told to. */
export type Finder = Pick<NeedleCase, 'text' | 'line' | 'name' | 'number'>;

const collected = new WeakMap<Said, Machine & { edition: Edition; audience: Audience; result: Withheld }>();

/**
 * Everything that a version may not hold: what the edition knows, without what the version says. Asked again for the very
 * same, it is not collected again.
 * @param said by the version, or by a letter
 */
export function withheld(edition: Edition, audience: Audience, said: Said, machine: Machine): Withheld {
  const known = collected.get(said);
  if (known?.edition === edition && known.audience === audience && known.user === machine.user && known.host === machine.host) return known.result;
  const result = collect(edition, audience, said, machine);
  collected.set(said, { ...machine, edition, audience, result });
  return result;
}

function collect(edition: Edition, audience: Audience, said: Said, machine: Machine): Withheld {
  const replaced = replacedIn(edition);
  const accounts = accountsOf(said, publicTexts(replaced, edition, audience));
  const found = new NeedleCase(accounts);
  for (const slide of [...edition.deck.slides, ...replaced]) for (const [how, what, reason] of offersOf(slide, edition, undefined)) found[how](what, reason);
  ofChanges(edition, audience, machine, found);
  for (const letter of edition.letters) {
    const reason: Reason = { kind: 'text', why: `In the letter “${letter.title}”, and withheld from this version.` };
    const printed = letter.audiences.includes(audience) ? new Set(writtenTexts(letter.content(audience).blocks, edition, audience)) : new Set<string>();
    for (const text of writtenTexts(letter.content().blocks, edition, undefined)) if (!printed.has(text)) found.text(text, reason);
  }
  return { needles: found.needles, accounts };
}

/** All that is withheld besides slides and letters. */
export function ofChanges(edition: Edition, audience: Audience, machine: Machine, found: Finder): void {
  const { layer, region, book } = edition;
  ofLayer(layer, 'your branch’s', found);
  if (region !== undefined) ofRegion(region.layer, edition, audience, machine, found);
  ofFigures(book, audience, found);
  ofPeople(layer, machine, found);
}

/** Slides as they were before somebody's changes: as issued, and as the region gave them to the branch. */
export function replacedIn({ deck, national, issued }: Edition): Slide[] {
  const before = (slide: Slide): Slide[] => (slide.national === undefined ? [] : [slide.national, ...before(slide.national)]);
  const seen = new Set(deck.slides);
  return [...new Set([...issued.slides, ...national.slides, ...deck.slides.flatMap(before), ...national.slides.flatMap(before)])].filter((slide) => !seen.has(slide));
}

/** All that the region's changes hold, and values of its that stand on no slide since the branch gives its own. */
function ofRegion(layer: BranchLayer, { book }: Edition, audience: Audience, machine: Machine, found: Finder): void {
  ofLayer(layer, 'your region’s', found);
  ofPeople(layer, machine, found);
  for (const [id, figure] of Object.entries(layer.figures)) {
    const row = book.row(id);
    if (row === undefined || (maySee(row.audience, audience) && row.state !== 'too-few') || isSameFigure(row.given, figure)) continue;
    const reason: Reason = { kind: 'figure', why: `The region’s value of the figure “${row.label}”, which is not for this version.` };
    found.text(figure.source, reason);
    const checked = checkValue(row.kind, figure.value);
    if (!('value' in checked)) continue;
    if (typeof checked.value === 'number') found.number(checked.value, printValue(row.kind, checked.value, { plain: true }), row.label, reason);
    else found.text(printValue(row.kind, checked.value, {}), reason);
  }
}

/** Of the same values, a book made before may hold another object. */
const isSameFigure = (one: LocalFigure | undefined, other: LocalFigure): boolean =>
  one !== undefined && one.value === other.value && one.source === other.source && one.asOf === other.asOf && one.enteredBy === other.enteredBy;

/** Details of the branch that a version doesn't print, and what a file was made on. */
export function ofPeople(layer: BranchLayer, machine: Machine, found: Finder): void {
  for (const id of PROFILE_TOKENS) {
    const text = profileText({ id, filter: undefined }, layer.profile) ?? '';
    const reason: Reason = { kind: PEOPLE.has(id) || id === 'official.email' ? 'name' : 'text', why: `${profileName(id) ?? id}, which this version does not print.` };
    if (PEOPLE.has(id)) found.name(text, reason);
    else if (!EVERYDAY.has(id)) for (const line of text.split(/\r?\n/)) found.text(line, reason);
  }
  found.name(machine.user, { kind: 'machine', why: 'The name of somebody’s account on this computer.' }, true);
  found.name(machine.host.split('.')[0] ?? '', { kind: 'machine', why: 'The name of this computer.' }, true);
}

/** National text that the branch or its region wrote anew is no secret of anybody's, nor is the region's that the branch wrote anew. */
export function publicTexts(replaced: readonly Slide[], edition: Edition, audience: Audience): string[] {
  const to = showing(edition, audience);
  return replaced.flatMap((slide) => {
    if (!maySee(slide.audience, audience) || !slide.on) return [];
    const { title, blocks, right } = slide.content(audience);
    return [title === undefined ? '' : flatText(showText(title, to, 'heading')), ...textsIn(showBlocks([...blocks, ...right], to))];
  });
}

/** The changes as they are kept: of another deck's, none is on a slide. @param whose as in “your branch’s” */
function ofLayer(layer: BranchLayer, whose: string, found: Finder): void {
  const reason: Reason = { kind: 'text', why: `In ${whose} changes, and not in this version.` };
  const { edits, added, notes } = layer.slides;
  for (const text of [...Object.values(edits).flatMap(({ markdown, from }) => [markdown, from]), ...added.map(({ markdown }) => markdown)]) {
    for (const line of text.split(/\r?\n/)) found.line(line, reason);
  }
  for (const text of Object.values(notes)) for (const line of text.split(/\r?\n/)) found.text(line, { kind: 'notes', why: `${whose.replace('your', 'Your')} own notes.` });
  ofEntries(layer, found);
}

/** Who entered figures. */
export function ofEntries(layer: BranchLayer, found: Finder): void {
  for (const { enteredBy } of Object.values(layer.figures)) {
    if (isPlaceInSheet(enteredBy)) found.text(enteredBy, { kind: 'text', why: 'Where a figure stands in a spreadsheet.' });
    else found.name(enteredBy, { kind: 'name', why: 'Who entered a figure.' });
  }
}

/** Figures that a version's readers may not have. */
export function ofFigures(book: FigureBook, audience: Audience, found: Finder): void {
  for (const row of book.rows) {
    const few = row.state === 'too-few';
    if (maySee(row.audience, audience) && !few) continue;
    const why = few ? `The figure “${row.label}” is a share of too few people to be printed.` : `The figure “${row.label}” is not for this version.`;
    const reason: Reason = { kind: 'figure', why };
    if (!few) for (const text of [row.label, row.source, row.kind === 'text' ? row.printed : '']) found.text(text, reason);
    const value = few && row.share ? shareOf(row.share, book) : row.value;
    if (typeof value === 'number') found.number(value, printValue(row.kind, value, { plain: true }), row.label, reason);
  }
}

function shareOf([part, whole]: readonly [string, string], book: FigureBook): number | undefined {
  const [a, b] = [book.row(part)?.value, book.row(whole)?.value];
  return typeof a === 'number' && typeof b === 'number' && b > 0 ? Math.round((a / b) * 100) : undefined;
}
