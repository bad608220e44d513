import type { Audience } from '../audience/model.ts';
import type { FigureBook } from '../figures/book.ts';
import { ownerOf, provenanceOf, shortBase, type Provenance } from '../figures/provenance.ts';
import type { Prints } from './prints.ts';
import { textWidth } from './text-width.ts';

/** What a slide's figures go back to, where several of them go back to the same. */
interface Group {
  scope: Provenance['scope'];
  source: string;
  date: string;
  bases: Set<string>;
}

/** Pixels of a 1280 × 720 slide; in PowerPoint files the same is 12 points. */
const SIZE = 16;
const WIDTH = 1136;
/** What is left beside the branch's logo. */
const LOGO_WIDTH = 890;
/** PowerPoint's face is a little wider than the screen's. */
const CAUTION = 1.06;

/**
 * One quiet line that says where the figures on a slide come from, grouped by source, national ones first. What the
 * slide says itself is not said again. '' where there is nothing to say.
 */
export function figureSources({ figures, cited }: Prints, book: FigureBook, audience: Audience, logo: boolean): string {
  const facts = [...figures].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const said = [...cited].flatMap((id) => provenanceOf(id, book, audience) ?? []);
  const open = facts.filter((fact) => !said.some((one) => tells(one, fact)));
  const groups = groupBySource(open).toSorted((one, other) => Number(one.scope === 'local') - Number(other.scope === 'local'));
  if (groups.length === 0) return '';
  const [anyLocal] = open.filter(({ scope }) => scope === 'local');
  return fitLine(groups, anyLocal === undefined ? '' : ownerOf(anyLocal, book), logo ? LOGO_WIDTH : WIDTH);
}

/** Whether a source that the slide's own text gives is that of another figure too: the same, or the same and more. */
const tells = (said: Provenance, fact: Provenance): boolean => said.id === fact.id
  || (said.scope === fact.scope && said.date === fact.date && fact.source !== '' && new RegExp(`^${escapeRegExp(fact.source)}(?!\\w)`).test(said.source));

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function groupBySource(facts: readonly Provenance[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { scope, source, date, base } of facts) {
    const key = JSON.stringify([scope, source, date]);
    const group = groups.get(key) ?? { scope, source, date, bases: new Set() };
    if (base) group.bases.add(shortBase(base));
    groups.set(key, group);
  }
  return [...groups.values()];
}

const fits = (line: string, width: number): boolean => textWidth(line, SIZE) * CAUTION <= width;

/** All of it where there is room; else without the bases; else as many sources as there is room for. */
function fitLine(groups: readonly Group[], owner: string, width: number): string {
  const whole = lineOf(groups, owner, 0, true);
  if (fits(whole, width)) return whole;
  for (let kept = groups.length; kept > 0; kept -= 1) {
    const line = lineOf(groups.slice(0, kept), owner, groups.length - kept, false);
    if (fits(line, width)) return line;
  }
  return cutLine(groups, owner, width);
}

function lineOf(groups: readonly Group[], owner: string, more: number, bases: boolean): string {
  const [first] = groups;
  const firstLocal = groups.find(({ scope }) => scope === 'local');
  const parts = groups.map((group) => {
    const text = [group.source || 'not given', group.date, ...(bases ? [[...group.bases].join(' and ')] : [])].filter((part) => part !== '').join(', ');
    // Local ones come last, and the name goes for them all.
    return group === firstLocal && group !== first ? `${owner}: ${text}` : text;
  });
  if (more > 0) parts.push(`+${more} more, listed at the end`);
  const head = groups.length + more === 1 ? 'Source' : 'Sources';
  return `${head}${first !== undefined && first === firstLocal ? ` (${owner})` : ''}: ${parts.join(' · ')}`;
}

/** The first source, cut at a word. */
function cutLine(groups: readonly Group[], owner: string, width: number): string {
  const [first, ...rest] = groups;
  if (first === undefined) return '';
  const words = first.source.split(' ');
  const name = owner.length > 40 ? `${owner.slice(0, 39).trimEnd()}…` : owner;
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const line = lineOf([{ ...first, source: `${words.slice(0, kept).join(' ')}…` }], name, rest.length, false);
    if (fits(line, width)) return line;
  }
  return lineOf([{ ...first, source: 'listed at the end' }], name, 0, false);
}
