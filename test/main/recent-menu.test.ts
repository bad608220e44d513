import { expect, it, vi } from 'vitest';
import { recentMenu, recentNames } from '../../main/menu/recent-menu.ts';

const deck = (title: string, place: string, openedAt = '2025-11-20') =>
  ({ key: `${title}-${place}`, title, place, openedAt, version: '', pinned: false });

it('names decks by their title, and two of one title by where they lie too', () => {
  expect(recentNames([deck('Pay', '/a/spring'), deck('Pay', ''), deck('Inspection', '/b/x'), deck('', '/c')])).toEqual([
    'Pay – spring', 'Pay – comes with Branchdeck', 'Inspection', 'Deck without a title',
  ]);
  expect(recentNames([deck('x'.repeat(90), '/a')])[0]).toHaveLength(60);
});

it('lists ten, opens the one that is chosen and can be cleared', () => {
  const [onOpen, onClear] = [vi.fn(), vi.fn()];
  const decks = [deck('Never opened', '/n', ''), ...Array.from({ length: 12 }, (_, index) => deck(`Fish & chips ${index}`, `/d${index}`))];
  const items = recentMenu({ decks, onOpen, onClear }).submenu as { label?: string; click?: () => void }[];
  expect(items).toHaveLength(12);
  expect(items[0]?.label).toBe('Fish && chips 0');
  items[0]?.click?.();
  expect(onOpen).toHaveBeenCalledWith('Fish & chips 0-/d0');
  items.at(-1)?.click?.();
  expect(onClear).toHaveBeenCalledOnce();
});

it('says so where no deck was opened', () => {
  expect(recentMenu({ decks: [], onOpen: vi.fn(), onClear: vi.fn() }).submenu).toEqual([{ label: 'No deck was opened yet', enabled: false }]);
});
