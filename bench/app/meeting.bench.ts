import { appendFileSync, closeSync, fdatasyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Answer, Bridge } from '../../bridge/contract.ts';
import type { MeetingAction } from '../../core/meeting/actions.ts';
import type { Tally } from '../../core/meeting/tally-model.ts';
import { plugSecondDisplay } from '../../test/app/support/displays.ts';
import { makeFolder } from '../../test/app/support/test-run.ts';
import { test } from '../../test/app/support/test.ts';
import { openExample, windowOf } from '../../test/app/support/windows.ts';
import { ROOT } from '../../scripts/project.mjs';
import { keepRows, row, type Row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { toEcho } from './echo.ts';
import { addPainted, noteKeys } from './painted.ts';

const HANDS = 80;
/** At 60 Hz. */
const TWO_FRAMES = 2000 / 60;
const PRESSES = 5_000;
const NOTES = 500;
const AT_ONCE = 10;
const AT_ONCE_PRESSES = (PRESSES / NOTES) * AT_ONCE;
/** Of the presses and notes of a meeting: what was held before is not held by their number. */
const BEGINNING = 0.1;
const rows: Row[] = [];

interface Running {
  desk: Page;
  presenter: Page;
  room: Page;
  meetingId: string;
  tally: Tally;
}

/** An open meeting with a show of hands, its deck presented on the other display. */
async function runMeeting(app: ElectronApplication): Promise<Running> {
  const desk = await openExample(app);
  const { meetingId, tally } = await desk.evaluate(async () => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    const taken = <T>(answer: Answer<T>): T => {
      if (!answer.ok) throw new Error(answer.failure.message);
      return answer.value;
    };
    const key = taken(await branchdeck.call('library.list')).find(({ openedAt }) => openedAt !== undefined)?.key ?? '';
    const { meeting } = taken(await branchdeck.call('meeting.start', { key, title: 'Three hours', date: '2025-11-27' }));
    const act = async (action: MeetingAction): Promise<void> => void taken(await branchdeck.call('meeting.act', { meetingId: meeting.id, action }));
    await act({ do: 'open' });
    await act({ do: 'count', present: 100_000 });
    await act({ do: 'ask', question: 'Would you write to your MP?', options: [{ label: 'Yes', national: 'meeting-write-mp' }, { label: 'No' }] });
    taken(await branchdeck.call('present.start', { key, audience: 'members', place: 'display', meetingId: meeting.id }));
    const [asked] = taken(await branchdeck.call('meeting.open', { meetingId: meeting.id })).meeting.tallies;
    if (!asked) throw new Error('Nothing was asked.');
    return { meetingId: meeting.id, tally: asked };
  });
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  return { desk, presenter, room: await windowOf(app, 'room'), meetingId, tally };
}

/** From a key for a hand until the room screen is painted with its bar. */
async function toBar(presenter: Page, room: Page): Promise<number> {
  await room.evaluate(() => {
    const board = document.querySelector('.board');
    if (!board) throw new Error('There is no board.');
    window.benchShown = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        void window.benchPainted().then(resolve);
      });
      watch.observe(board, { subtree: true, childList: true });
    });
  });
  await presenter.keyboard.press('1');
  const [from, shown] = await Promise.all([presenter.evaluate(() => window.benchKey), room.evaluate(() => window.benchShown)]);
  return shown - from;
}

test('from a key for a hand to its bar on the room screen', async ({ launch }) => {
  plugSecondDisplay();
  const { presenter, room } = await runMeeting(await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' } }));
  for (const page of [presenter, room]) await addPainted(page);
  await presenter.keyboard.press('m');
  const panel = presenter.getByRole('region', { name: 'The meeting' });
  await panel.getByRole('tab', { name: 'Hands' }).click();
  await panel.getByRole('button', { name: 'Show the room: this show of hands' }).click();
  await expect(room.locator('.board')).toBeVisible();
  await panel.getByRole('button', { name: 'One more hand for Yes' }).focus();
  await noteKeys(presenter);
  const { bar, echo } = await inTurn({ bar: () => toBar(presenter, room), echo: () => toEcho(presenter, room) }, HANDS, 10);
  rows.push(row('a key for a hand to its bar painted on the room screen', bar, { against: { what: 'a bare message between the two windows', its: echo }, aim: { of: 'p95', most: TWO_FRAMES } }));
});

interface Memory {
  main: number;
  windows: number;
}

/** Has V8 let go of all that it can, as it does by itself in some seconds in which nobody presses a key. */
const letGo = (): void => (globalThis as unknown as { gc: (how: object) => void }).gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });

