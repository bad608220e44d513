import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { branchesOfTable } from '../../../files/batch/branches-of-table.ts';
import { FIGURES, TODAY } from '../../core/sheet/clean-region.ts';
import { tempFolder } from '../temp.ts';

const read = (csv: string, yes: boolean): ReturnType<typeof branchesOfTable> => {
  const path = join(tempFolder(), 'f.csv');
  writeFileSync(path, csv);
  return branchesOfTable(path, { id: 'act', version: '1', figures: new Map(FIGURES.map((figure) => [figure.id, figure])), today: TODAY, yes });
};

const CSV = 'branch.name,fund,counted-on\nNorthmoor,-250,14/09/2025\nEastvale,90,09/14/2025\n';

it('takes of a table, where all is answered at once, what is certain, leaves the rest blank and says so', async () => {
  const { branches, warnings } = await read(CSV, true);
  expect(branches.map(({ faults, layer }) => [faults, layer.figures['fund']?.value, layer.figures['counted-on']?.value])).toEqual([[[], undefined, '2025-09-14'], [[], 90, '2025-09-14']]);
  expect(warnings.filter((words) => words.includes('B2'))).toEqual([expect.stringMatching(/below 0.*It is left blank\.$/)]);
  expect(warnings.filter((words) => words.includes('C3'))).toEqual([expect.stringMatching(/It is taken as 14 September 2025\.$/)]);
});

it('has a branch at fault otherwise, with what the answer would do, and prints no file’s name as a source', async () => {
  const { branches } = await read(CSV, false);
  expect(branches.map(({ faults }) => faults.map((words) => words.split(' --yes ')[1]))).toEqual([['leaves it blank.'], ['takes it as 14 September 2025.']]);
  expect(branches[1]?.layer.figures['fund']).toEqual({ value: 90, source: 'Branch return', asOf: '', enteredBy: 'f.csv, B3' });
});

it('names both rows of a branch that is there twice, however its name is typed', async () => {
  const { branches } = await read('branch.name,fund,counted-on\nSt. Mary’s,1,14/09/2025\nEastvale,2,14/09/2025\nSaint Marys Branch,3,14/09/2025\n', true);
  expect(branches.map(({ name, faults }) => [name, faults.length > 0])).toEqual([['St. Mary’s', true], ['Eastvale', false], ['Saint Marys Branch', true]]);
  expect(branches[0]?.faults[0]).toContain('row 2: the same branch is in row 4 as well');
});

it('leaves out no branch for being like those above, also where another one that is kept makes it so', async () => {
  const rows = [['Ashby', 10, 2, 3], ['Boston', 20, 5, 4], ['Corby', 30, 7, 7], ['Derby', 60, 14, 14], ['Ely', 41, 9, 9]];
  const csv = `branch.name,local-present,local-yes-oppose,local-yes-wellbeing\n${rows.map((row) => row.join(',')).join('\n')}\n`;
  const { branches, warnings } = await read(csv, true);
  expect(branches.map(({ name, faults }) => [name, faults])).toEqual(rows.map(([name]) => [name, []]));
  expect(warnings.filter((words) => words.endsWith('It is taken as it is.')).map((words) => /A\d/.exec(words)?.[0])).toEqual(['A4', 'A5']);
});
