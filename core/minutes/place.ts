import type { Item, Meeting, Note, Shown } from '../meeting/model.ts';
import type { Motion } from '../meeting/motion-model.ts';
import type { Tally } from '../meeting/tally-model.ts';
import type { Decision } from '../meeting/model.ts';

/** All that happened while one item was taken; or, without an item, outside the agenda. */
export interface Happened {
  item: Item | undefined;
  shown: Shown[];
  /** Of the item itself. */
  note: string;
  slideNotes: Note[];
  motions: Motion[];
  tallies: Tally[];
  decisions: Decision[];
}

const nothing = (item: Item | undefined): Happened => ({ item, shown: [], note: '', slideNotes: [], motions: [], tallies: [], decisions: [] });

/** Items in the order in which they were first taken. */
export const takenItems = ({ items }: Pick<Meeting, 'items'>): Item[] =>
  items.filter(({ taken }) => taken.length > 0).toSorted((a, b) => (a.taken[0]?.n ?? 0) - (b.taken[0]?.n ?? 0));

/** Puts everything that happened under its item. What belongs to none that was taken is told outside the agenda, so that nothing is lost. */
export function happenings(meeting: Meeting): { items: Happened[]; outside: Happened } {
  const items = takenItems(meeting).map(nothing);
  const outside = nothing(undefined);
  const byId = new Map(items.map((each) => [each.item?.id, each]));
  const under = (item: string | undefined): Happened => (item === undefined ? outside : (byId.get(item) ?? outside));
  for (const shown of meeting.shown) under(shown.item).shown.push(shown);
  for (const motion of meeting.motions) under(motion.item).motions.push(motion);
  for (const tally of meeting.tallies) under(tally.item).tallies.push(tally);
  for (const decision of meeting.decisions) under(decision.item).decisions.push(decision);
  for (const [id, note] of Object.entries(meeting.notes.items)) {
    const place = under(id);
    if (place === outside) outside.slideNotes.push(note);
    else place.note = note.text;
  }
  for (const [id, note] of Object.entries(meeting.notes.slides)) under(itemOfSlide(id, meeting)).slideNotes.push(note);
  return { items, outside };
}

/** A slide belongs to the item under which it was shown, or else to the one that it was planned for. */
function itemOfSlide(id: string, { shown, items }: Meeting): string | undefined {
  const seen = shown.find((each) => each.what === 'slide' && each.id === id && each.item !== undefined)?.item;
  return seen ?? items.find(({ slides, taken }) => taken.length > 0 && slides.includes(id))?.id;
}
