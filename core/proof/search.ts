import { mayHaveNotes, type Audience } from '../audience/model.ts';
import { says, type SaidRuns } from './grams.ts';
import { isDesign, isRead, type FileIndex, type Spot } from './index-file.ts';
import type { Piece, ReadBack } from './model.ts';
import type { NameNeedle, NumberNeedle, Reason } from './needles.ts';
import { NEEDLE_KINDS, type NeedleKind, type Proof, type ProofMatch } from './report.ts';
import type { Withheld } from './withheld.ts';
import { isSure, RUN, runsOf, wordsOf } from './words.ts';

/** What a file may say of who made it, besides what the version itself accounts for. */
export const MAKERS: readonly string[] = ['', 'branchdeck'];
const MOST_MATCHES = 200;

/** The few words that a template has on its own layouts, such as its prompts; a sentence there is looked at as anywhere. */
const isTemplates = ({ part, piece }: Spot): boolean => isDesign(part) && wordsOf(piece.text).length < RUN;

/**
 * Looks for everything that is withheld in a file that was read back.
 * @param wearsTemplate it has the masters and layouts of a template, which say what they say to everybody who has it
 */
export function searchFile(index: FileIndex, { needles, accounts }: Withheld, audience: Audience, wearsTemplate = false): Proof {
  const matches = new Matches();
  const hits = (found: () => Map<string, Spot[]>, wanted: ReadonlyMap<string, Reason>, isAllowed?: (spot: Spot) => boolean): void => {
    if (wanted.size === 0) return;
    for (const [key, reason] of wanted) for (const spot of found().get(key) ?? []) if (isSure(key, spot.piece) && isAllowed?.(spot) !== true) matches.add(reason, spot, key);
  };
  const design = wearsTemplate ? isTemplates : undefined;
  const runs = index.find([...needles.runs.keys(), ...needles.words.keys(), ...needles.names.map(({ words }) => words.join(' '))]);
  hits(() => runs, needles.runs, design);
  hits(() => runs, needles.words);
  hits(index.short, needles.short, design);
  hits(index.emails, needles.emails);
  hits(index.phones, needles.phones);
  hits(index.links, needles.links);
  hits(index.pictures, needles.pictures);
  for (const name of needles.names) for (const spot of spotsOf(name, runs)) matches.add(name, spot, name.words.join(' '));
  for (const number of needles.numbers) findNumber(number, index, accounts.numbers, matches);
  for (const { path, spot } of index.paths()) {
    if (!accounts.raw().includes(path.toLowerCase())) matches.add({ kind: 'path', why: 'A place on somebody’s computer.' }, spot, path);
  }
  if (!mayHaveNotes(audience)) findMarks(index, accounts.properties, matches);
  return { result: matches.list.length === 0 ? 'clean' : 'found', parts: countParts(index.file), lookedFor: inOrder(needles.counts), matches: matches.list, unread: index.file.unread };
}

/** How many parts were read, each once. */
export const countParts = ({ parts }: ReadBack): number => parts.filter(({ continues }) => continues !== true).length;

/** Always in the same order, however they were counted. */
export const inOrder = (counts: Partial<Record<NeedleKind, number>>): Proof['lookedFor'] =>
  Object.fromEntries(NEEDLE_KINDS.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]]])));

const spotsOf = (name: NameNeedle, runs: ReadonlyMap<string, Spot[]>): Spot[] => (runs.get(name.words.join(' ')) ?? []).filter(({ piece }) => mayHoldName(name, piece));

/** Whether a name may be meant where its words stand in a piece. One word alone may be the name of anything that programs read. */
export const mayHoldName = ({ words, propertiesOnly }: NameNeedle, piece: Pick<Piece, 'place'>): boolean =>
  propertiesOnly ? piece.place === 'properties' || piece.place === 'comment' : words.length > 1 || isRead(piece);

/** A number alone may be any number: it counts among a chart's data, or where its label stands with it. */
function findNumber(number: NumberNeedle, { file, numerals }: FileIndex, accounted: ReadonlySet<number>, matches: Matches): void {
  if (!accounted.has(number.value)) {
    for (const part of file.parts) {
      if (part.numbers.includes(number.value)) matches.add(number, { part, piece: { text: String(number.value), place: 'text' } }, String(number.value));
    }
  }
  const numeral = number.printed.at(-1);
  if (numeral === undefined || number.label.length === 0) return;
  for (const spot of numerals().get(numeral) ?? []) {
    const words = wordsOf(spot.piece.text);
    const label = new Set(runsOf(words, number.label.length));
    const printed = new Set(runsOf(words, number.printed.length));
    if (label.has(number.label.join(' ')) && printed.has(number.printed.join(' '))) matches.add(number, spot, number.printed.join(' '));
  }
}

/** What no version for others may hold whatever it says: remarks, what is hidden, and who worked on it. */
function findMarks({ file }: FileIndex, makers: SaidRuns, matches: Matches): void {
  for (const part of file.parts) {
    for (const { kind, found, why } of part.marks) matches.add({ kind, why }, { part, piece: { text: found, place: 'hidden' } }, '');
    for (const piece of part.pieces) {
      const { place, author } = piece;
      if (author !== true && place !== 'notes' && place !== 'comment') continue;
      const words = wordsOf(piece.text);
      if (author === true && !MAKERS.includes(words.join(' ')) && !says(makers, words)) {
        matches.add({ kind: 'author', why: 'Says who made or changed the file.' }, { part, piece }, '');
      }
      if (place === 'notes' && words.length > 0) matches.add({ kind: 'notes', why: 'Speaker notes, which this version never has.' }, { part, piece }, '');
      if (place === 'comment' && words.length > 0) matches.add({ kind: 'comment', why: 'A comment.' }, { part, piece }, '');
    }
  }
}

/** The findings, one for each thing in each place. */
class Matches {
  readonly list: ProofMatch[] = [];
  readonly #seen = new Set<string>();

  add({ kind, why }: Reason, { part, piece }: Spot, key: string): void {
    const id = [kind, part.name, piece.text].join('\u0000');
    if (this.#seen.has(id) || this.list.length >= MOST_MATCHES) return;
    this.#seen.add(id);
    this.list.push({ kind, found: excerpt(piece.text, key), where: part.where, part: part.name, why });
  }
}

/** The words around what was found, on one line. */
function excerpt(text: string, key: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 120) return line;
  const at = Math.max(0, line.toLowerCase().indexOf(key.split(' ')[0] ?? '') - 30);
  return `${at > 0 ? '…' : ''}${line.slice(at, at + 110).trim()}…`;
}
