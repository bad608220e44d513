import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BatchBranch, FileResult, PlannedFile } from '../../../core/batch/model.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { ledgerLine } from '../../../core/region/ledger.ts';
import { beginNoting } from '../../../files/batch/note-exports.ts';
import { tempFolder } from '../temp.ts';

const home = realpathSync(tempFolder());
const branches = ['far', 'near'].map((key): BatchBranch => ({ key, name: key, from: key, layer: blankLayer('small', '1'), folders: [], faults: [], warnings: [] }));
const files = [0, 0, 1].map((branch, at): PlannedFile => ({ branch, output: { is: 'slides', format: 'pptx', audience: 'members' }, fileName: `${at}.pptx`, inputs: '' }));
const result = (at: number, sha256: string, made = true): FileResult => ({ branch: '', fileName: `${at}.pptx`, output: '', audience: 'members', made, problem: '', slides: 1, contents: '', questions: [], leftOut: [], warnings: [], figures: [], bytes: 1, sha256 });

function region(name: string) {
  const root = join(home, name);
  for (const key of ['far', 'near']) mkdirSync(join(root, 'branches', key), { recursive: true });
  const ledger = (key: string): string[] => {
    try {
      return readFileSync(join(root, 'branches', key, 'exports.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { file: string }).file);
    } catch {
      return [];
    }
  };
  return { root, ledger, begin: (day = '2026-03-01') => beginNoting(files, { root, deck: 'small', version: '1', day, branches }) };
}

it('notes each file as it is heard of, before the batch ends', async () => {
  const { ledger, begin } = region('at-once');
  const noting = begin();
  noting.heard(result(0, 'aa'));
  noting.heard(result(2, 'cc', false));
  await expect.poll(() => ledger('far')).toEqual(['0.pptx']);
  noting.heard(result(1, 'bb'));
  await expect.poll(() => ledger('far')).toEqual(['0.pptx', '1.pptx']);
  expect(ledger('near')).toEqual([]);
});

it('notes a file once, also where the batch was gone on with, and again where it is another', async () => {
  const { ledger, begin } = region('gone-on');
  const first = begin();
  first.heard(result(0, 'aa'));
  expect(await first.finish([result(0, 'aa'), result(1, 'bb')])).toEqual([]);
  expect(await begin('2026-03-02').finish([result(0, 'aa'), result(1, 'b2'), result(2, 'cc')])).toEqual([]);
  expect([ledger('far'), ledger('near')]).toEqual([['0.pptx', '1.pptx', '1.pptx'], ['2.pptx']]);
});

it('notes a file though another deck made one of the same name and bytes', async () => {
  const { root, ledger, begin } = region('two-decks');
  writeFileSync(join(root, 'branches/far/exports.jsonl'), ledgerLine({ deck: 'other', version: '1', audience: 'members', kind: 'pptx', file: '0.pptx', sha256: 'aa', day: '2026-01-01', figures: [] }));
  await begin().finish([result(0, 'aa')]);
  expect(ledger('far')).toEqual(['0.pptx', '0.pptx']);
});

it('says of whom nothing could be noted, and notes the others', async () => {
  const { root, ledger, begin } = region('gone');
  rmSync(join(root, 'branches/far'), { recursive: true });
  const noting = begin();
  noting.heard(result(0, 'aa'));
  noting.heard(result(2, 'cc'));
  expect(await noting.finish([result(0, 'aa'), result(2, 'cc')])).toEqual([expect.stringContaining('for far could not be noted')]);
  expect(ledger('near')).toEqual(['2.pptx']);
});
