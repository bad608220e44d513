import type { Item, Meeting } from '../../../core/meeting/model.ts';

/** An item of the agenda with its number, from 1. */
export interface NumberedItem {
  number: number;
  item: Item;
}

/** The item that is being taken. */
export function currentItem({ items, current }: Meeting): NumberedItem | undefined {
  const at = items.findIndex(({ id }) => id === current);
  const item = items[at];
  return item && { number: at + 1, item };
}

/** The item that comes next: the first after the current one that was not taken yet, whatever slide is shown. Never one before it. */
export function nextItem({ items, current }: Meeting): NumberedItem | undefined {
  const at = items.findIndex(({ id }) => id === current);
  const next = items.findIndex(({ taken }, index) => index > at && taken.length === 0);
  const item = items[next];
  return item && { number: next + 1, item };
}

/** The item of the slide that is shown, where it was not taken yet and is not the next one anyway. @param slideId of the deck */
export function slideItem(meeting: Meeting, slideId: string | undefined): NumberedItem | undefined {
  const { items, current } = meeting;
  if (slideId === undefined) return undefined;
  const at = items.findIndex(({ id, slides, taken }) => id !== current && taken.length === 0 && slides.includes(slideId));
  const item = items[at];
  return item && item.id !== nextItem(meeting)?.item.id ? { number: at + 1, item } : undefined;
}
