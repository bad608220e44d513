import { describe, expect, test } from 'vitest';
import { textSizeOf } from '../../main/windows/text-size-keys.ts';

const press = (key: string, code: string, held: Partial<Record<'control' | 'meta' | 'alt', boolean>> = { control: true }, type: 'keyDown' | 'keyUp' = 'keyDown'): number | undefined =>
  textSizeOf({ type, key, code, control: false, meta: false, alt: false, ...held });

describe('the keys that change the size of the text', () => {
  test('are every plus, and the number pad’s minus and nought', () => {
    expect(press('+', 'Equal')).toBe(0.5);
    expect(press('+', 'BracketRight', { meta: true })).toBe(0.5);
    expect(press('+', 'NumpadAdd')).toBe(0.5);
    expect(press('-', 'NumpadSubtract')).toBe(-0.5);
    expect(press('0', 'Numpad0')).toBe(0);
  });

  test('are no others: the menu’s own, those without Ctrl, Ctrl and Insert, and a key let go', () => {
    expect(press('=', 'Equal')).toBeUndefined();
    expect(press('-', 'Minus')).toBeUndefined();
    expect(press('+', 'Equal', {})).toBeUndefined();
    expect(press('+', 'Equal', { control: true, alt: true })).toBeUndefined();
    expect(press('Insert', 'Numpad0')).toBeUndefined();
    expect(press('+', 'NumpadAdd', { control: true }, 'keyUp')).toBeUndefined();
  });
});
