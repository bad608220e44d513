/** Values that could not be written yet, by their file. */
const waiting = new Map<string, { label: string; save: () => void }>();
const TRY_AGAIN_MS = 3000;
let timer: NodeJS.Timeout | undefined;

/** Keeps a value that could not be written, and goes on trying. */
export function tryLater(path: string, label: string, save: () => void): void {
  waiting.set(path, { label, save });
  timer ??= setInterval(saveAgain, TRY_AGAIN_MS).unref();
}

/** Forgets a value that is on disk by now. */
export const isSaved = (path: string): void => void waiting.delete(path);

/** Tries once more to write what waits. @returns what it is to the user, of all that still can't be written */
export function saveAgain(): string[] {
  for (const [path, { save }] of waiting) {
    try {
      save();
      waiting.delete(path);
    } catch {
      // Logged and told when it failed first.
    }
  }
  if (waiting.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
  return [...new Set([...waiting.values()].map(({ label }) => label))];
}
