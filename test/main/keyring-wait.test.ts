import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeLock, newKey, type Lock } from '../../files/journal/lock.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
// The few seconds are over at once.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => new Promise<void>((resolve) => setImmediate(() => resolve())) }));
const told: { message: string }[] = [];
vi.mock('../../main/push.ts', () => ({ push: (_name: string, carries: (typeof told)[number]) => void told.push(carries) }));
const { openMeetings } = await import('../../main/stores/meetings.ts');

type Answer = { known: Lock[]; on: Lock | undefined };
const lock = makeLock(newKey());
const about = (title: string) => ({ title, date: '2026-12-03', deck: { id: '', title: '' } });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  told.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (id: string) => readFileSync(join(folder, 'meetings', `${id}.jsonl`), 'utf8');

/** Opens the folder while the keyring's question stays open until `answer`. */
function openUnanswered() {
  let answer: (answered: Answer) => void = () => undefined;
  const locks = new Promise<Answer>((resolve) => (answer = resolve));
  const changes: string[] = [];
  const meetings = openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: ({ meeting }) => changes.push(meeting.id), locks: () => locks });
  return { meetings, changes, answer: (answered: Answer) => answer(answered) };
}

/** A locked meeting and a plain one, on the disk. */
async function holdTwo(): Promise<{ sealed: string; plain: string }> {
  const meetings = openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined, locks: async () => ({ known: [lock], on: lock }) });
  const sealed = (await meetings.begin(about('Sealed'))).meeting.id;
  await meetings.settle();
  const others = openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined });
  const plain = (await others.begin(about('Plain'))).meeting.id;
  await others.settle();
  told.length = 0;
  return { sealed, plain };
}

it('meetings don’t wait for a keyring whose question stays open; what is locked comes with its answer, and is locked then', async () => {
  const { sealed, plain } = await holdTwo();
  const before = textOf(sealed);
  const { meetings, changes, answer } = openUnanswered();
  expect((await meetings.all()).map(({ title }) => title)).toEqual(['Plain']);
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('has not answered yet')]);
  await meetings.act(plain, { do: 'count', present: 5 });
  const { meeting: { id: next } } = await meetings.begin(about('Sealed'));
  expect(next).not.toBe(sealed);
  expect(textOf(sealed)).toBe(before);

  answer({ known: [lock], on: lock });
  await vi.waitFor(() => expect(changes).toContain(sealed));
  await meetings.settle();
  expect((await meetings.all()).map(({ title }) => title).toSorted()).toEqual(['Plain', 'Sealed', 'Sealed']);
  for (const id of [sealed, plain, next]) expect(textOf(id).split('\n')[0]).toContain(`"locked":"${lock.id}"`);
  expect(told).toHaveLength(1);
});

it('what was chosen while the keyring was silent holds', async () => {
  const { sealed, plain } = await holdTwo();
  const { meetings, changes, answer } = openUnanswered();
  await meetings.lockWith(undefined);
  answer({ known: [lock], on: lock });
  await vi.waitFor(() => expect(changes).toContain(sealed));
  await meetings.settle();
  for (const id of [sealed, plain]) expect(textOf(id)).toContain('"begin"');
});

it('a keyring that has no key for what is locked says so when it answers', async () => {
  const { sealed } = await holdTwo();
  const { meetings, answer } = openUnanswered();
  await meetings.all();
  answer({ known: [], on: undefined });
  await vi.waitFor(() => expect(told.at(-1)?.message).toContain(`${sealed}.jsonl, is locked`));
});
