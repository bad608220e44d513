import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../core/audience/model.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf } from './decks.ts';

// What the employer sees while a conflict is open in which national keeps something from it: never what the branch kept.

const [SWIM, OLDER, CLUBS, STAFF] = ['- Children learn to swim safely', '- Older people lost {{ pools-shut }} pools and their health', '- Clubs train at dawn', '- Staff have skilled jobs'] as const;
const body = (...lines: readonly string[]): string => `## Why pools matter\n\n${lines.join('\n')}`;
const only = (line: string, whom = 'members'): string => `\n<!-- only: ${whom} -->\n\n${line}\n\n<!-- end -->\n`;
const OLD = body(SWIM, OLDER, CLUBS, STAFF);
/** National keeps the first bullet now, and both changed the third. */
const NOW = (older: string): string => body(only(SWIM), older, CLUBS, STAFF);
const KEPT = body(SWIM, only(OLDER), CLUBS.replace('dawn', 'six'), STAFF);
const POOLS = '  pools-shut: { label: Pools shut, kind: count, value: 318, source: Poll, as-of: 2025-09-10 }\n';

function merge(old: string, ours: string, now: string, { renamed = false, head = 'audiences: [members, employer]' } = {}) {
  const sources = (version: string, text: string, figures: string) => sourcesOf(version, [{ id: 'why', body: text }, { id: 'end', body: '## Thank you' }], figures, {}, head);
  const [before, after] = [sources('1', old, POOLS), sources('2', now, renamed ? POOLS.replace('pools-shut', 'closed-pools') : POOLS)];
  const blank = blankLayer('test-deck', '1');
  const layer: BranchLayer = { ...blank, slides: { ...blank.slides, edits: { why: { markdown: ours, from: old } } } };
  const done = mergeLayer(layer, readVersion(before), readVersion(after));
  expect(mergeLayer(done.layer, readVersion(before), readVersion(after)).layer).toEqual(done.layer);
  const [why] = makeEdition(after, done.layer, '2026-01-20').deck.slides;
  const seen = (audience: Audience): string => JSON.stringify(why?.content(audience).blocks);
  return { ...done, seen };
}

describe('a bullet that the branch kept from the employer', () => {
  it.each([
    ['as it was', OLDER],
    ['with another sign', OLDER.replace('- ', '* ')],
    ['with its line ended elsewhere', OLDER.replace(' and their', '\n  and their')],
    ['with another word', OLDER.replace('health', 'company')],
    ['with hardly a word', '- The closures hit pensioners hardest'],
    ['as a paragraph', `\n${OLDER.slice(2)}\n`],
    ['in two', '- Older people lost {{ pools-shut }} pools\n- Older people lost their health'],
    ['with more in it', `${OLDER}, which nobody in the town hall has said a word about since the doors were shut in March`],
    ['in capitals', OLDER.replace('Older people', 'OLDER PEOPLE')],
  ])('stays kept: %s', (_, older) => {
    const { conflicts, seen } = merge(OLD, KEPT, NOW(older));
    expect(conflicts).toMatchObject([{ slide: 'why', narrowed: true }]);
    expect(seen('employer')).toContain('Clubs train at dawn');
    for (const word of ['swim', 'pools-shut', 'lder people', 'health', 'pensioners', 'LDER', 'six']) expect(seen('employer')).not.toContain(word);
    expect(seen('members')).toMatch(/at six/);
  });

  it('stays kept where a figure in it is called otherwise', () => {
    const { conflicts, seen } = merge(OLD, KEPT, NOW(OLDER.replace('pools-shut', 'closed-pools')), { renamed: true });
    expect(conflicts).toHaveLength(1);
    const sees = (audience: Audience): boolean[] => ['closed-pools', 'Older people', 'dawn', 'six'].map((word) => seen(audience).includes(word));
    expect([sees('employer'), sees('members')]).toEqual([[false, false, true, false], [true, true, false, true]]);
  });

  it('stays kept where the branch had changed it too', () => {
    const ours = body(SWIM, only(OLDER.replace('their health', 'their SECRET')), CLUBS.replace('dawn', 'six'), STAFF);
    const { seen } = merge(OLD, ours, NOW(OLDER));
    expect([seen('employer').includes('Older'), seen('employer').includes('SECRET'), seen('employer').includes('at dawn'), seen('members').includes('SECRET')]).toEqual([false, false, true, true]);
  });

  it('stays out where the branch had taken it out and national changes a word of it', () => {
    const { seen } = merge(OLD, body(SWIM.replace('safely', 'well'), only(OLDER), CLUBS), NOW(OLDER).replace('skilled', 'very skilled'));
    expect([seen('employer').includes('skilled'), seen('employer').includes('Older'), seen('employer').includes('at dawn')]).toEqual([false, false, true]);
  });

  it('doesn’t take along what the branch left or only said otherwise', () => {
    const { seen } = merge(OLD, KEPT.replace('skilled', 'good'), NOW(OLDER).replace('at dawn', 'before dawn'));
    expect([seen('employer').includes('before dawn'), seen('employer').includes('skilled'), seen('employer').includes('Older')]).toEqual([true, true, false]);
  });

  it('is kept from those alone from whom the branch kept it', () => {
    const { seen } = merge(OLD, body(SWIM, only(OLDER, 'members, public'), CLUBS.replace('dawn', 'six'), STAFF), NOW(OLDER), { head: 'audiences: [members, employer, public]' });
    const sees = (audience: Audience): boolean[] => ['swim', 'Older', 'dawn', 'six'].map((word) => seen(audience).includes(word));
    expect([sees('employer'), sees('public'), sees('members')]).toEqual([[false, false, true, false], [false, true, true, false], [true, true, false, true]]);
  });
});

describe('a mark that national moved to another bullet', () => {
  const old = body(only(SWIM), OLDER, CLUBS, STAFF);
  const ours = body(only(SWIM), OLDER, CLUBS.replace('dawn', 'six'), STAFF);

  it('keeps from the employer what national keeps from it now, and says so', () => {
    const { conflicts, calledOut, seen } = merge(old, ours, body(SWIM, only(OLDER), CLUBS.replace('dawn', 'nine'), STAFF));
    expect(conflicts).toMatchObject([{ slide: 'why', narrowed: true }]);
    expect(calledOut.map(({ kind }) => kind)).toContain('narrowed-slide');
    expect(['Older', 'pools-shut', 'six', 'nine'].map((word) => seen('employer').includes(word))).toEqual([false, false, false, true]);
    expect(['Older', 'six'].map((word) => seen('members').includes(word))).toEqual([true, true]);
  });

  it('holds where national said it with another sign or word too', () => {
    for (const older of [OLDER.replace('- ', '* '), OLDER.replace('health', 'company')]) {
      const { conflicts, seen } = merge(old, ours, body(SWIM, only(older), CLUBS.replace('dawn', 'nine'), STAFF));
      expect([conflicts[0]?.narrowed, seen('employer').includes('Older')]).toEqual([true, false]);
    }
  });

  it('is none where the same bullet is kept in other words', () => {
    const { conflicts, seen } = merge(old, ours, body(only(SWIM.replace('safely', 'well')), OLDER, CLUBS.replace('dawn', 'nine'), STAFF));
    expect([conflicts[0]?.narrowed, seen('employer').includes('six'), seen('employer').includes('swim')]).toEqual([false, true, false]);
  });
});
