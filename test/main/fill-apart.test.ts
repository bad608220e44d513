import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankLayer } from '../../core/branch/model.ts';
import { fillApart } from '../../main/export/fill-apart.ts';
import { fillFor } from '../../main/export/fill-here.ts';
import type { FromFillApart, ToFillApart } from '../../main/export/fill-messages.ts';
import type { Apart, AppFromApart } from '../../main/start-apart.ts';
import { bodyShape, para, pptxBytes, run, titleShape } from '../support/pptx.ts';

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

/** A stand-in for the process; what it is told and says goes over as copies, as between processes. */
function standIn(live: (app: AppFromApart<ToFillApart, FromFillApart> & { end: () => void }) => void): Apart<ToFillApart, FromFillApart> {
  const events = new EventEmitter();
  const end = (): void => void setImmediate(() => events.emit('ended'));
  setImmediate(() => live({
    say: (message) => setImmediate(() => events.emit('said', structuredClone(message))),
    listen: (hear) => void events.on('told', hear),
    end,
  }));
  return {
    say: (message) => setImmediate(() => events.emit('told', structuredClone(message))),
    listen: (hear) => void events.on('said', hear),
    ended: (then) => void events.once('ended', then),
    end,
  };
}
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {}, onReport: () => {} });

test('fills a file as if it were done here, says how far it is and what the file was proved to hold', async () => {
  const steps = new Set<string>();
  const filled = await fillApart(order(), { ...quiet(), start: () => standIn(fillFor), onProgress: ({ step }) => steps.add(step) });
  expect(filled).toMatchObject({ path: join(work, 'filled.pptx'), slides: 1, filled: 1, report: { proof: { result: 'clean' } } });
  expect(strFromU8(unzipSync(readFileSync(filled.path))['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Northmoor met.');
  expect([...steps]).toEqual(['writing', 'checking']);
});

test('says what stands in the way as if it were done here, and leaves nothing', async () => {
  await expect(fillApart({ ...order(), layer: blank }, { ...quiet(), start: () => standIn(fillFor) })).rejects.toMatchObject({ name: 'AppError', code: 'blocked' });
  expect(readdirSync(work)).toEqual(['sent.pptx']);
});

test('is cancelled while it writes, and leaves nothing', async () => {
  const cancel = new AbortController();
  const running = fillApart(order(), { ...quiet(), signal: cancel.signal, start: () => standIn((app) => fillFor({ ...app, listen: (hear) => app.listen((message) => {
    hear(message);
    if (message.is === 'fill') hear({ is: 'cancel' });
  }) })) });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(work)).toEqual(['sent.pptx']);
});

test('a process that ends before its time is said, and what went wrong inside is not shown', async () => {
  await expect(fillApart(order(), { ...quiet(), start: () => standIn((app) => app.end()) })).rejects.toMatchObject({ code: 'internal', hint: expect.stringContaining('as it was') });
  await expect(fillApart(order(), { ...quiet(), start: () => standIn((app) => app.say({ is: 'failed', code: 'internal', message: 'TypeError: x', hint: undefined })) })).rejects.toMatchObject({ message: expect.not.stringContaining('TypeError') });
  expect(existsSync(join(work, 'filled.pptx'))).toBe(false);
});
