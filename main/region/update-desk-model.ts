import type { RegionNow } from '../../bridge/region-calls.ts';
import type { FileToSendAgain, OlderVersion, UpdateNow, UpdateOfBranch } from '../../bridge/update-calls.ts';
import type { Choice } from '../../core/merge/model.ts';
import type { AnswerToAll } from './update-answers.ts';

/** Taking a region to a new version of its deck: looked at, decided about, written whole, undone. */
export interface UpdateDesk {
  look(): Promise<UpdateNow | null>;
  stop(): void;
  branch(slug: string): UpdateOfBranch;
  choose(slug: string, slide: string, choice: Choice | null): Promise<UpdateNow>;
  /** @param choice null opens again what was answered so */
  chooseAll(choice: AnswerToAll | null): Promise<UpdateNow>;
  /** Goes back one decision, or forth. */
  step(direction: 'undo' | 'redo'): Promise<{ now: UpdateNow; slug: string | undefined }>;
  run(): Promise<{ now: RegionNow; branches: number; open: number; again: number }>;
  older(key: string, version: string): Promise<OlderVersion>;
  /** The files to send again, before and after an update alike. */
  again(): Promise<{ title: string; files: FileToSendAgain[] }>;
}
