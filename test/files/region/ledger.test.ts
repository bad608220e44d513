import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import type { ExportEntry } from '../../../core/region/ledger.ts';
import { addBranch, makeRegion } from '../../../files/region/branches.ts';
import { appendExports, readExports } from '../../../files/region/ledger.ts';
import { tempFolder } from '../temp.ts';

const ENTRY: ExportEntry = { deck: 'spring', version: '2', audience: 'members', kind: 'pptx', file: 'Spring.pptx', sha256: 'ab', day: '2026-03-01', figures: [] };

async function region(): Promise<{ root: string; path: string }> {
  const root = await makeRegion(join(tempFolder(), 'north'), 'North');
  await addBranch(root, { ...BLANK_PROFILE, branch: { name: 'A', region: '', logo: '' } });
  return { root, path: join(root, 'branches/a/exports.jsonl') };
}

it('notes what was exported, one line a file', async () => {
  const { root, path } = await region();
  expect(await readExports(root, 'a')).toEqual({ entries: [], findings: [] });
  await appendExports(root, 'a', [ENTRY, { ...ENTRY, file: 'b' }]);
  await appendExports(root, 'a', [{ ...ENTRY, file: 'c' }]);
  expect((await readExports(root, 'a')).entries.map(({ file }) => file)).toEqual(['Spring.pptx', 'b', 'c']);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
});

it('goes on behind a line that was never finished', async () => {
  const { root, path } = await region();
  await appendExports(root, 'a', [ENTRY]);
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"deck":"spr`);
  await appendExports(root, 'a', [{ ...ENTRY, file: 'b' }]);
  const { entries, findings } = await readExports(root, 'a');
  expect(entries.map(({ file }) => file)).toEqual(['Spring.pptx', 'b']);
  expect(findings).toMatchObject([{ code: 'export-unread', line: 2 }]);
});

it('keeps every line that several write at once', async () => {
  const { root } = await region();
  await Promise.all(Array.from({ length: 30 }, (_, index) => appendExports(root, 'a', [{ ...ENTRY, file: `${index}` }])));
  const { entries, findings } = await readExports(root, 'a');
  expect(new Set(entries.map(({ file }) => file)).size).toBe(30);
  expect(findings).toEqual([]);
});

it('writes nothing through a link, nor for a branch that is not there', async () => {
  const { root, path } = await region();
  const outside = join(tempFolder(), 'x');
  writeFileSync(outside, 'kept');
  symlinkSync(outside, path);
  await expect(appendExports(root, 'a', [ENTRY])).rejects.toMatchObject({ code: 'outside-deck' });
  expect(readFileSync(outside, 'utf8')).toBe('kept');
  expect((await readExports(root, 'a')).findings).toMatchObject([{ code: 'region-unreadable' }]);
  await expect(appendExports(root, 'nowhere', [ENTRY])).rejects.toMatchObject({ code: 'not-found' });
});
