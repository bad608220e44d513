/** Throws where it can't be written. One that takes its time says `isSaved` by itself. */
type Save = () => void | Promise<unknown>;

/** What could not be written yet, by its file. */
const waiting = new Map<string, { label: string; save: Save }>();
const TRY_AGAIN_MS = 3000;
let timer: NodeJS.Timeout | undefined;

/** Keeps a value that could not be written, and goes on trying. */
export function tryLater(path: string, label: string, save: Save): void {
  waiting.set(path, { label, save });
  timer ??= setInterval(saveAgain, TRY_AGAIN_MS).unref();
}

/** Forgets a value that is on disk by now. */
export const isSaved = (path: string): void => void waiting.delete(path);

/** Tries once more to write what waits. @returns what it is to the user, of all that still can't be written */
export function saveAgain(): string[] {
  for (const [path, { save }] of waiting) {
    try {
      if (save() === undefined) waiting.delete(path);
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
