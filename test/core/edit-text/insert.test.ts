import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../core/edit-text/difference.ts';
import { insertBlock } from '../../../core/edit-text/insert-block.ts';
import { addressFault, fullAddress, linkAt, placeLink, writeLink } from '../../../core/edit-text/link.ts';
import { applyEdit } from '../../../core/edit-text/model.ts';
import { marked, markedText, run } from './make.ts';

const TABLE = '| A |\n| --- |';

describe('a block on lines of its own', () => {
  const put = (written: string): string | undefined => run((text, at) => insertBlock(text, at, TABLE), written);
  test.each([
    ['|', '| A |\n| --- |'],
    ['one|', 'one\n\n| A |\n| --- |\n'],
    ['one\n\n|', 'one\n\n| A |\n| --- |\n'],
    ['one\n\n|\n\ntwo', 'one\n\n| A |\n| --- |\n\ntwo'],
    ['o|ne\ntwo\n\nthree', 'one\ntwo\n\n| A |\n| --- |\n\nthree'],
    ['```chart\nty|pe: bar\n```\nafter', '```chart\ntype: bar\n```\n\n| A |\n| --- |\n\nafter'],
    ['<!-- only: members -->\nour| own\n<!-- end -->', '<!-- only: members -->\nour own\n\n| A |\n| --- |\n\n<!-- end -->'],
    ['for all <!-- only: members -->our| own<!-- end --> and', 'for all <!-- only: members -->our own\n\n| A |\n| --- |\n\n<!-- end --> and'],
    ['for| all <!-- only: members -->ours<!-- end -->\nand', 'for all <!-- only: members -->ours<!-- end -->\nand\n\n| A |\n| --- |'],
    ['<!-- on|ly: members -->\nour own\n<!-- end -->', '<!-- only: members -->\n\n| A |\n| --- |\n\nour own\n<!-- end -->'],
  ])('%j', (before, after) => {
    const [text, at] = marked(before);
    expect(applyEdit(text, insertBlock(text, at, TABLE)).trimEnd()).toBe(after.trimEnd());
    expect(put(before)).toContain('| --- ||');
  });

  test('with the line endings of the text', () => {
    const [text, at] = marked('one|\r\n\r\ntwo');
    expect(applyEdit(text, insertBlock(text, at, TABLE))).toBe('one\r\n\r\n| A |\r\n| --- |\r\n\r\ntwo');
  });
});

test('the difference of two texts makes one of the other', () => {
  fc.assert(fc.property(markedText, markedText, ({ text: before }, { text: after }) => {
    const difference = differenceOf(before, after);
    expect(difference ? applyEdit(before, { ...difference, select: { from: 0, to: 0 } }) : before).toBe(after);
  }));
});

describe('links', () => {
  test('what people type becomes an address', () => {
    expect(fullAddress(' www.example.org/a ')).toBe('https://www.example.org/a');
    expect(fullAddress('example.org')).toBe('https://example.org');
    expect(fullAddress('secretary@example.org')).toBe('mailto:secretary@example.org');
    expect(fullAddress('http://example.org')).toBe('http://example.org');
    expect(addressFault('example.org')).toBeUndefined();
    expect(addressFault('')).toMatch(/Type or paste/);
    expect(addressFault('javascript:alert(1)')).toMatch(/can’t be followed/);
    expect(addressFault('some words')).toMatch(/can’t be followed/);
  });

  test('a link is found again with what was put into it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '[', ']', '(', '*', '{{ x }}'), minLength: 1 }).map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');
    fc.assert(fc.property(words, (text) => {
      const written = placeLink({ from: 4, to: 4 }, { text, address: 'https://example.org/a(b) c' });
      const whole = applyEdit('see  too', written);
      const found = linkAt(whole, written.select);
      expect(found.text).toBe(text);
      expect(found.address).toBe('https://example.org/a%28b%29%20c');
      expect(whole.slice(found.range.from, found.range.to)).toBe(written.insert);
    }));
  });

  test('selected words are made a link, and a picture is none', () => {
    const [text, at] = marked('see [the page] here');
    expect(linkAt(text, at)).toEqual({ text: 'the page', address: '', range: { from: 4, to: 12 } });
    expect(linkAt('![alt](a.png)', { from: 3, to: 3 }).address).toBe('');
    expect(writeLink({ text: '', address: 'example.org' })).toBe('[example.org](https://example.org)');
  });
});
