import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '../../../core/meeting/model.ts';
import { readPreset, writePreset } from '../../../core/meeting/presets.ts';
import { ROOT } from '../../../scripts/project.mjs';

const BUNDLED = join(ROOT, 'resources', 'agendas');

describe('an agenda to begin with', () => {
  it.each(readdirSync(BUNDLED))('comes with the app in %s', (name) => {
    const id = name.replace(/\.yaml$/, '');
    const read = readPreset(readFileSync(join(BUNDLED, name), 'utf8'), id);
    expect(read).toMatchObject({ preset: { id } });
    if ('preset' in read) expect(read.preset.items.length).toBeGreaterThan(4);
  });

  it('is what it was after it was written', () => {
    const title = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ').trim()).filter((text) => text !== '' && text.isWellFormed());
    const item = fc.record({ title, kind: fc.constantFrom(...ITEM_KINDS), minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }) });
    fc.assert(fc.property(title, fc.array(item, { maxLength: 12 }), (name, items) => {
      const read = readPreset(writePreset(name, items), 'own');
      expect(read).toEqual({ preset: { id: 'own', title: name, items: items.map(({ title: text, kind, minutes }) => ({ title: text, kind, ...(minutes === undefined ? {} : { minutes }) })) } });
    }), { numRuns: 300 });
  });

  it('may leave out minutes and kind', () => {
    expect(readPreset('title: Short\nitems:\n  - title: Talk\n', 'short')).toEqual({ preset: { id: 'short', title: 'Short', items: [{ title: 'Talk', kind: 'discussion' }] } });
  });

  it.each([
    ['items: []', 'own.yaml can’t be used: line 1: it has no title.'],
    ['title: A', 'own.yaml can’t be used: line 1: it has no list of items.'],
    ['title: A\nitems:\n  - title: B\n    kind: ballot', 'own.yaml can’t be used: line 4: the kind of item 1 is none of opening'],
    ['title: A\nitems:\n  - title: B\n  - minutes: 5', 'own.yaml can’t be used: line 4: item 2 has no title.'],
    ['title: A\nitems:\n  - title: B\n    minutes: soon', 'own.yaml can’t be used: line 4: the minutes of item 1'],
    ['title: A\nitems:\n  - title: B\n    run: x', 'own.yaml can’t be used: line 3: item 1 has something in it besides'],
    ['title: [', 'own.yaml can’t be read: line 1:'],
  ])('says what is wrong with %j', (text, fault) => {
    const read = readPreset(text, 'own');
    expect('fault' in read ? read.fault : '').toContain(fault);
  });
});
