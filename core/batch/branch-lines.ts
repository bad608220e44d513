import type { BatchBranch, FileResult, PlannedFile } from './model.ts';
import { OWN_WAYS } from './ways.ts';

export const BATCH_STATES = ['waiting', 'making', 'made', 'partly', 'not-made'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** How far a branch of a batch is. */
export interface BatchLine {
  /** The branch's key. */
  key: string;
  name: string;
  /** `partly`: some of its files were made and some were not. */
  state: BatchState;
  made: number;
  files: number;
  /** Why files were not made, each once. */
  problems: readonly string[];
  /** Slides that its files go out without, each with the reason. */
  leftOut: readonly string[];
}

interface Told extends BatchLine {
  waits: number;
}

/** Follows a batch branch by branch. */
export interface BatchLines {
  /** All of them, in their order. */
  all(): BatchLine[];
  /** A file is being made. @returns the line as it is then */
  began(file: Pick<PlannedFile, 'branch'>): BatchLine | undefined;
  /** A file was made or failed. @returns the line as it is then */
  heard(file: Pick<PlannedFile, 'branch'>, result: FileResult): BatchLine | undefined;
}

const withOne = (list: readonly string[], ...more: readonly string[]): readonly string[] => [...new Set([...list, ...more])];

const ended = (made: number, files: number): BatchState => (made === files ? 'made' : made === 0 ? 'not-made' : 'partly');

const shown = ({ key, name, state, made, files, problems, leftOut }: Told): BatchLine => ({ key, name, state, made, files, problems, leftOut });

/** Begins with every branch that files are planned for, waiting. */
export function followLines(branches: readonly BatchBranch[], files: readonly PlannedFile[]): BatchLines {
  const lines = new Map<number, Told>();
  for (const { branch } of files) {
    const of = branches[branch];
    const line = lines.get(branch);
    if (line) lines.set(branch, { ...line, files: line.files + 1, waits: line.waits + 1 });
    else if (of) lines.set(branch, { key: of.key, name: of.name, state: 'waiting', made: 0, files: 1, waits: 1, problems: [], leftOut: [] });
  }
  const put = (branch: number, change: (line: Told) => Told): BatchLine | undefined => {
    const line = lines.get(branch);
    if (!line) return undefined;
    const next = change(line);
    lines.set(branch, next);
    return shown(next);
  };
  return {
    all: () => [...lines.values()].map(shown),
    began: ({ branch }) => put(branch, (line) => ({ ...line, state: 'making' })),
    heard: ({ branch }, { made, problem, leftOut }) => put(branch, (line) => {
      const [waits, count] = [line.waits - 1, line.made + (made ? 1 : 0)];
      return {
        ...line, waits, made: count,
        state: waits > 0 ? 'waiting' : ended(count, line.files),
        problems: made ? line.problems : withOne(line.problems, problem),
        leftOut: withOne(line.leftOut, ...leftOut.filter(({ reason }) => OWN_WAYS.includes(reason)).map(({ label, reason }) => `${label}: ${reason}`)),
      };
    }),
  };
}
