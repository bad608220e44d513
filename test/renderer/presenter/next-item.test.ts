import { describe, expect, it } from 'vitest';
import type { Item, Meeting } from '../../../core/meeting/model.ts';
import { nextItem, slideItem } from '../../../renderer/presenter/meeting/next-item.ts';
import { after } from '../../core/meeting/support.ts';

const item = (id: string, taken: boolean, slides: readonly string[] = []): Item =>
  ({ id, title: id, kind: 'discussion', minutes: undefined, slides, papers: [], taken: taken ? [{ n: 1, from: '2025-11-27T19:00:00.000Z', to: undefined }] : [] });
const meeting = (current: string | undefined, ...items: Item[]): Meeting => ({ ...after(), items, current });

describe('nextItem', () => {
  it('goes through the agenda once, whatever slide is shown, and ends', () => {
    let now = meeting(undefined, ...['a', 'b', 'c', 'd'].map((id) => item(id, false, ['one-slide'])));
    const order: string[] = [];
    for (let next = nextItem(now); next; next = nextItem(now)) {
      const { id } = next.item;
      order.push(`${next.number} ${id}`);
      now = meeting(id, ...now.items.map((each) => (each.id === id ? item(id, true, ['one-slide']) : each)));
    }
    expect(order).toEqual(['1 a', '2 b', '3 c', '4 d']);
  });

  it('leaves out what was taken before its turn, and goes back to nothing', () => {
    expect(nextItem(meeting('b', item('a', false), item('b', true), item('c', true), item('d', false)))?.item.id).toBe('d');
    expect(nextItem(meeting('d', item('a', false), item('b', false), item('c', false), item('d', true)))).toBeUndefined();
  });
});

describe('slideItem', () => {
  const items = [item('a', true, ['s1']), item('b', false, ['s2']), item('c', false, ['s3'])];
  it('is the item of the slide beside the next one', () => {
    expect(slideItem(meeting('a', ...items), 's3')).toMatchObject({ number: 3, item: { id: 'c' } });
  });
  it('is nothing where it is the next or the current one, was taken, or the slide has none', () => {
    for (const slide of ['s2', 's1', 's9', undefined]) expect(slideItem(meeting('a', ...items), slide)).toBeUndefined();
  });
});
