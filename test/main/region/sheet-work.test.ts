import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import type { SheetSaid } from '../../../core/sheet/preview.ts';
import { undoCommit } from '../../../files/region/undo-commit.ts';
import { talkApart } from '../../../main/apart/talk-apart.ts';
import type { FromApart, ToApart } from '../../../main/apart/messages.ts';
import { workFor } from '../../../main/apart/work-apart.ts';
import { sheetWork, type SheetDone, type SheetOrder } from '../../../main/region/sheet-work.ts';
import { makeRegionFolder } from '../../support/make-region.ts';
import { tempFolder } from '../../files/temp.ts';

vi.mock('electron', () => ({ app: {} }));

const FIGURES = { name: 'figures.yaml', text: 'figures:\n  heads: { label: Heads, kind: count, scope: local }\n' };
const SAID: SheetSaid = { columns: {}, answers: { 'as-of-missing@': { kind: 'keep' } }, without: [], blanks: 'keep' };
const WORDS = { log: 'test', cancelled: () => new AppError('cancelled', 'cancelled'), ended: () => new AppError('bad-input', 'ended'), broken: () => new AppError('internal', 'broken') };

/** A process apart that is none, and what ends it. */
function processOf(work = sheetWork()) {
  let hearApp: (message: ToApart<SheetOrder>) => void = () => undefined;
  let hear: (message: FromApart<never, SheetDone>) => void = () => undefined;
  let end: () => void = () => undefined;
  const start = () => {
    setTimeout(() => workFor<SheetOrder, never, SheetDone>({ say: (message) => hear(message), listen: (then) => { hearApp = then; } }, work));
    return { say: (message: ToApart<SheetOrder>) => hearApp(message), listen: (then: typeof hear) => { hear = then; }, ended: (then: () => void) => { end = then; }, end: () => end() };
  };
  return { talk: talkApart(start, WORDS), end: () => end() };
}

function region(): { root: string; path: string; order: SheetOrder } {
  const root = join(tempFolder(), 'region');
  makeRegionFolder(root, { count: 3, deck: { id: 'act', version: '1' } });
  const path = join(root, '..', 'Autumn.csv');
  writeFileSync(path, 'Branch,Heads\nNorthmoor,42\nSouthmoor,12\n');
  return { root, path, order: { is: 'read', path, root, deck: { id: 'act', version: '1', figures: FIGURES }, today: '2025-12-01' } };
}

const file = (root: string, slug: string): string => readFileSync(join(root, 'branches', slug, 'act.yaml'), 'utf8');

describe('a spreadsheet in a process of its own', () => {
  it('is read once, answered step by step, taken whole, and taken back', async () => {
    const { root, order } = region();
    const { talk } = processOf();
    const before = file(root, 'northmoor');
    const { preview } = await talk.ask(order);
    expect(preview?.problems.map(({ key }) => key)).toContain('as-of-missing@');
    expect((await talk.ask({ is: 'sweep', said: { ...SAID, answers: {} }, yes: true, leaveOut: true })).answers).toEqual(SAID.answers);
    expect((await talk.ask({ is: 'take', said: SAID })).taken).toEqual({ values: 2, branches: 2, added: 0 });
    expect(file(root, 'northmoor')).toContain('Autumn.csv, B2');
    await undoCommit(root);
    expect(file(root, 'northmoor')).toBe(before);
    await expect(talk.ask({ is: 'say', said: SAID })).rejects.toMatchObject({ code: 'usage' });
  });

  it('takes nothing where something is still open, or where the region is another by then', async () => {
    const { root, order } = region();
    const { talk } = processOf();
    await talk.ask(order);
    await expect(talk.ask({ is: 'take', said: { ...SAID, answers: {} } })).rejects.toMatchObject({ code: 'blocked' });
    const first = await talk.ask({ is: 'say', said: SAID });
    expect(first.preview?.changes[0]).toMatchObject({ kind: 'new' });
    const changed = file(root, 'northmoor').replace(/figures: \{\}|$/, 'figures:\n  heads:\n    value: 40\n');
    writeFileSync(join(root, 'branches', 'northmoor', 'act.yaml'), changed);
    await expect(talk.ask({ is: 'take', said: SAID })).rejects.toMatchObject({ code: 'blocked' });
    expect(file(root, 'northmoor')).toBe(changed);
    // What is shown then is of the region as it is now.
    expect((await talk.ask({ is: 'say', said: SAID })).preview?.changes[0]).toMatchObject({ kind: 'changed', before: '40' });
    expect((await talk.ask({ is: 'take', said: SAID })).taken?.values).toBe(2);
  });

  it('is another for what was said of it once a cell, the deck or a branch is another, and the same where only figures of the region are', async () => {
    const { root, path, order } = region();
    const { talk } = processOf();
    const { of } = await talk.ask(order);
    expect((await talk.ask(order)).of).toBe(of);
    writeFileSync(join(root, 'branches', 'northmoor', 'act.yaml'), file(root, 'northmoor').replace(/figures: \{\}|$/, 'figures:\n  heads:\n    value: 40\n'));
    expect((await talk.ask(order)).of).toBe(of);
    expect((await talk.ask({ ...order, deck: { id: 'act', version: '2', figures: FIGURES } } as SheetOrder)).of).not.toBe(of);
    writeFileSync(path, 'Branch,Heads\nNorthmoor,42\nEastmoor,12\n');
    expect((await talk.ask(order)).of).not.toBe(of);
  });

  it('says what became of an order whose process has gone, and of one that was cancelled', async () => {
    const { order } = region();
    const gone = processOf(() => new Promise(() => undefined));
    const asked = gone.talk.ask(order);
    const next = gone.talk.ask({ is: 'say', said: SAID });
    setTimeout(() => gone.end(), 20);
    await expect(asked).rejects.toMatchObject({ code: 'bad-input' });
    await expect(next).rejects.toMatchObject({ code: 'bad-input' });
    const cancelled = processOf(() => new Promise(() => undefined));
    const waiting = cancelled.talk.ask(order);
    setTimeout(() => cancelled.talk.end(), 20);
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });
});
