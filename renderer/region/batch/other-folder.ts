import type { BatchNow } from '../../../bridge/batch-calls.ts';
import { ask } from '../../desk/ask.ts';
import type { BatchUse } from './use-batch.ts';

/** Whether nothing could be written where the files were to go: going on there would only fail again. */
export const needsOtherFolder = (now: BatchNow | undefined): boolean => now?.stage === 'failed' && now.failure?.code === 'cannot-write' && now.made === 0;

/** Asks for another folder and leads back to what is to be made there; nothing changes where the user thinks better of it. */
export const chooseOtherFolder = ({ run }: BatchUse): Promise<boolean> =>
  run(async () => ((await ask('batch.folder')) === null ? ask('batch.state') : ask('batch.close')));
