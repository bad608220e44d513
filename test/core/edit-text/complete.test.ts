import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offersAt, type OfferSetting } from '../../../core/edit-text/complete.ts';
import { describeToken } from '../../../core/edit-text/describe-token.ts';
import { protectTokens } from '../../../core/figures/tokens.ts';
import { editionOf, HEAD } from '../deck/make.ts';
import { markedText, marked } from './make.ts';

const FIGURES = `figures:
  write-mp: { label: Willing to write, kind: percent, value: 89, qualifier: more than, scope: national, source: Members' meeting, as-of: 2025-09-16 }
  present: { label: Members present, kind: count, scope: local, audience: [members] }
`;
const { book } = editionOf(`${HEAD}# A\n`, { figures: FIGURES, branch: 'deck: test-deck\nprofile:\n  branch: { name: Northmoor }\n' });
const SETTING: OfferSetting = { book, audiences: ['members', 'employer', 'public'], layout: 'content', asked: false };

function offered(written: string, change: Partial<OfferSetting> = {}) {
  const [text, at] = marked(written);
  const found = offersAt(text, at.from, { ...SETTING, ...change });
  return found && { ...found, names: found.offers.map(({ also }) => also), typed: text.slice(found.from, found.to) };
}

/** The line after the offer with this name is taken. */
function taken(written: string, name: string, change: Partial<OfferSetting> = {}): string | undefined {
  const [text] = marked(written);
  const found = offered(written, change);
  const offer = found?.offers.find(({ also }) => also === name);
  return found && offer && text.slice(0, found.from) + offer.insert + text.slice(found.to);
}

describe('in a token', () => {
  test('every figure and detail is offered with what it prints now', () => {
    const found = offered('We {{ |');
    expect(found?.names.slice(0, 3)).toEqual(['write-mp', 'present', 'branch.name']);
    expect(found?.names).toContain('meeting.date');
    expect(found?.offers[0]).toMatchObject({ label: 'Willing to write', detail: 'more than 89% · national', note: 'Source: Members\' meeting.', kind: 'figure' });
    expect(found?.offers[1]).toMatchObject({ detail: 'blank · yours · not for the employer or the public', note: '' });
    expect(found?.offers[2]).toMatchObject({ label: 'The branch\'s name', detail: 'Northmoor', kind: 'detail' });
  });

  test.each([
    ['We {{|', 'We {{ write-mp }}'],
    ['We {{ |', 'We {{ write-mp }}'],
    ['We {{ wri|', 'We {{ write-mp }}'],
    ['We {{ willing to w|', 'We {{ write-mp }}'],
    ['We {{ pre|sent }} here', 'We {{ write-mp }} here'],
    ['We {{|}} here', 'We {{ write-mp }} here'],
    ['We {{ present }} and {{ | there', 'We {{ present }} and {{ write-mp }} there'],
  ])('%j becomes %j', (before, after) => expect(taken(before, 'write-mp')).toBe(after));

  test('after a pipe, what may follow it, with what that prints', () => {
    const text = 'We {{ write-mp | ';
    const filters = offersAt(text, text.length, SETTING);
    expect(filters?.offers.map(({ also, detail }) => `${also}: ${detail}`)).toEqual(['source: Members\' meeting', 'as-of: 16 September 2025', 'plain: 89']);
    expect(filters?.offers[0]?.insert).toBe('source }}');
    const detail = '{{ branch.name |';
    expect(offersAt(detail, detail.length, SETTING)?.offers.map(({ insert }) => insert)).toEqual([' plain }}']);
  });

  test('not after a literal brace, nor where nothing was asked', () => {
    expect(offered('We \\{{ |')).toBeUndefined();
    expect(offered('We w|')).toBeUndefined();
    expect(offered('We {{ present }} |')).toBeUndefined();
  });
});

describe('elsewhere', () => {
  test('asked for, a whole token', () => {
    expect(taken('We | here', 'write-mp', { asked: true })).toBe('We {{ write-mp }} here');
    expect(offered('We |', { asked: true })?.names).not.toContain('Note:');
    expect(offered('|', { asked: true })?.names).toContain('Note:');
  });

  test('blocks after their marks, and the marks of the format', () => {
    expect(taken('```ch|', 'chart')).toMatch(/^```chart\ntype: bar\n[^]*\n```$/);
    expect(taken('```|', 'scale')).toMatch(/^```scale\n/);
    expect(offered('::|')).toBeUndefined();
    expect(taken('::|', '::right::', { layout: 'two-column' })).toBe('::right::');
    expect(offered('::right::\n::|', { layout: 'two-column' })).toBeUndefined();
    expect(taken('Note|', 'Note:')).toBe('Note:');
    expect(offered('No|')).toBeUndefined();
    expect(offered('Note:\n\nNote|')).toBeUndefined();
    expect(offered('```chart\nNote|\n```')).toBeUndefined();
  });
});

test('whatever the text, the range is on the line of the cursor and around it', () => {
  fc.assert(fc.property(markedText, fc.boolean(), ({ text, at }, asked) => {
    const found = offersAt(text, at.from, { ...SETTING, asked, layout: 'two-column' });
    if (!found) return;
    expect(found.from).toBeLessThanOrEqual(at.from);
    expect(found.to).toBeGreaterThanOrEqual(at.from);
    expect(text.slice(found.from, found.to)).not.toMatch(/[\r\n]/);
  }));
});

test('a token is called by its label, with what it prints', () => {
  const say = (raw: string): string[] => protectTokens(raw, 1).tokens.map((token) => describeToken(token, book));
  expect(say('{{ write-mp }} {{ write-mp | source }} {{ present }} {{ branch.name }}')).toEqual([
    'Willing to write: more than 89%', 'Willing to write, source: Members\' meeting', 'Members present: blank', 'The branch\'s name: Northmoor',
  ]);
});
