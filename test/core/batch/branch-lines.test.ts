import { expect, it } from 'vitest';
import { followLines } from '../../../core/batch/branch-lines.ts';
import { notMade, type BatchBranch, type FileResult, type PlannedFile } from '../../../core/batch/model.ts';
import { blankLayer } from '../../../core/branch/model.ts';

const branch = (key: string): BatchBranch => ({ key, name: key.toUpperCase(), from: '', layer: blankLayer('deck', '1'), folders: [], faults: [], warnings: [] });
const branches = [branch('a'), branch('b')];
const file = (of: number, audience: PlannedFile['output']['audience']): PlannedFile => ({ branch: of, output: { is: 'slides', format: 'pptx', audience }, fileName: `${of} ${audience}.pptx`, inputs: '' });
const files = [file(1, 'members'), file(1, 'employer'), file(0, 'members')];

function resultOf(planned: PlannedFile, made: boolean, leftOut: FileResult['leftOut'] = []): FileResult {
  const of = branches[planned.branch];
  if (!of) throw new Error('no such branch');
  return { ...notMade(of, planned, made ? '' : 'A figure is blank.'), made, leftOut };
}

it('follows each branch from waiting to made, and says once why something was not', () => {
  const lines = followLines(branches, files);
  expect(lines.all().map(({ key, state, files: all }) => [key, state, all])).toEqual([['b', 'waiting', 2], ['a', 'waiting', 1]]);
  const [first, second, third] = files;
  if (!first || !second || !third) throw new Error('no files');
  expect(lines.began(first)?.state).toBe('making');
  expect(lines.heard(first, resultOf(first, false))).toMatchObject({ state: 'waiting', made: 0, problems: ['A figure is blank.'] });
  expect(lines.heard(second, resultOf(second, false))).toMatchObject({ state: 'not-made', problems: ['A figure is blank.'] });
  expect(lines.heard(third, resultOf(third, true))).toMatchObject({ state: 'made', made: 1, problems: [] });
  expect(lines.all().map(({ state }) => state)).toEqual(['not-made', 'made']);
});

it('tells a branch of which some files were made from one of which none was', () => {
  const lines = followLines(branches, files.slice(0, 2));
  for (const [at, each] of files.slice(0, 2).entries()) lines.heard(each, resultOf(each, at === 0));
  expect(lines.all()).toMatchObject([{ state: 'partly', made: 1, files: 2 }]);
});

it('names what is left out for this branch alone, not what no file of the version has', () => {
  const lines = followLines(branches, files.slice(2));
  const [only] = files.slice(2);
  if (!only) throw new Error('no file');
  const leftOut = [{ label: 'Who came', reason: 'a figure is blank' }, { label: 'Our notes', reason: 'left out by choice' }, { label: '3 slides', reason: 'not for this version' }];
  expect(lines.heard(only, resultOf(only, true, leftOut))?.leftOut).toEqual(['Who came: a figure is blank', 'Our notes: left out by choice']);
});

it('knows nothing of a branch that no file is planned for', () => {
  const lines = followLines(branches, files.slice(0, 1));
  expect(lines.began({ branch: 0 })).toBeUndefined();
  expect(lines.all()).toHaveLength(1);
});
