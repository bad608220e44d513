import { describe, expect, it } from 'vitest';
import { keyHolder, showKey } from '../../../renderer/shared/show-keys.ts';
import { TypedNumber } from '../../../renderer/shared/typed-number.ts';

const pressed = (key: string, part: Partial<KeyboardEvent> = {}) => ({
  key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...part,
});
const inside = (...selectors: string[]): Pick<Element, 'closest'> => ({
  closest: (list: string) => (list.split(', ').some((selector) => selectors.includes(selector)) ? ({} as Element) : null),
});

describe('showKey', () => {
  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])('%j goes on', (key) => {
    expect(showKey(pressed(key))).toEqual({ do: 'go', to: 'next' });
  });

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])('%j goes back', (key) => {
    expect(showKey(pressed(key))).toEqual({ do: 'go', to: 'previous' });
  });

  it('knows the keys of clickers for black, in either case', () => {
    for (const key of ['b', 'B', '.']) expect(showKey(pressed(key))).toEqual({ do: 'black' });
  });

  it('leaves shortcuts of the menu alone', () => {
    expect(showKey(pressed('b', { ctrlKey: true }))).toBeUndefined();
    expect(showKey(pressed('s', { metaKey: true }))).toBeUndefined();
  });

  it('knows no other key', () => {
    for (const key of ['x', 'F5', 'Tab', 'constructor', '__proto__']) expect(showKey(pressed(key))).toBeUndefined();
  });
});

describe('keyHolder', () => {
  it('leaves a field its keys, but lets a clicker through', () => {
    expect(keyHolder('b', inside('textarea'))).toBe('control');
    expect(keyHolder('Escape', inside('textarea'))).toBe('control');
    expect(keyHolder('PageDown', inside('textarea'))).toBeUndefined();
  });

  it('leaves a button Enter and space only', () => {
    expect(keyHolder(' ', inside('button'))).toBe('button');
    expect(keyHolder('ArrowRight', inside('button'))).toBeUndefined();
  });
});

describe('TypedNumber', () => {
  it('puts digits together into a slide and forgets them after a pause', () => {
    const number = new TypedNumber();
    number.type('1', 0);
    expect(number.type('2', 500)).toBe('12');
    expect(number.take(900)).toBe(11);
    expect(number.take(950)).toBeUndefined();
    number.type('4', 1000);
    expect(number.take(9000)).toBeUndefined();
    expect(number.type('5', 9100)).toBe('5');
  });
});
