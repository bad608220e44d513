import type { Audience } from '../audience/model.ts';
import type { Answer, QuestionKind } from '../audience/review-model.ts';
import type { BranchLayer } from '../branch/model.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { PrintedFigure } from '../region/ledger.ts';

/** A kind of file that every branch of a batch gets. */
export type Output =
  | { is: 'slides'; format: ExportFormat; audience: Audience }
  | { is: 'letter'; letter: string; title: string; audience: Audience };

/** What an output is called in lists and in the journal. */
export const outputKey = (output: Output): string =>
  output.is === 'slides' ? `${output.format} ${output.audience}` : `letter ${output.letter} ${output.audience}`;

/** A branch of a batch, as it was read. */
export interface BatchBranch {
  /** The same from one run to the next: where it stands in its file, or the name of its folder. */
  key: string;
  name: string;
  /** For a person: "Figures.csv, row 7". */
  from: string;
  layer: BranchLayer;
  /** The folders that hold its `images`. */
  folders: readonly string[];
  /** Faults for which nothing is made for it, each as a sentence. */
  faults: readonly string[];
  warnings: readonly string[];
}

/** One file to make. */
export interface PlannedFile {
  /** The branch's place among the branches. */
  branch: number;
  output: Output;
  fileName: string;
  /** Sum of all that the file is made from: another one, and the file is made anew. */
  inputs: string;
}

/** What became of one file. */
export interface FileResult {
  branch: string;
  fileName: string;
  output: string;
  audience: Audience;
  made: boolean;
  /** Where it was not made: what happened and what to do. */
  problem: string;
  /** Slides in it; 0 for a letter. */
  slides: number;
  /** "20 slides, 4 charts", or the letter's title. */
  contents: string;
  questions: readonly { id: string; kind: QuestionKind; answer: Answer | 'not asked' }[];
  leftOut: readonly { label: string; reason: string }[];
  warnings: readonly string[];
  /** The figures that it prints. */
  figures: readonly PrintedFigure[];
  bytes: number;
  sha256: string;
  /** As in `ExportEntry`. */
  texts?: string | undefined;
}

/** Of a file that was not made. */
export const notMade = ({ name, warnings }: BatchBranch, { fileName, output }: PlannedFile, problem: string): FileResult => ({
  branch: name, fileName, output: outputKey(output), audience: output.audience, made: false, problem,
  slides: 0, contents: '', questions: [], leftOut: [], warnings, figures: [], bytes: 0, sha256: '',
});
