import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptRun } from '../../core/present/kept-run.ts';

const logged: string[] = [];
vi.mock('../../main/log.ts', () => ({ logFailure: (what: string) => void logged.push(what) }));
const { openKeptRuns } = await import('../../main/stores/kept-run.ts');

const RUN: KeptRun = {
  key: 'k', title: 'Deck', audience: 'members', place: 'window', meetingId: 'm', startedAt: '2026-11-30T19:00:00.000Z', at: '2026-11-30T19:01:00.000Z',
  times: {}, slide: 'a', number: 1, count: 2, build: 0, frozenBuild: 0, cover: 'none',
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('has nothing left of a run that was cleared while it was being written', async () => {
  const runs = openKeptRuns(folder);
  runs.keep(RUN);
  runs.clear();
  await vi.waitFor(() => expect(existsSync(join(folder, 'running.json'))).toBe(false));
  expect(openKeptRuns(folder).left()).toBeUndefined();
  expect(logged).toEqual([]);
});

it('ends a run all the same where its file can’t be taken away', async () => {
  const runs = openKeptRuns(folder);
  // A folder in its place can be neither written over nor taken away as a file.
  mkdirSync(join(folder, 'running.json'));
  expect(() => runs.clear()).not.toThrow();
  expect(logged).toEqual(['kept run']);
  runs.keep(RUN);
  runs.clear();
  // What fails after a write is logged too, and is no failure that nobody catches.
  await vi.waitFor(() => expect(logged.length).toBeGreaterThan(2));
  expect(runs.left()).toBeUndefined();
});
