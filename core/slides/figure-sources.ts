import type { Audience } from '../audience/model.ts';
import type { FigureBook } from '../figures/book.ts';
import type { FigureOwner } from '../figures/figure-values.ts';
import { ownerName, provenanceOf, shortBase, type Provenance } from '../figures/provenance.ts';
import type { Prints } from './prints.ts';
import { textWidth } from './text-width.ts';

/** What a slide's figures go back to, where several of them go back to the same. */
interface Group {
  owner: FigureOwner;
  source: string;
  date: string;
  bases: Set<string>;
}

/** In the order in which they are said. */
const OWNERS: readonly FigureOwner[] = ['national', 'region', 'branch'];

/** The name of whose figures they are. */
type NameOf = (owner: FigureOwner) => string;

/** What is said where no source is known, and in the place of what there is no room for. */
export const SOURCE_WORDS = { none: 'not given', rest: 'more, listed at the end', all: 'listed at the end' } as const;

/** Pixels of a 1280 × 720 slide; in PowerPoint files the same is 12 points. */
const SIZE = 16;
const WIDTH = 1136;
/** What is left beside the branch's logo. */
const LOGO_WIDTH = 890;
/** PowerPoint's face is a little wider than the screen's. */
const CAUTION = 1.06;

/**
 * One quiet line that says where the figures on a slide come from, grouped by source: national ones first, then the
 * region's, then the branch's. What the slide says itself is not said again. '' where there is nothing to say.
 */
export function figureSources({ figures, cited }: Prints, book: FigureBook, audience: Audience, logo: boolean): string {
  const facts = [...figures].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const said = [...cited].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const open = facts.filter((fact) => !said.some((one) => tells(one, fact)));
  const groups = groupBySource(open).toSorted((one, other) => OWNERS.indexOf(one.owner) - OWNERS.indexOf(other.owner));
  if (groups.length === 0) return '';
  return fitLine(groups, (owner) => ownerName(owner, book), logo ? LOGO_WIDTH : WIDTH);
}

/** Whether a source that the slide's own text gives is that of another figure too: the same, or the same and more. */
const tells = (said: Provenance, fact: Provenance): boolean => said.id === fact.id
  || (said.owner === fact.owner && said.date === fact.date && fact.source !== '' && new RegExp(`^${escapeRegExp(fact.source)}(?!\\w)`).test(said.source));

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function groupBySource(facts: readonly Provenance[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { owner, source, date, base } of facts) {
    const key = JSON.stringify([owner, source, date]);
    const group = groups.get(key) ?? { owner, source, date, bases: new Set() };
    if (base) group.bases.add(shortBase(base));
    groups.set(key, group);
  }
  return [...groups.values()];
}

const fits = (line: string, width: number): boolean => textWidth(line, SIZE) * CAUTION <= width;

/** All of it where there is room; else without the bases; else as many sources as there is room for. */
function fitLine(groups: readonly Group[], nameOf: NameOf, width: number): string {
  const whole = lineOf(groups, nameOf, 0, true);
  if (fits(whole, width)) return whole;
  for (let kept = groups.length; kept > 0; kept -= 1) {
    const line = lineOf(groups.slice(0, kept), nameOf, groups.length - kept, false);
    if (fits(line, width)) return line;
  }
  return cutLine(groups, nameOf, width);
}

function lineOf(groups: readonly Group[], nameOf: NameOf, more: number, bases: boolean): string {
  const [first] = groups;
  const parts = groups.map((group, index) => {
    const text = [group.source || SOURCE_WORDS.none, group.date, ...(bases ? [[...group.bases].join(' and ')] : [])].filter((part) => part !== '').join(', ');
    // Local ones come last, and a name goes for all of its owner's.
    return index > 0 && group.owner !== 'national' && group.owner !== groups[index - 1]?.owner ? `${nameOf(group.owner)}: ${text}` : text;
  });
  if (more > 0) parts.push(`+${more} ${SOURCE_WORDS.rest}`);
  const head = groups.length + more === 1 ? 'Source' : 'Sources';
  return `${head}${first !== undefined && first.owner !== 'national' ? ` (${nameOf(first.owner)})` : ''}: ${parts.join(' · ')}`;
}

/** The first source, cut at a word. */
function cutLine(groups: readonly Group[], nameOf: NameOf, width: number): string {
  const [first, ...rest] = groups;
  if (first === undefined) return '';
  const words = first.source.split(' ');
  const short: NameOf = (owner) => (nameOf(owner).length > 40 ? `${nameOf(owner).slice(0, 39).trimEnd()}…` : nameOf(owner));
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const line = lineOf([{ ...first, source: `${words.slice(0, kept).join(' ')}…` }], short, rest.length, false);
    if (fits(line, width)) return line;
  }
  return lineOf([{ ...first, source: SOURCE_WORDS.all }], short, 0, false);
}
