import type { Calls } from '../../bridge/contract.ts';
import { ask, listen } from '../desk/ask.ts';

let stopListening: (() => void) | undefined;

/** Whether a presentation that was started here is still running. */
export const isRunning = (): boolean => stopListening !== undefined;

function forget(): void {
  stopListening?.();
  stopListening = undefined;
}

/** Begins to present; one that is running ends. */
export async function startPresenting(request: Calls['present.start']['takes']): Promise<void> {
  await ask('present.start', request);
  // The end of one that was running has been told by now.
  stopListening ??= listen('present.ended', forget);
}
