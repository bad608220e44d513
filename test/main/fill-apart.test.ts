import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankLayer } from '../../core/branch/model.ts';
import type { FilledOnDisk } from '../../files/fill/fill-file.ts';
import { workFor, type AppFromApart } from '../../main/apart/work-apart.ts';
import { fillApart } from '../../main/export/fill-apart.ts';
import { fillWork, type FillApartOrder, type FillNews } from '../../main/export/fill-work.ts';
import { bodyShape, para, pptxBytes, run, titleShape } from '../support/pptx.ts';
import { standIn } from '../support/stand-in-apart.ts';

vi.mock('electron', () => ({ app: { getPath: () => '/none' }, utilityProcess: {} }));

const OFFICE = 'application/vnd.openxmlformats-officedocument.presentationml';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="${OFFICE}.presentation.main+xml"/><Override PartName="/ppt/slides/slide1.xml" ContentType="${OFFICE}.slide+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${OFFICE}.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${OFFICE}.slideLayout+xml"/></Types>`;

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'branchdeck-fill-'));
  writeFileSync(join(work, 'sent.pptx'), pptxBytes({ slides: [{ shapes: titleShape('One') + bodyShape(para(run('{{ branch.name }} met.'))) }], parts: { '[Content_Types].xml': TYPES } }));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const blank = blankLayer('deck', '');
const layer = { ...blank, profile: { ...blank.profile, branch: { ...blank.profile.branch, name: 'Northmoor' } } };
const order = () => ({ source: join(work, 'sent.pptx'), target: join(work, 'filled.pptx'), audience: 'members' as const, layer, definitions: new Map(), today: '2025-11-23' });

type App = AppFromApart<FillApartOrder, FillNews, FilledOnDisk>;
const filling = () => standIn((app: App) => workFor(app, fillWork));
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {}, onReport: () => {} });

test('fills a file as if it were done here, says how far it is and what the file was proved to hold', async () => {
  const steps = new Set<string>();
  const filled = await fillApart(order(), { ...quiet(), start: filling, onProgress: ({ step }) => steps.add(step) });
  expect(filled).toMatchObject({ path: join(work, 'filled.pptx'), slides: 1, filled: 1, report: { proof: { result: 'clean' } } });
  expect(strFromU8(unzipSync(readFileSync(filled.path))['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Northmoor met.');
  expect([...steps]).toEqual(['writing', 'checking']);
});

test('says what stands in the way as if it were done here, and leaves nothing', async () => {
  await expect(fillApart({ ...order(), layer: blank }, { ...quiet(), start: filling })).rejects.toMatchObject({ name: 'AppError', code: 'blocked' });
  expect(readdirSync(work)).toEqual(['sent.pptx']);
});

test('is cancelled while it writes, and leaves nothing', async () => {
  const cancel = new AbortController();
  const running = fillApart(order(), { ...quiet(), signal: cancel.signal, start: () => standIn((app: App) => workFor({ ...app, listen: (hear) => app.listen((message) => {
    hear(message);
    if (message.is === 'order') hear({ is: 'cancel' });
  }) }, fillWork)) });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(work)).toEqual(['sent.pptx']);
});

test('a process that ends before its time is said, and what went wrong inside is not shown', async () => {
  await expect(fillApart(order(), { ...quiet(), start: () => standIn((app) => app.end()) })).rejects.toMatchObject({ code: 'internal', hint: expect.stringContaining('as it was') });
  await expect(fillApart(order(), { ...quiet(), start: () => standIn((app) => app.say({ is: 'failed', code: 'internal', message: 'TypeError: x', hint: undefined })) })).rejects.toMatchObject({ message: expect.not.stringContaining('TypeError') });
  expect(existsSync(join(work, 'filled.pptx'))).toBe(false);
});

/** What a filler has begun beside a target. */
const half = (name: string): void => writeFileSync(join(work, `.${name}.0123456789ab.tmp`), 'half');

test('a process that a file brings down leaves nothing, not even where the place is held or a link', async () => {
  half('filled.pptx');
  renameSync(join(work, '.filled.pptx.0123456789ab.tmp'), join(work, '.filled.pptx.ffffffffffff.tmp'));
  const fallen = (name: string) => standIn((app: App & { end: () => void }) => {
    app.listen(() => {
      half(name);
      app.end();
    });
    app.say({ is: 'ready' });
  });
  await expect(fillApart(order(), { ...quiet(), start: () => fallen('filled.pptx') })).rejects.toMatchObject({ code: 'internal' });
  expect(readdirSync(work).toSorted()).toEqual(['.filled.pptx.ffffffffffff.tmp', 'sent.pptx']);

  writeFileSync(join(work, 'filled.pptx'), 'before');
  writeFileSync(join(work, '~$filled.pptx'), '');
  await expect(fillApart({ ...order(), ifHeld: 'other-name' }, { ...quiet(), start: () => fallen('filled (2).pptx') })).rejects.toMatchObject({ code: 'internal' });
  symlinkSync('filled.pptx', join(work, 'link.pptx'));
  rmSync(join(work, '~$filled.pptx'));
  await expect(fillApart({ ...order(), target: join(work, 'link.pptx') }, { ...quiet(), start: () => fallen('filled.pptx') })).rejects.toMatchObject({ code: 'internal' });
  expect(readdirSync(work).toSorted()).toEqual(['.filled.pptx.ffffffffffff.tmp', 'filled.pptx', 'link.pptx', 'sent.pptx']);
  expect(readFileSync(join(work, 'filled.pptx'), 'utf8')).toBe('before');
});

test('a filler that hears no cancel is ended, and what it had begun is taken away', async () => {
  const cancel = new AbortController();
  let deaf: ReturnType<typeof filling> | undefined;
  const start = (): typeof deaf & {} => (deaf = standIn((app: App) => {
    app.listen((message) => {
      if (message.is === 'cancel') return;
      half('filled.pptx');
      app.say({ is: 'news', news: { progress: { step: 'writing', done: 0, total: 3 } } });
    });
    app.say({ is: 'ready' });
  }));
  await expect(fillApart(order(), { ...quiet(), signal: cancel.signal, patience: 20, start, onProgress: () => cancel.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  expect(deaf?.ends()).toBeGreaterThan(0);
  expect(readdirSync(work)).toEqual(['sent.pptx']);
});
