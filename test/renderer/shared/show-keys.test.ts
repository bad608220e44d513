import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/project.mjs';
import { CONSOLE_ACTIONS } from '../../../renderer/shared/console-keys.ts';
import { keyCaps, keyHolder, showKey as showKeyOf } from '../../../renderer/shared/show-keys.ts';
import { TypedNumber } from '../../../renderer/shared/typed-number.ts';

const showKey = (key: Parameters<typeof showKeyOf>[0]) => showKeyOf(key, CONSOLE_ACTIONS);
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

describe('the list of what can be done', () => {
  it('gives each key to one action, and each action its keys', () => {
    const keys = CONSOLE_ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { keys: own, press } of CONSOLE_ACTIONS) {
      expect(own.length).toBeGreaterThan(0);
      for (const key of own) {
        const [last, ctrlKey, shiftKey] = [key.replace(/^(?:Ctrl|Shift)\+(?=.)/, ''), /^Ctrl\+./.test(key), /^Shift\+./.test(key)];
        expect(showKey(pressed(last, { ctrlKey, shiftKey }))).toMatchObject(press);
      }
    }
  });

  it('is in the guide, each action by its first key', () => {
    const guide = readFileSync(join(ROOT, 'docs/guide/present.md'), 'utf8');
    const table = guide.split('\n').filter((line) => line.startsWith('|'));
    for (const { press, keys } of CONSOLE_ACTIONS) {
      const caps = press.do === 'digit' ? ['a number', '`Enter`'] : keyCaps(keys[0] ?? '').map((cap) => `\`${cap}\``);
      expect(table.filter((line) => caps.every((cap) => line.includes(cap))), caps.join(' ')).not.toEqual([]);
    }
  });

  it('writes keys as a keyboard does', () => {
    expect(['PageDown', 'b', 'Shift+ ', '.', 'Ctrl+f'].map(keyCaps)).toEqual([['Page Down'], ['B'], ['Shift', 'Space'], ['.'], ['Ctrl', 'F']]);
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

it('leaves to a part of the page, and to those around it, the keys that they have for themselves alone', () => {
  const part = (keys: string, around: Element | null): Element => {
    const made = { getAttribute: () => keys, parentElement: around, closest: (list: string) => (list === '[data-own-keys]' ? made : null) } as unknown as Element;
    return made;
  };
  const tally = part('1 2 Space Ctrl+z', null);
  const steps = part('+ -', tally);
  expect(['+', '-', '1', ' ', 'Ctrl+z'].map((key) => keyHolder(key, steps))).toEqual(Array(5).fill('control'));
  expect(['n', 'z', '3', 'Escape', 'ArrowRight', 'PageDown'].map((key) => keyHolder(key, steps))).toEqual(Array(6).fill(undefined));
  expect(keyHolder('+', tally)).toBeUndefined();
});
