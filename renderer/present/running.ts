import type { Calls } from '../../bridge/contract.ts';
import { ask, listen } from '../desk/ask.ts';

let stopListening: (() => void) | undefined;

/** Whether a presentation that was started here is still running. */
export const isRunning = (): boolean => stopListening !== undefined;

function forget(): void {
  stopListening?.();
  stopListening = undefined;
}

// The end of one that was running has been told by now.
const remember = (): void => void (stopListening ??= listen('present.ended', forget));

/** Begins to present; one that is running ends. */
export const startPresenting = (request: Calls['present.start']['takes']): Promise<void> => ask('present.start', request).then(remember);

/** Goes on with a presentation that was cut off. */
export const goOnPresenting = (): Promise<void> => ask('present.goOn').then(remember);
