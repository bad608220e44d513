import { branchesByName, branchNameKey } from '../region/same-branch.ts';
import { plainText } from './cells.ts';
import type { Answer, Cell, KnownBranch } from './model.ts';
import type { Report } from './report.ts';
import { distance, likeness, wordsKey } from './words.ts';

/** What a row's name stands for: a known branch, a new one, or nothing that may be taken. */
export interface FoundBranch {
  key: string;
  name: string;
  slug: string | undefined;
  /** No such branch is known, and nobody has said yet what the row is. */
  isOpen?: boolean;
}

/** Finds branches by their names. */
export interface BranchFinder {
  /** Undefined for a row that is left out. @param isNew somebody has said that it is a new branch's */
  find(cell: Cell, isNew?: boolean): FoundBranch | undefined;
  /** Whether a text is a known branch's name, however it is typed. */
  knows(text: string): boolean;
  /** Whether it may be the name of a branch: it is near to one that is known, or any name is one. */
  isNear(text: string): boolean;
}

/** @param known undefined where no branches are known, so that every name is one; none where all are new */
export function branchFinder(known: readonly KnownBranch[] | undefined, report: Report): BranchFinder {
  const byKey = new Map<string, KnownBranch[]>();
  for (const branch of known ?? []) byKey.set(branchNameKey(branch.name), [...(byKey.get(branchNameKey(branch.name)) ?? []), branch]);
  const keyed = (known ?? []).map((branch) => ({ branch, key: branchNameKey(branch.name), words: wordsKey(branch.name) }));
  const isNew = known === undefined || known.length === 0;

  const byName = (typed: string): KnownBranch | undefined => known?.find((each) => each.slug === typed) ?? byKey.get(branchNameKey(typed))?.[0];

  const ofAnswer = (answer: Answer, nearest: KnownBranch | undefined, name: string): FoundBranch | undefined => {
    if (answer.kind === 'keep') return { key: branchNameKey(name), name, slug: undefined };
    const branch = answer.kind === 'value' ? byName(answer.value) : answer.kind === 'take' ? nearest : undefined;
    return branch && { key: branchNameKey(branch.name), name: branch.name, slug: branch.slug };
  };

  const find = (cell: Cell, isSaidNew = false): FoundBranch | undefined => {
    const name = plainText(cell.text).replace(/^'+/, '');
    const key = branchNameKey(name);
    if (isSaidNew) return { key, name, slug: undefined };
    if (isNew) {
      if (name !== cell.text) report(cell, 'branch-spelling', { level: 'says', message: 'There are blanks around this name, or a mark before it. They are left out.' });
      return { key, name, slug: undefined };
    }
    const found = byKey.get(key) ?? [];
    const called = branchesByName(found, (branch) => branch.name)(name);
    const same = called.length === 1 ? called[0] : undefined;
    if (same !== undefined) {
      if (same.name !== cell.text) report(cell, 'branch-spelling', { level: 'says', message: `“${cell.text}” is taken as “${same.name}”.`, expected: `“${same.name}”, as the region has it.` });
      return { key, name: same.name, slug: same.slug };
    }
    const nearest = found[0] ?? nearestOf(name, keyed);
    const answer = report(cell, 'branch-unknown', {
      level: 'stops',
      message: nearest === undefined ? `There is no branch “${name}” in this region.` : `There is no branch “${name}” in this region. The nearest is “${nearest.name}”.`,
      expected: 'The name of a branch of this region.',
      ...(nearest && { remedy: { value: nearest.slug, words: nearest.name } }),
      choices: ['take', 'value', 'keep', 'leave-out'],
      accepts: (value) => byName(value) !== undefined,
    });
    return answer === undefined ? { key, name, slug: undefined, isOpen: true } : ofAnswer(answer, nearest, name);
  };
  return { find, knows: (text) => byKey.has(branchNameKey(text)), isNear: (text) => isNew || nearestOf(plainText(text), keyed) !== undefined };
}

/** The branch that a name is most likely a slip of; undefined where none is near. */
function nearestOf(name: string, known: readonly { branch: KnownBranch; key: string; words: string }[]): KnownBranch | undefined {
  const key = branchNameKey(name);
  const words = wordsKey(name);
  let best: { branch: KnownBranch | undefined; score: number } = { branch: undefined, score: 0.55 };
  const most = Math.max(1, Math.floor(key.length / 3));
  for (const { branch, key: other, words: others } of known) {
    const away = distance(key, other, most);
    const typed = away <= most ? 1 - away / Math.max(key.length, other.length) : 0;
    const begins = key.length >= 4 && other.length >= 4 && (other.startsWith(key) || key.startsWith(other)) ? 0.7 : 0;
    const score = Math.max(typed, begins, likeness(words, others) * 0.9);
    if (score > best.score) best = { branch, score };
  }
  return best.branch;
}
