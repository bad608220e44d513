import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AUDIENCES, type Audience } from '../core/audience/model.ts';
import { AppError } from '../core/errors.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../core/export/formats.ts';
import { isIsoDay, isoDay } from '../core/figures/dates.ts';

/** Wrong usage, with where to read what is right. */
export const usage = (message: string): AppError => new AppError('usage', message, 'branchdeck --help shows how it is used.');

/** Node's own words, without its advice on quoting. */
const firstSentence = (error: unknown): string =>
  error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? '').replace(/\.?$/, '.') : 'The options could not be read.';

/** The options and other arguments of one command; anything not in `known` is wrong usage. */
export function readOptions<const K extends ParseArgsOptionsConfig>(args: readonly string[], known: K) {
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, index) => given.indexOf(name) !== index && known[name]?.multiple !== true);
    if (twice !== undefined) throw usage(`--${twice} is given twice.`);
    return { values, positionals };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw usage(firstSentence(error));
  }
}

/** What goes with a deck: its branch's file and its region's, a spreadsheet of figures, and the day. */
export const DECK_OPTIONS = { branch: { type: 'string' }, region: { type: 'string' }, figures: { type: 'string' }, today: { type: 'string' } } as const;

/** What a command is given of a deck, as `loadEdition` takes it. */
export const deckInputs = (deck: string, { branch, region, figures, today }: { branch?: string | undefined; region?: string | undefined; figures?: string | undefined; today?: string | undefined }): DeckInputs =>
  ({ deck, branch, region, figures, today: readToday(today) });

/** A deck and what goes with it, as they were typed. */
export interface DeckInputs {
  deck: string;
  branch: string | undefined;
  /** A file of the region's changes. */
  region?: string | undefined;
  figures: string | undefined;
  /** ISO day. */
  today: string;
}

/** The one DECK of a command. */
export function oneDeck(positionals: readonly string[]): string {
  const [deck, extra] = positionals;
  if (deck === undefined || deck === '') throw usage('Which deck? Give a folder, a Markdown file or a pack.');
  if (extra !== undefined) throw usage(`Only one deck can be given; "${extra}" is one too many.`);
  return deck;
}

/** The one file of a command. @param what people call it */
export function oneFile(positionals: readonly string[], what: string): string {
  const [file, extra] = positionals;
  if (file === undefined || file === '') throw usage(`Which ${what}? Give its name.`);
  if (extra !== undefined) throw usage(`Only one ${what} can be given; "${extra}" is one too many.`);
  return file;
}

/** An option that must be there. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw usage(`--${name} is missing.`);
  return value;
}

/** The day to check against: the one given, or the date on this machine. */
export function readToday(value: string | undefined): string {
  if (value === undefined) {
    const now = new Date();
    return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  if (!isIsoDay(value)) throw usage(`--today ${value} is not a date. Write it as 2025-11-27.`);
  return value;
}

/** The audience given, or the only one that the deck or letter is made for. */
export function readAudience(value: string | undefined, ofDeck: readonly Audience[], what = 'This deck'): Audience {
  const [only] = ofDeck;
  if (value === undefined && only !== undefined && ofDeck.length === 1) return only;
  if (value === undefined) throw usage(`Who is it for? ${what} is made for ${ofDeck.join(', ')}: add --audience.`);
  return namedAudience(value);
}

/** An audience by its name. */
export function namedAudience(value: string): Audience {
  const audience = AUDIENCES.find((name) => name === value);
  if (audience === undefined) throw usage(`There is no audience "${value}". It is ${AUDIENCES.join(', ')}.`);
  return audience;
}

/** A kind of file by its name. */
export function namedFormat(value: string): ExportFormat {
  const format = EXPORT_FORMATS.find((name) => name === value);
  if (format === undefined) throw usage(`There is no export to "${value}". It is ${EXPORT_FORMATS.join(', ')}.`);
  return format;
}

const KNOWN_KIND = /\.(?:docx?|pdf|html?|pptx?|odp|odt|rtf|key|xlsx?|md|txt|png)$/i;

/**
 * The file to write, unless its name says that it is of another kind, as which no program would open it.
 * @param ending as its name should end, without the dot
 * @param called what people call its kind: "a PDF", "PowerPoint"
 */
export function outFile(value: string | undefined, ending: string, called: string): string {
  const target = required(value, 'out');
  if (!KNOWN_KIND.test(target) || target.toLowerCase().endsWith(`.${ending}`)) return target;
  throw new AppError('usage', `"${target}" is the name of another kind of file, and would not open as ${called}.`, `Give --out a name that ends in .${ending}.`);
}
