import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { giveToApp, isRoot, makeFolder, testRun } from './support/test-run.ts';
import { test } from './support/test.ts';
import { openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

interface Bridge {
  call(name: string, takes?: unknown): Promise<{ ok: boolean; value: unknown; failure: { message: string } }>;
}
declare global {
  var branchdeck: Bridge;
}

/** Ends the app as a power cut would: nothing of it can save anything any more. */
async function kill(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await gone;
}

/** The meeting of the example deck. */
const begin = async (desk: Page): Promise<string> => {
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(desk.getByRole('textbox', { name: 'General notes' })).toBeVisible();
  const key = await desk.evaluate(async () => ((await globalThis.branchdeck.call('library.list')).value as { key: string }[])[0]?.key);
  const started = await desk.evaluate((deck) => globalThis.branchdeck.call('notes.start', { key: deck, date: '2025-11-27' }), key);
  return (started.value as { id: string }).id;
};
/** Writes a note. @returns what went wrong; '' when it is on the disk */
const write = (desk: Page, meetingId: string, text: string, slideId?: string): Promise<string> =>
  desk.evaluate(async (takes) => {
    const { ok, failure } = await globalThis.branchdeck.call('notes.write', takes);
    return ok ? '' : failure.message;
  }, { meetingId, text, ...(slideId !== undefined && { slideId, label: slideId }) });
/** The meeting as the app has it: all of it. */
const state = async (desk: Page, meetingId: string): Promise<Meeting> => {
  const now = await desk.evaluate(async (id) => (await globalThis.branchdeck.call('meeting.open', { meetingId: id })).value, meetingId);
  return (now as MeetingNow).meeting;
};

const fileOf = (userData: string, id: string): string => join(userData, 'meetings', `${id}.jsonl`);

test('whatever was said to be saved is there after main was killed in the middle of writing, again and again', async ({ launch }) => {
  const userData = makeFolder('user-data');
  let app = await launch({ env: TODAY, userData });
  let desk = await openExample(app);
  const id = await begin(desk);
  const said = new Map<string, number>();
  let times = 0;
  for (let round = 0; round < 4; round += 1) {
    await desk.exposeFunction('saved', (slide: string, number: number) => {
      said.set(slide, number);
      times += 1;
    });
    const before = times;
    await desk.evaluate(([meetingId, from]) => {
      const types = async (typist: number): Promise<void> => {
        for (let number = from; ; number += 1) {
          const slideId = `s${typist}-${number % 40}`;
          const { ok } = await globalThis.branchdeck.call('notes.write', { meetingId, slideId, label: slideId, text: `${number} ${'noted '.repeat(typist * 50)}` });
          if (ok) (globalThis as unknown as { saved(slide: string, number: number): void }).saved(slideId, number);
        }
      };
      const counts = async (): Promise<void> => {
        for (let number = from; ; number += 1) {
          const { ok } = await globalThis.branchdeck.call('meeting.act', { meetingId, action: { do: 'count', present: number % 100_000 } });
          if (ok) (globalThis as unknown as { saved(slide: string, number: number): void }).saved('count', number);
        }
      };
      for (const typist of [0, 1, 2]) void types(typist);
      void counts();
    }, [id, round * 100_000] as const);
    await expect.poll(() => times).toBeGreaterThan(before + 20);
    await kill(app);
    app = await launch({ env: TODAY, userData });
    desk = await windowOf(app, 'desk');
    const { notes: { slides }, attendance } = await state(desk, id);
    for (const [slide, number] of said) {
      if (slide === 'count') expect(attendance.present).toBeGreaterThanOrEqual(number % 100_000);
      else expect(Number.parseInt(slides[slide]?.text ?? '-1', 10), slide).toBeGreaterThanOrEqual(number);
    }
    await expect(desk.getByRole('alert')).toBeEmpty();
  }
});

test('a full disk loses nothing, is said once, and everything is written when there is room', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const meetings = join(userData, 'meetings');
  mkdirSync(meetings);
  test.skip(!isRoot || !mounted(meetings), 'Only root may make a disk that becomes full.');
  try {
    giveToApp(userData);
    const app = await launch({ env: TODAY, userData });
    const desk = await openExample(app);
    const id = await begin(desk);
    expect(await write(desk, id, 'Began at seven')).toBe('');
    fill(join(meetings, 'filler'));
    const long = 'What was said at length. '.repeat(400);
    expect(await write(desk, id, long, 'poll')).toContain('could not be saved');
    expect(await write(desk, id, `${long}And more.`, 'poll')).toContain('could not be saved');
    await expect(desk.getByText(/could not be saved/)).toHaveCount(1);
    await expect(desk.getByRole('alert')).toContainText('What you did stays in Branchdeck and is tried again by itself.');
    const before = await state(desk, id);
    expect(before.notes).toMatchObject({ general: 'Began at seven', slides: { poll: { text: `${long}And more.` } } });
    expect(readFileSync(fileOf(userData, id), 'utf8')).toMatch(/Began at seven.*\n$/);

    rmSync(join(meetings, 'filler'));
    await expect.poll(() => readFileSync(fileOf(userData, id), 'utf8')).toContain('And more.');
    await kill(app);
    const again = await launch({ env: TODAY, userData });
    expect(await state(await windowOf(again, 'desk'), id)).toEqual(before);
    await again.close();
  } finally {
    execFileSync('umount', ['-l', meetings]);
  }
});

