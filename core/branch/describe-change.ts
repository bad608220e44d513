import { headingOf } from '../deck/heading.ts';
import type { Deck } from '../deck/model.ts';
import { LETTER_DATE } from '../letters/tokens.ts';
import { profileName } from '../figures/profile-tokens.ts';
import { movedSlides } from './moved.ts';
import type { BranchLayer, Profile } from './model.ts';

/** What one step did, to be said after "Undo:", and where it can be seen: at one of these, or else in the list of all changes. */
export interface Described {
  /** "moved What leaders told us" */
  says: string;
  slide?: string | undefined;
  /** The slide at which it is seen once it is undone, where that is another. */
  undone?: string | undefined;
  figure?: string | undefined;
  /** As tokens name it: `meeting.date`. */
  detail?: string | undefined;
}

const LONGEST = 60;

/**
 * Says what lies between two states of a branch's changes.
 * @param deck the national deck
 * @param figureLabel what a figure is called
 */
export function describeChange(before: BranchLayer, after: BranchLayer, deck: Deck, figureLabel: (id: string) => string): Described {
  const title = (id: string): string => short(titleOf(id, deck, after) || titleOf(id, deck, before) || 'a slide without a title');
  const found = [...slideChanges(before, after, deck, title), ...figureChanges(before, after, figureLabel), ...profileChanges(before.profile, after.profile)];
  const [first, second] = found;
  if (!first) return { says: 'no change' };
  if (!second) return first;
  // Slides that moved together are one change.
  const said = new Set(found.map(({ says }) => says));
  return said.size === 1 ? first : { says: `${said.size} changes` };
}

const withUndone = (slide: string | null | undefined): Pick<Described, 'undone'> => (slide ? { undone: slide } : {});

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

function titleOf(id: string, deck: Deck, layer: BranchLayer): string {
  const added = layer.slides.added.find((each) => each.id === id)?.markdown;
  const national = deck.slides.find((slide) => slide.id === id)?.source.body;
  return headingOf(added ?? national ?? '');
}

/** Keys under which two records differ. */
function differing(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string[] {
  if (one === other) return [];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] !== other[key] && JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}

function slideChanges(before: BranchLayer, after: BranchLayer, deck: Deck, title: (id: string) => string): Described[] {
  const [was, is] = [before.slides, after.slides];
  if (was === is) return [];
  const [old, now] = [new Map(was.added.map((each) => [each.id, each])), new Map(is.added.map((each) => [each.id, each]))];
  const added = [...now.keys()].filter((id) => !old.has(id));
  const removed = [...old.values()].filter(({ id }) => !now.has(id));
  const retyped = [...now.values()].filter(({ id, markdown }) => old.has(id) && old.get(id)?.markdown !== markdown).map(({ id }) => id);
  // What came or went with a slide is part of that.
  const gone = new Set([...added, ...removed.map(({ id }) => id)]);
  const whole = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id));
  const moved = gone.size === 0 ? movedSlides(before, after, deck) : [];
  const turned = whole([...new Set([...was.off, ...is.off, ...was.on, ...is.on])].filter((id) => was.off.includes(id) !== is.off.includes(id) || was.on.includes(id) !== is.on.includes(id)));
  return [
    ...added.map((id): Described => ({ says: `added ${title(id)}`, slide: id, ...withUndone(now.get(id)?.after) })),
    ...removed.map(({ id, after: before1 }): Described => ({ says: `removed ${title(id)}`, slide: before1 ?? id, ...withUndone(id) })),
    ...moved.map((id): Described => ({ says: moved.length === 1 ? `moved ${title(id)}` : 'moved slides', slide: id })),
    ...whole([...differing(was.edits, is.edits), ...retyped]).map((id): Described => ({ says: `changed the text of ${title(id)}`, slide: id })),
    ...whole(differing(was.notes, is.notes)).map((id): Described => ({ says: `changed your notes on ${title(id)}`, slide: id })),
    ...turned.map((id): Described => ({ says: `switched ${title(id)} ${is.off.includes(id) || was.on.includes(id) ? 'off' : 'on'}`, slide: id })),
  ];
}

const figureChanges = (before: BranchLayer, after: BranchLayer, label: (id: string) => string): Described[] =>
  differing(before.figures, after.figures).map((id) => ({ says: `changed the figure ${short(label(id))}`, figure: id }));

function profileChanges(before: Profile, after: Profile): Described[] {
  if (before === after) return [];
  const details = (['branch', 'employer', 'school', 'official', 'meeting', 'letter'] as const).flatMap((part) =>
    differing(before[part], after[part]).map((field) => `${part}.${field}`));
  return details.map((detail) => ({ says: `changed ${(profileName(detail) ?? (detail === LETTER_DATE ? 'the date of the letters' : 'the branch’s details')).replace(/^The/, 'the')}`, detail }));
}
