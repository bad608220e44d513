import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BatchBranch, Output } from '../../../core/batch/model.ts';
import { DEFAULT_PATTERN } from '../../../core/batch/names.ts';
import { planFiles } from '../../../core/batch/plan.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { JOURNAL } from '../../../files/batch/journal-file.ts';
import { runBatch, type IfThere } from '../../../files/batch/run-batch.ts';
import { openDeck } from '../../../files/open-deck.ts';
import { tempFolder } from '../temp.ts';

const DECK = join(import.meta.dirname, '..', '..', '..', 'decks', 'fairer-inspection');
const out = join(tempFolder(), 'out');
const branches = ['North', 'Northmoor'].map((name, at): BatchBranch => {
  const { layer } = parseBranch({ name: 'branch.yaml', text: `deck: fairer-inspection\nbase-version: 2025.11.1\nprofile:\n  branch: { name: ${name} }\n  employer: { name: Shared Council }\n  meeting: { date: 2025-11-27 }\nfigures:\n  local-present: { value: ${42 + at}, source: Count, as-of: 2025-11-12 }\n` });
  return { key: String(at), name, from: `row ${at}`, layer, folders: [], faults: [], warnings: [] };
});
const outputs: Output[] = [{ is: 'slides', format: 'pptx', audience: 'employer' }, { is: 'letter', letter: 'jcnc-letter', title: 'JCNC letter', audience: 'employer' }];

async function run(ifThere: IfThere) {
  const deck = await openDeck(DECK);
  const { files } = planFiles({ branches, outputs, pattern: DEFAULT_PATTERN, deckTitle: 'A deck', today: '2025-11-20' });
  return runBatch({ setup: { folder: deck.folder, sources: deck.sources, branches, outputs, out, today: '2025-11-20', leaveOutIncomplete: true, answers: {}, yes: true }, files, ifThere, program: 'test', jobs: 1 });
}

it('leaves a file as it is that was made just before the batch was ended, and not yet written down', async () => {
  mkdirSync(out);
  const { results } = await run('fail');
  const names = results.map(({ fileName }) => fileName);
  expect(names).toHaveLength(4);
  const [slides = '', letter = '', changed = ''] = names;
  const old = new Date('2025-11-20T08:00:00Z');
  for (const name of names) utimesSync(join(out, name), old, old);
  const journal = readFileSync(join(out, JOURNAL), 'utf8').split('\n').filter((line) => ![slides, letter, changed].some((name) => line.includes(JSON.stringify(name))));
  writeFileSync(join(out, JOURNAL), journal.join('\n'));
  writeFileSync(join(out, changed), 'somebody else’s');
  const again = await run('resume');
  expect(again.kept).toBe(1);
  expect(again.results).toEqual(results);
  const times = new Map(names.map((name) => [name, statSync(join(out, name)).mtimeMs]));
  expect(names.filter((name) => times.get(name) === old.getTime())).toEqual(names.filter((name) => name !== changed));
  expect(readFileSync(join(out, changed)).length).toBe(results[2]?.bytes);
  expect(readdirSync(out).toSorted()).toEqual([JOURNAL, ...names].toSorted());
});
