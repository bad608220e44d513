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

/** The item that comes next: that of the slide that is shown, where it is another one, or the one after. @param slideId of the deck */
export function nextItem(meeting: Meeting, slideId: string | undefined): NumberedItem | undefined {
  const { items, current } = meeting;
  const at = items.findIndex(({ id }) => id === current);
  const ofSlide = items.findIndex(({ slides }) => slideId !== undefined && slides.includes(slideId));
  const next = ofSlide === -1 || ofSlide === at ? at + 1 : ofSlide;
  const item = items[next];
  return item && { number: next + 1, item };
}
