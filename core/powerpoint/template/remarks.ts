import type { ShownSlide } from '../../slides/model.ts';
import type { Lacking } from './plans.ts';

const WORDS: Readonly<Record<Lacking, string>> = {
  title: 'a title slide', section: 'a section slide', content: 'a title and text', 'two-column': 'two columns', quote: 'a quote',
};

/** What is to be said of a deck on a template. */
export interface TemplateNotes {
  standIns: readonly StandIn[];
  /** Numbers of the slides whose text is smaller than it may be, since it can't be parted. */
  tooFull: readonly number[];
  /** Tokens on its layouts and masters that nothing fills, as they are written there. */
  blanks: readonly string[];
}

/** A slide that stands on another layout than it asks for. */
export interface StandIn {
  number: number;
  lacks: Lacking;
  /** Name of the layout that it uses. */
  uses: string;
}

/** Of more nobody reads each. */
const MOST = 8;

/** "slide 4", "slides 4 and 7", "slides 4, 7 and 9", "20 slides" */
function slideNumbers(numbers: readonly number[]): string {
  if (numbers.length > MOST) return `${numbers.length} slides`;
  const last = numbers.at(-1) ?? '';
  return numbers.length === 1 ? `slide ${last}` : `slides ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** What is said of the layouts that a template lacks: one sentence for each, and where each is missed. */
function standInRemarks(standIns: readonly StandIn[]): string[] {
  const groups = new Map<string, StandIn[]>();
  for (const one of standIns) {
    const key = `${one.lacks} ${one.uses}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = first.uses.trim() === '' ? 'a layout without a name' : `“${first.uses.trim()}”`;
    return [`The template has no layout for ${WORDS[first.lacks]}: ${slideNumbers(group.map(({ number }) => number))} ${group.length === 1 ? 'uses' : 'use'} ${name}.`];
  });
}

/** Numbers of the slides of a version on a template that are continued further than without it. */
export function furtherParts(own: readonly ShownSlide[], worn: readonly ShownSlide[]): number[] {
  const counts = new Map(own.flatMap(({ part }) => (part === undefined ? [] : [[part.of, part.count] as const])));
  return worn.flatMap(({ part }, index) => (part !== undefined && part.count > (counts.get(part.of) ?? 1) ? [index + 1] : []));
}

/** Everything that is said of a deck on a template, a sentence each. @param further see `furtherParts` */
export const templateRemarks = ({ standIns, tooFull, blanks }: TemplateNotes, further: readonly number[]): string[] => [
  ...standInRemarks(standIns),
  ...(further.length === 0 ? [] : [`The template leaves less room than the screen: ${slideNumbers(further)} of the file ${further.length === 1 ? 'is' : 'are'} continued further than in Branchdeck.`]),
  ...(tooFull.length === 0 ? [] : [`The template leaves too little room on ${slideNumbers(tooFull)}: the text there is smaller than 16 pt.`]),
  ...(blanks.length === 0 ? [] : [`On the template’s own design ${blanks.length === 1 ? 'a blank has' : 'blanks have'} no value in this version, and ${blanks.length === 1 ? 'is' : 'are'} left empty: ${blanks.slice(0, MOST).join(', ')}${blanks.length > MOST ? ' and others' : ''}.`]),
];
