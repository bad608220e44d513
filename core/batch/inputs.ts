import type { BranchLayer } from '../branch/model.ts';
import type { Figure } from '../figures/model.ts';
import { PROFILE_TOKENS, profileName, profileText } from '../figures/profile-tokens.ts';
import { TOKEN } from '../figures/tokens.ts';
import { printValue, readValue } from '../figures/value.ts';
import { isOfAnyFile } from '../proof/file-words.ts';
import { plainLine } from '../proof/plain-line.ts';
import { RUN, segmentsOf, wordsOf } from '../proof/words.ts';

/** Words that a branch put in, at most six in a row, and what they are for a person. */
export interface Phrase {
  words: readonly string[];
  what: string;
}

/** A figure as a branch gave it. */
export interface GivenNumber {
  id: string;
  value: number;
  /** As it is printed, as words. */
  printed: readonly string[];
}

/** Details that tell a branch from others. Roles, posts and kinds are the same in many; a region's name is everybody's. */
const TELLING: readonly string[] = PROFILE_TOKENS.filter((id) => !['branch.region', 'employer.kind', 'employer.post', 'official.role', 'meeting.date'].includes(id));

const textsBetweenTokens = (text: string): string[] => text.replace(TOKEN, '\n').split('\n');

function* inWhole(text: string, what: string): Generator<Phrase> {
  const words = wordsOf(text);
  if (words.join('').length < 3 || isOfAnyFile(words)) return;
  if (words.length <= RUN) yield { words, what };
  else for (let at = 0; at + RUN <= words.length; at += 1) yield { words: words.slice(at, at + RUN), what };
}

/** What is written freely: six words in a row, or the whole of a shorter sentence that is no everyday word. */
function* inLines(text: string, what: string): Generator<Phrase> {
  for (const line of text.split(/\r?\n/)) {
    for (const between of textsBetweenTokens(plainLine(line).text)) {
      const words = wordsOf(between);
      for (let at = 0; at + RUN <= words.length; at += 1) yield { words: words.slice(at, at + RUN), what };
      for (const short of segmentsOf(between)) {
        const letters = short.join('').length;
        if (short.length < RUN && letters >= (short.length === 1 ? 5 : 7) && !isOfAnyFile(short)) yield { words: short, what };
      }
    }
  }
}

/** Everything in words that a branch put in and that may be in no other branch's file. */
export function* phrasesOf({ profile, figures, slides }: BranchLayer, defined: ReadonlyMap<string, Figure>): Generator<Phrase> {
  for (const id of TELLING) yield* inWhole(profileText({ id, filter: undefined }, profile) ?? '', profileName(id) ?? id);
  for (const line of profile.employer.address.split(/\r?\n/)) yield* inWhole(line, profileName('employer.address') ?? '');
  for (const [id, { value, source, enteredBy }] of Object.entries(figures)) {
    const label = defined.get(id)?.label ?? id;
    yield* inWhole(source, `The source of “${label}”`);
    yield* inWhole(enteredBy, `Who entered “${label}”`);
    if (typeof value === 'string' && defined.get(id)?.kind === 'text') yield* inWhole(value, `“${label}”`);
  }
  for (const { markdown } of Object.values(slides.edits)) yield* inLines(markdown, 'A slide that the branch changed');
  for (const { markdown } of slides.added) yield* inLines(markdown, 'A slide that the branch added');
  for (const text of Object.values(slides.notes)) yield* inLines(text, 'The branch’s own notes');
}

/** The numbers that a branch gave. */
export function* numbersOf({ figures }: BranchLayer, defined: ReadonlyMap<string, Figure>): Generator<GivenNumber> {
  for (const [id, { value }] of Object.entries(figures)) {
    const kind = defined.get(id)?.kind;
    if (kind === undefined || kind === 'text' || kind === 'date') continue;
    const read = typeof value === 'string' ? readValue(kind, value) : { value };
    if ('value' in read && typeof read.value === 'number') yield { id, value: read.value, printed: wordsOf(printValue(kind, read.value, { plain: true })) };
  }
}