/**
 * What is held in MB once what is needed no more was let go of: by main what no other program has a share in, as the system counts
 * it, and by the scripts of the three windows together. What drives the windows here keeps what they loaded, so the system's count
 * of theirs says little.
 */
async function memoryOf(app: ElectronApplication): Promise<Memory> {
  let windows = 0;
  for (const page of app.windows()) {
    await page.evaluate(letGo);
    windows += await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20);
  }
  await app.evaluate(letGo);
  const main = await app.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1_000));
    return (await process.getProcessMemoryInfo()).private / 1024;
  });
  return { main, windows };
}

/** A part of an evening: keys for slides in the presenter window, hands and people that come and go, and then notes, each saved before the next. */
async function onePart(app: ElectronApplication, { desk, presenter, meetingId, tally }: Running, first: number): Promise<number> {
  for (let press = 0; press < AT_ONCE_PRESSES / 2; press += 1) await presenter.keyboard.press(press % 20 < 10 ? 'PageDown' : 'PageUp');
  const used = (): Promise<number> => app.evaluate(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
  // One script for many actions: a page keeps every script that it is driven with.
  expect(await desk.evaluate(async ([id, hands, options, count]) => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    for (let press = 0; press < count; press += 1) {
      const action = press % 2 === 0
        ? { do: 'hands' as const, tally: hands, option: options[press % 4 === 0 ? 0 : 1] ?? '', by: 1 }
        : { do: press % 4 === 1 ? ('leave' as const) : ('arrive' as const), number: 1 };
      const answer = await branchdeck.call('meeting.act', { meetingId: id, action });
      if (!answer.ok) return answer.failure.message;
    }
    return '';
  }, [meetingId, tally.id, tally.options.map(({ id }) => id), AT_ONCE_PRESSES / 2] as const)).toBe('');
  const before = await used();
  expect(await desk.evaluate(async ([id, from, count]) => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    for (let number = from; number < from + count; number += 1) {
      const text = `Note ${number}: somebody asked what comes of it, and was told by when.`.repeat(1 + (number % 5));
      const answer = await branchdeck.call('meeting.act', { meetingId: id, action: { do: 'note', at: { slide: `slide-${number}` }, label: `Slide ${number}`, text } });
      if (!answer.ok || answer.value.unsaved) return false;
    }
    return true;
  }, [meetingId, first, AT_ONCE] as const)).toBe(true);
  return ((await used()) - before) / AT_ONCE;
}

/** Does parts of a meeting. @returns milliseconds of main's processor for a note that was written, of ten in a row each */
async function goOn(app: ElectronApplication, running: Running, from: number, to: number): Promise<number[]> {
  const costs: number[] = [];
  for (let note = from; note < to; note += AT_ONCE) costs.push(await onePart(app, running, note));
  return costs;
}

/** The same line appended to a file and flushed to the disk, by a program that does nothing else. */
function bareWrites(count: number): number[] {
  const file = openSync(join(makeFolder('bare'), 'lines.jsonl'), 'a');
  const costs = Array.from({ length: count }, () => {
    const before = process.cpuUsage();
    appendFileSync(file, `${JSON.stringify({ n: 1, at: new Date().toISOString(), do: { do: 'note', at: { slide: 'slide-1' }, label: 'Slide 1', text: 'Note: somebody asked what comes of it, and was told by when.' } })}\n`);
    fdatasyncSync(file);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  closeSync(file);
  return costs;
}

test('a meeting of three hours', async ({ launch }) => {
  test.setTimeout(30 * 60_000);
  plugSecondDisplay();
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' }, args: ['--js-flags=--expose-gc'] });
  const running = await runMeeting(app);
  const begun = NOTES * BEGINNING;
  await goOn(app, running, 0, begun);
  const first = await memoryOf(app);
  const costs = await goOn(app, running, begun, NOTES);
  const last = await memoryOf(app);
  rows.push(row('main’s processor for a note, written to the disk', costs, { against: { what: 'a bare program that appends and flushes such a line', its: bareWrites(costs.length) }, aim: { of: 'p95', most: 5 } }));
  for (const [of, what] of [['main', 'memory of main'], ['windows', 'memory of the scripts of the three windows']] as const) {
    rows.push(row(`${what} after 500 notes and 5,000 presses`, [last[of]], { unit: 'MB', against: { what: 'after the first tenth of them', its: [first[of]] }, aim: { of: 'ratio', most: 1.05 } }));
  }
});

test.afterAll(() => keepRows(ROOT, 'meeting', rows));
