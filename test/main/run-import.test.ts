import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Imported, ImportProgress } from '../../files/import/import-presentation.ts';
import { workFor, type AppFromApart } from '../../main/apart/work-apart.ts';
import { importWork, type ImportOrder } from '../../main/import/import-work.ts';
import { runImport } from '../../main/import/run-import.ts';
import { standIn } from '../support/stand-in-apart.ts';

vi.mock('electron', () => ({ app: { getPath: () => '/none' }, utilityProcess: {} }));

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'branchdeck-import-'));
  copyFileSync(join(import.meta.dirname, '..', 'fixtures', 'pptx', 'poi-testppt.pptx'), join(work, 'deck.pptx'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const order = (file = 'deck.pptx') => ({ file: join(work, file), folder: join(work, 'deck'), keepOriginal: false });

const importing = () => standIn((app: AppFromApart<ImportOrder, ImportProgress, Imported>) => workFor(app, importWork));

test('imports, and says slide by slide how far it is', async () => {
  const steps: string[] = [];
  const imported = await runImport(order(), { start: importing, onProgress: ({ step, done, total }) => steps.push(`${step} ${done} of ${total}`) });
  expect(imported).toMatchObject({ path: join(work, 'deck'), counts: { slides: 3 } });
  expect(steps).toEqual(expect.arrayContaining(['slides 0 of 3', 'slides 1 of 3', 'slides 2 of 3']));
  expect(readdirSync(work).toSorted()).toEqual(['deck', 'deck.pptx']);
});

test('says what is wrong with a file as if it were read here, and leaves nothing', async () => {
  writeFileSync(join(work, 'old.pptx'), '%PDF-1.7');
  await expect(runImport(order('old.pptx'), { start: importing })).rejects.toMatchObject({ name: 'AppError', code: 'bad-input', message: 'This is a PDF, not a presentation.', hint: expect.stringContaining('Nothing was changed') });
  expect(readdirSync(work).toSorted()).toEqual(['deck.pptx', 'old.pptx']);
});

test('is cancelled between two slides, and leaves nothing', async () => {
  const cancel = new AbortController();
  const running = runImport(order(), { signal: cancel.signal, start: importing, onProgress: ({ done }) => done === 1 && cancel.abort() });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(work)).toEqual(['deck.pptx']);
  await expect(runImport(order(), { signal: cancel.signal, start: importing })).rejects.toMatchObject({ code: 'cancelled' });
});

const HALF = '.deck.0123456789ab.tmp';
const half = (): void => {
  mkdirSync(join(work, HALF));
  writeFileSync(join(work, HALF, 'deck.md'), 'half');
};

test('a process that a file brings down is a message, and what it had begun is taken away', async () => {
  mkdirSync(join(work, '.deck.ffffffffffff.tmp'));
  const running = runImport(order(), { start: () => standIn(({ say, listen, end }) => {
    listen(() => {
      half();
      end();
    });
    say({ is: 'ready' });
  }) });
  await expect(running).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('could not be read'), hint: expect.stringContaining('Nothing was changed') });
  expect(existsSync(join(work, HALF))).toBe(false);
  expect(readdirSync(work).toSorted()).toEqual(['.deck.ffffffffffff.tmp', 'deck.pptx']);
});

test('a process that hears no cancel is ended, and what it had begun is taken away', async () => {
  const cancel = new AbortController();
  let deaf: ReturnType<typeof importing> | undefined;
  const start = (): typeof deaf & {} => (deaf = standIn(({ say, listen }) => {
    listen((message) => {
      if (message.is === 'cancel') return;
      half();
      say({ is: 'news', news: { step: 'slides', done: 0, total: 3 } });
    });
    say({ is: 'ready' });
  }));
  const running = runImport(order(), { signal: cancel.signal, patience: 20, start, onProgress: () => cancel.abort() });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(deaf?.ends()).toBeGreaterThan(0);
  expect(readdirSync(work)).toEqual(['deck.pptx']);
});

test('what went wrong inside is kept for the log, and no window reads it', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const running = runImport(order(), { start: () => standIn(({ say, listen }) => {
    listen(() => say({ is: 'failed', code: 'internal', message: 'TypeError: x is undefined at /place', hint: undefined }));
    say({ is: 'ready' });
  }) });
  await expect(running).rejects.toMatchObject({ code: 'internal', message: expect.not.stringContaining('/place') });
  expect(written.mock.calls.join('')).toContain('x is undefined');
  written.mockRestore();
});
