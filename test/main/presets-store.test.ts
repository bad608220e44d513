import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { act } from '../../core/meeting/act.ts';
import { takenBy } from '../../core/meeting/preset-name.ts';
import { openPresets } from '../../main/stores/presets.ts';
import { ROOT } from '../../scripts/project.mjs';

const BUNDLED = join(ROOT, 'resources', 'agendas');
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'agendas-'));

const meeting = act(
  act(undefined, { do: 'begin', id: 'm', title: 'M', date: '2026-01-15', deck: { id: '', title: '' } }, '2026-01-10T10:00:00.000Z'),
  { do: 'agenda', kind: '', items: [{ title: 'Talk: and more', kind: 'presentation', minutes: 20, slides: ['a'], papers: [{ name: 'P', path: '/home/me/secret.pdf' }] }, { title: 'Close', kind: 'close' }] },
  '2026-01-10T10:00:01.000Z',
);

test('the agendas that come with the app are there, the usual one first', async () => {
  const { presets, faults } = await openPresets(newFolder(), BUNDLED).list();
  expect(faults).toEqual([]);
  expect(presets.map(({ id }) => id)).toEqual(['branch-meeting', 'annual-general-meeting', 'special-meeting', 'jcnc-pre-meeting']);
});

test('an agenda is kept without slides and papers, and read again', async () => {
  const folder = newFolder();
  const presets = openPresets(folder, BUNDLED);
  expect(await presets.keep(meeting, 'Our evening')).toMatchObject({ id: 'our-evening', own: true });
  expect(readFileSync(join(folder, 'agendas', 'our-evening.yaml'), 'utf8')).not.toContain('secret');
  expect((await presets.list()).presets.at(-1)).toEqual({
    id: 'our-evening', title: 'Our evening', own: true, items: [{ title: 'Talk: and more', kind: 'presentation', minutes: 20 }, { title: 'Close', kind: 'close' }],
  });
});

test('a title names a file in the folder and nowhere else', async () => {
  const folder = newFolder();
  const presets = openPresets(folder, BUNDLED);
  expect((await presets.keep(meeting, '../../settings')).id).toMatch(/^[a-z0-9-]+$/);
  expect((await presets.keep(meeting, '…')).id).toMatch(/^[a-z0-9-]+$/);
  expect((await presets.list()).presets.filter(({ own }) => own)).toHaveLength(2);
});

test('one of the branch’s takes the place of one of ours, and what is none is said', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'agendas'));
  writeFileSync(join(folder, 'agendas', 'branch-meeting.yaml'), 'title: Our branch meeting\nitems: []\n');
  writeFileSync(join(folder, 'agendas', 'broken.yaml'), 'title: [\n');
  writeFileSync(join(folder, 'agendas', 'Not A Name.yaml'), 'title: A\nitems: []\n');
  writeFileSync(join(folder, 'agendas', 'huge.yaml'), `title: ${'x'.repeat(300_000)}\nitems: []\n`);
  const { presets, faults } = await openPresets(folder, BUNDLED).list();
  expect(presets.filter(({ id }) => id === 'branch-meeting')).toMatchObject([{ title: 'Our branch meeting', own: true }]);
  expect(faults).toHaveLength(3);
  expect(faults.join(' ')).toMatch(/Not A Name\.yaml can’t be used.*broken\.yaml can’t be read: line 2.*huge\.yaml is too large/);
});

test('the agenda that a title would write over is known before, however its name is written', async () => {
  const presets = openPresets(newFolder(), BUNDLED);
  for (const [first, second] of [['Our evening', 'our  Evening!'], ['Café', 'Cafe'], ['会議', '…']] as const) {
    const before = (await presets.list()).presets;
    expect(takenBy(before, first)).toBeUndefined();
    await presets.keep(meeting, first);
    const { presets: after } = await presets.list();
    expect(takenBy(after, second)?.title).toBe(first);
    await presets.keep(meeting, second);
    expect((await presets.list()).presets).toHaveLength(after.length);
  }
  expect(takenBy((await presets.list()).presets, 'Branch meeting')).toBeUndefined();
});
