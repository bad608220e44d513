import type { EmployerKind, SchoolKind } from '../branch/model.ts';
import { own } from '../branch/own.ts';
import { headingOf } from '../deck/heading.ts';
import type { Deck } from '../deck/model.ts';
import { isIsoDay, printDate } from '../figures/dates.ts';
import type { Figure } from '../figures/model.ts';
import { profileName } from '../figures/profile-tokens.ts';
import { printValue } from '../figures/value.ts';
import { EMPLOYER_NAMES, employerOf } from '../letters/employers.ts';

/** What a deck that is known calls its figures and slides. */
export interface DeckWords {
  title: string;
  figures: ReadonlyMap<string, Pick<Figure, 'label' | 'kind'>>;
  /** Titles by the slides' ids. */
  slides: ReadonlyMap<string, string>;
}

/** @returns what a deck calls its figures and slides */
export const deckWords = ({ meta, slides }: Deck, figures: DeckWords['figures']): DeckWords =>
  ({ title: meta.title, figures, slides: new Map(slides.map(({ id, source }) => [id, headingOf(source.body)])) });

const PARTS: readonly (readonly [start: string, words: string])[] = [
  ['figures/', 'figure'], ['edits/', 'text of the slide'], ['added/', 'added slide'], ['notes/', 'speaker notes on'], ['off/', 'leaving out the slide'], ['on/', 'showing the slide'], ['picture/', 'picture'],
];
const WORDS: Readonly<Record<string, string>> = {
  order: 'order of slides', 'look/theme': 'theme', 'look/accent': 'accent colour', 'branch.logo': 'the branch\'s logo', 'school.kind': 'the kind of school', 'letter.date': 'the date of the letters',
};

/**
 * What people call a field: "figure “Members in the branch”", "the official's name". What has no name that is known is called by its id.
 * @param texts its values, of which a slide's has a title
 */
export function fieldWords(key: string, texts: readonly (string | undefined)[], deck?: DeckWords): string {
  const [start, words] = PARTS.find(([each]) => key.startsWith(each)) ?? [];
  if (start === undefined) return own(WORDS, key) ?? profileName(key)?.replace(/^The/, 'the') ?? key;
  const id = key.slice(start.length);
  const name = start === 'picture/' ? '' : start === 'figures/' ? deck?.figures.get(id)?.label : (deck?.slides.get(id) || texts.map(titleIn).find((title) => title !== ''));
  return `${words} ${name ? `“${name}”` : id}`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const parsed = (text: string): unknown => (/^[{["]/.test(text) ? JSON.parse(text) : text);

function titleIn(text: string | undefined): string {
  const value = text?.startsWith('{') === true ? parsed(text) : undefined;
  return isObject(value) && typeof value['markdown'] === 'string' ? headingOf(value['markdown']) : '';
}

/** A field's value as people write it: days as 12 November 2025, numbers with their units where the deck is known, slides by their titles. */
export function valueWords(key: string, text: string, deck?: DeckWords): string {
  if (key === 'meeting.date' || key === 'letter.date') return printDate(text.trim());
  if (key === 'employer.kind') return own(EMPLOYER_NAMES, text as Exclude<EmployerKind, 'other'>) ?? text;
  if (key === 'school.kind') return employerOf(text as SchoolKind).school;
  if (!PARTS.some(([start]) => key.startsWith(start)) && key !== 'order') return text;
  const value = parsed(text);
  if (Array.isArray(value)) return value.map(String).map((id) => deck?.slides.get(id) || id).join(', ');
  if (!isObject(value)) return String(value);
  if (typeof value['markdown'] === 'string') return value['markdown'];
  return figureWords(value, deck?.figures.get(key.slice('figures/'.length)));
}

function figureWords({ value, source, asOf, enteredBy, toConfirm }: Record<string, unknown>, figure: Pick<Figure, 'kind'> | undefined): string {
  const known = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  const kind = figure?.kind ?? (typeof known === 'number' ? 'count' : isIsoDay(known ?? '') ? 'date' : 'text');
  const printed = known === undefined ? 'blank' : printValue(kind, known) || String(known);
  const said = [printed, source, typeof asOf === 'string' ? printDate(asOf) : undefined, typeof enteredBy === 'string' && enteredBy !== '' && `entered by ${enteredBy}`, toConfirm && 'to be entered again'];
  return said.filter(Boolean).join(', ');
}
