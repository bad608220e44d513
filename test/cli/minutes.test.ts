import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { writeJournal } from '../../core/journal/line.ts';
import type { JournalAction } from '../../core/meeting/journal.ts';
import { tempFolder } from '../files/temp.ts';
import { branchdeck, buildCli } from './run-cli.ts';

const folder = tempFolder();
const at = (minute: number): string => new Date(Date.UTC(2025, 10, 27, 18, minute)).toISOString();

function journal(id: string, actions: readonly JournalAction[]): string {
  const { text } = writeJournal({ kind: 'meeting', id, made: at(0) }, actions.map((action, index) => ({ n: index + 1, at: at(index), do: action })));
  writeFileSync(join(folder, `${id}.jsonl`), text);
  return text;
}

beforeAll(async () => {
  await buildCli();
  journal('spring', [{ do: 'begin', id: 'spring', title: 'Spring meeting', date: '2026-03-05', deck: { id: '', title: '' } }]);
  journal('autumn', [
    { do: 'begin', id: 'autumn', title: 'Autumn meeting', date: '2025-11-27', deck: { id: '', title: '' } },
    { do: 'count', present: 14 }, { do: 'open' }, { do: 'action', text: 'Thank JANE SMITH', owner: 'Jane Smith', due: '' }, { do: 'close' },
  ]);
});

test('minutes are written of a meeting’s file, with and without names, and the file stays as it is', () => {
  const before = readFileSync(join(folder, 'autumn.jsonl'), 'utf8');
  const members = branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'md', '--out', 'members.md');
  expect(members).toMatchObject({ code: 0, err: '', out: 'members.md: Autumn meeting, version for members. A draft, not approved.\n' });
  expect(readFileSync(join(folder, 'members.md'), 'utf8')).toMatch(/\| Thank JANE SMITH \| Jane Smith \|[^]*“Spring meeting”: Thursday 5 March 2026/);
  expect(branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'docx', '--out', 'nameless.docx', '--version', 'nameless')).toMatchObject({ code: 0, err: expect.stringMatching(/^[^]*the official, the employer’s contact[^]*are not known(?![^]*Not read)/) as string });
  expect(branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'md', '--out', 'nameless.md', '--version', 'nameless')).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'nameless.md'), 'utf8')).not.toMatch(/jane|smith/i);
  expect(readFileSync(join(folder, 'autumn.jsonl'), 'utf8')).toBe(before);
});

test('what is no meeting, is damaged or asked for in the wrong way is said plainly', () => {
  expect(branchdeck(folder, 'minutes', 'nobody.jsonl', '--to', 'md', '--out', 'x.md')).toMatchObject({ code: 1, err: expect.stringContaining('There is no file nobody.jsonl.') as string });
  expect(branchdeck(folder, 'minutes', 'members.md', '--to', 'md', '--out', 'x.md')).toMatchObject({ code: 1, err: expect.stringContaining('is no meeting') as string });
  writeFileSync(join(folder, 'broken.jsonl'), readFileSync(join(folder, 'autumn.jsonl'), 'utf8').replace('Thank JANE', 'Thank Jane'));
  expect(branchdeck(folder, 'minutes', 'broken.jsonl', '--to', 'md', '--out', 'part.md')).toMatchObject({ code: 0, err: expect.stringContaining('damaged from line 5 on') as string });
  writeFileSync(join(folder, 'locked.jsonl'), writeJournal({ kind: 'meeting', id: 'locked', made: at(0), locked: 'one' }, []).text);
  expect(branchdeck(folder, 'minutes', 'locked.jsonl', '--to', 'md', '--out', 'x.md')).toMatchObject({ code: 1, err: expect.stringContaining('is locked to somebody’s account') as string });
  const named = branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'md', '--out', 'again.md', '--version', 'nameless');
  expect(named).toMatchObject({ code: 0, err: expect.stringContaining('Not read, so the names in them are not known: broken.jsonl, locked.jsonl.') as string });
  expect(branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'txt', '--out', 'x.txt')).toMatchObject({ code: 2 });
  expect(branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'md', '--out', 'x.md', '--version', 'public')).toMatchObject({ code: 2 });
  expect(branchdeck(folder, 'minutes', 'autumn.jsonl', '--to', 'md', '--out', 'x.md', '--branch', 'b.yaml')).toMatchObject({ code: 2 });
  expect(existsSync(join(folder, 'x.md'))).toBe(false);
});
