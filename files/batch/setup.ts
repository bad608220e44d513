import type { Answer } from '../../core/audience/review-model.ts';
import type { BatchBranch, Output } from '../../core/batch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';

/** All that making the files of a batch needs; plain values, so that a worker can be handed it. */
export interface BatchSetup {
  /** The deck's real folder, and its texts. */
  folder: string;
  /** What holds the pictures of the region, whose changes are among the sources. */
  regionFolder?: string | undefined;
  sources: DeckSources;
  branches: readonly BatchBranch[];
  outputs: readonly Output[];
  /** The folder that the files go into. */
  out: string;
  /** ISO day. */
  today: string;
  leaveOutIncomplete: boolean;
  /** To the questions of the review, wherever one is asked under that name. */
  answers: Readonly<Record<string, Answer>>;
  /** All else goes out that may. */
  yes: boolean;
  /** What is done about all else in its place: the slide is left out where it may be, or the file is not made. A missing figure is `leaveOutIncomplete`'s. */
  questions?: 'leave-out' | 'stop' | undefined;
  /** It was asked for in a window: what it is told to do next is no option of a command. */
  inWindow?: boolean | undefined;
}