/** Makes a folder a disk of its own, with room for very little. */
function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(path: string): void {
  try {
    for (;;) writeFileSync(path, Buffer.alloc(1024), { flag: 'a' });
  } catch {
    // Full.
  }
}

const HARM: readonly [string, (path: string) => void][] = [
  ['cut short', (path) => truncateSync(path, 300)],
  ['emptied', (path) => truncateSync(path, 0)],
  ['changed in the middle', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Chair welcomed', 'Chair w3lcomed'))],
  ['a folder', (path) => {
    rmSync(path);
    mkdirSync(path);
  }],
];
test('a meeting whose file is damaged at the start is put back from its copy, and both are named', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const first = await launch({ env: TODAY, userData });
  const id = await begin(await openExample(first));
  const desk = await windowOf(first, 'desk');
  for (const [slide, text] of [['poll', 'Chair welcomed all'], ['ask', 'Ms Ward asks about the letter'], ['close', 'Ended at nine']] as const) expect(await write(desk, id, text, slide)).toBe('');
  const before = await state(desk, id);
  await first.close();
  for (const [index, [, harm]] of HARM.entries()) {
    harm(fileOf(userData, id));
    const app = await launch({ env: TODAY, userData });
    const again = await windowOf(app, 'desk');
    expect(await state(again, id)).toEqual(before);
    const damaged = readdirSync(join(userData, 'meetings', 'damaged')).toSorted();
    expect(damaged).toHaveLength(index + 1);
    const alert = again.getByRole('alert');
    for (const named of [join('meetings', `${id}.jsonl`), join('meetings', 'last-good', `${id}.jsonl`), join(userData, 'meetings', 'damaged', damaged.at(-1) ?? '')]) await expect(alert).toContainText(named);
    await app.close();
  }
  const sound = await launch({ env: TODAY, userData });
  const last = await windowOf(sound, 'desk');
  expect(await state(last, id)).toEqual(before);
  await expect(last.getByRole('alert')).toBeEmpty();
});

test('a clock that is set back or on changes neither the order nor the times of what was done before', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ userData });
  const desk = await openExample(app);
  const id = await begin(desk);
  const setClock = (hours: number): Promise<void> => app.evaluate((_, by) => {
    const Real = (globalThis as unknown as { RealDate?: DateConstructor }).RealDate ?? Date;
    const shifted = class extends Real {
      constructor(...given: []) {
        super(...(given.length === 0 ? [Real.now() + by * 3_600_000] as unknown as [] : given));
      }
      static override now = () => Real.now() + by * 3_600_000;
    };
    Object.assign(globalThis, { RealDate: Real, Date: shifted });
  }, hours);
  const seen: Meeting[] = [];
  for (const [index, hours] of [0, -30, 8, -2].entries()) {
    await setClock(hours);
    expect(await write(desk, id, `Note ${index}`, `slide-${index}`)).toBe('');
    seen.push(await state(desk, id));
  }
  const last = seen.at(-1)?.notes.slides ?? {};
  const times = Object.values(last).map(({ updatedAt }) => updatedAt);
  expect(Object.keys(last)).toEqual(['slide-0', 'slide-1', 'slide-2', 'slide-3']);
  expect(times.toSorted()).toEqual([times[1], times[3], times[0], times[2]]);
  for (const { notes } of seen) expect(last).toMatchObject(notes.slides);
  await kill(app);
  const again = await launch({ userData });
  expect(await state(await windowOf(again, 'desk'), id)).toEqual(seen.at(-1));
});

test('a second copy of the app leaves the meeting to the first', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  const id = await begin(desk);
  expect(await write(desk, id, 'Chair welcomed all', 'poll')).toBe('');
  const { program, app: built } = testRun();
  const second = promisify(execFile)(program, [built, `--user-data-dir=${userData}`], { env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: join(userData, 'home') } });
  for (let number = 0; number < 20; number += 1) expect(await write(desk, id, `Note ${number}`, `slide-${number}`)).toBe('');
  await second;
  const before = await state(desk, id);
  expect(app.windows()).toHaveLength(1);
  await kill(app);
  const again = await launch({ env: TODAY, userData });
  expect(await state(await windowOf(again, 'desk'), id)).toEqual(before);
});

test('notes that an earlier version kept are meetings at the first start, and their file is kept aside', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const at = '2025-10-02T18:30:00.000Z';
  const note = { label: 'What leaders told us', text: 'Ms Ward asks about the JCNC letter', updatedAt: at };
  mkdirSync(join(userData, 'notes'));
  writeFileSync(join(userData, 'notes', '2025-10-02-deck.json'), JSON.stringify({
    id: '2025-10-02-deck', title: 'Autumn meeting', date: '2025-10-02', deckId: 'deck', deckTitle: 'A deck', createdAt: at, updatedAt: at, general: 'Began at seven', slides: { poll: note },
  }));
  giveToApp(userData);
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await desk.getByRole('searchbox', { name: 'Search all notes' }).fill('jcnc letter');
  await desk.getByRole('button', { name: /Autumn meeting: What leaders told us/ }).click();
  await expect(desk.getByRole('textbox', { name: /What leaders told us/ })).toHaveValue(note.text);
  expect(existsSync(join(userData, 'notes', '2025-10-02-deck.json'))).toBe(false);
  expect(JSON.parse(readFileSync(join(userData, 'notes', 'taken-over', '2025-10-02-deck.json'), 'utf8'))).toMatchObject({ general: 'Began at seven' });
});
