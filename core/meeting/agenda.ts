import type { NewItem } from './actions.ts';
import { change, find, set, refuse, refuseClosed, said, whole, without, type Acts, type Now } from './acting.ts';
import type { Item, Meeting } from './model.ts';

/** The items that one action makes. */
const newItems = (items: readonly NewItem[], now: Now): Item[] => {
  let papers = 0;
  return items.map((item, index) => {
    const made = newItem(item, now, index + 1, papers);
    papers += made.papers.length;
    return made;
  });
};

/** @param part its number among those that one action makes @param papersBefore of those */
function newItem(item: NewItem, now: Now, part = 1, papersBefore = 0): Item {
  if (item.minutes !== undefined) whole(item.minutes, 'The minutes of an item');
  return {
    id: now.id('i', part),
    title: said(item.title, 'The item’s title'),
    kind: item.kind,
    minutes: item.minutes,
    slides: item.slides ?? [],
    papers: (item.papers ?? []).map((paper, index) => ({ id: now.id('p', papersBefore + index + 1), name: said(paper.name, 'The paper’s name'), hasFile: paper.path !== undefined, path: paper.path })),
    taken: [],
  };
}

/** What stands under an item, in a word; undefined: nothing does, and it can go. */
function heldBy(meeting: Meeting, { id, taken }: Item): string | undefined {
  const here = (part: { item: string | undefined }): boolean => part.item === id;
  if (taken.length > 0) return 'It was taken';
  if (meeting.motions.some(here)) return 'A motion stands under it';
  if (meeting.tallies.some(here)) return 'A show of hands stands under it';
  if (meeting.decisions.some(here) || meeting.actions.some(here)) return 'A decision or an action stands under it';
  return Object.hasOwn(meeting.notes.items, id) ? 'A note stands under it' : undefined;
}

const inserted = (items: readonly Item[], item: Item, before: string | undefined): readonly Item[] => {
  if (before === undefined) return [...items, item];
  const place = items.indexOf(find(items, before, 'item'));
  return items.toSpliced(place, 0, item);
};

/** The agenda: its items and their papers. */
export const agendaActs: Acts<'agenda' | 'item-add' | 'item-change' | 'item-move' | 'item-drop' | 'paper-add' | 'paper-drop'> = {
  agenda(meeting, { kind, items }, now) {
    refuseClosed(meeting);
    // What was taken, or has something under it, has happened.
    const kept = meeting.items.filter((item) => heldBy(meeting, item) !== undefined);
    return { ...meeting, kind, items: [...kept, ...newItems(items, now)] };
  },
  'item-add'(meeting, { item, before }, now) {
    refuseClosed(meeting);
    return { ...meeting, items: inserted(meeting.items, newItem(item, now), before) };
  },
  'item-change'(meeting, { item, what }) {
    if (what.title !== undefined) said(what.title, 'The item’s title');
    if (typeof what.minutes === 'number') whole(what.minutes, 'The minutes of an item');
    const items = change(meeting.items, item, 'item', (before) => {
      const after = set(before, { title: what.title, kind: what.kind, minutes: what.minutes ?? undefined, slides: what.slides });
      return what.minutes === null && after.minutes !== undefined ? { ...after, minutes: undefined } : after;
    });
    return set(meeting, { items });
  },
  'item-move'(meeting, { item, before }) {
    const moved = find(meeting.items, item, 'item');
    if (before === item) return meeting;
    return { ...meeting, items: inserted(without(meeting.items, item, 'item'), moved, before) };
  },
  'item-drop'(meeting, { item }) {
    refuseClosed(meeting);
    const held = heldBy(meeting, find(meeting.items, item, 'item'));
    if (held !== undefined) refuse(`${held}, so the item stays on the agenda.`, 'Take out first what stands under it; an item that was taken stays in the minutes.');
    return { ...meeting, items: without(meeting.items, item, 'item') };
  },
  'paper-add': (meeting, { item, paper }, now) => ({
    ...meeting,
    items: change(meeting.items, item, 'item', (before) => ({ ...before, papers: [...before.papers, { id: now.id('p'), name: said(paper.name, 'The paper’s name'), hasFile: paper.path !== undefined, path: paper.path }] })),
  }),
  'paper-drop': (meeting, { item, paper }) => ({
    ...meeting,
    items: change(meeting.items, item, 'item', (before) => ({ ...before, papers: without(before.papers, paper, 'paper') })),
  }),
};
