import type { BatchBranch, Output, PlannedFile } from './model.ts';
import { freeName, type NameFacts } from './names.ts';

export interface PlanOrder {
  branches: readonly BatchBranch[];
  outputs: readonly Output[];
  /** See `readPattern`. */
  pattern: string;
  deckTitle: string;
  /** ISO day. */
  today: string;
}

export interface Plan {
  /** Branch by branch, in their order. `inputs` is blank yet. */
  files: PlannedFile[];
  /** Names that had to be told apart by a number. */
  numbered: string[];
}

/** Says which files a batch makes and what each is called. */
export function planFiles({ branches, outputs, pattern, deckTitle, today }: PlanOrder): Plan {
  const taken = new Set<string>();
  const numbered: string[] = [];
  const files = branches.flatMap(({ name, layer: { profile } }, branch) => outputs.map((output): PlannedFile => {
    const facts: NameFacts = {
      branch: name, deck: output.is === 'letter' ? output.title : deckTitle, region: profile.branch.region, employer: profile.employer.name, school: profile.school.name,
      date: today, number: String(branch + 1).padStart(String(branches.length).length, '0'),
    };
    const free = freeName(pattern, output, facts, taken);
    if (free.numbered) numbered.push(free.name);
    return { branch, output, fileName: free.name, inputs: '' };
  }));
  return { files, numbered };
}
