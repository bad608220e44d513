import { setTimeout } from 'node:timers/promises';
import { push } from '../push.ts';

/** A keyring that needs no password answers within a few hundred milliseconds. */
const KEYRING_MS = 3000;

/** What the keyring answers, or undefined, said once, where it doesn't in time: its question may be open, and a meeting can't wait for that. */
export async function keyringAnswer<T>(asked: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  const late = setTimeout(KEYRING_MS, undefined, { signal: timer.signal, ref: false }).catch(() => undefined);
  const answer = await Promise.race([asked, late]).finally(() => timer.abort());
  if (answer === undefined) {
    push('app.failed', {
      code: 'cannot-read',
      message: 'This computer’s keyring has not answered yet.',
      hint: 'Branchdeck goes on without it. Meetings that are locked appear as soon as it answers, and what you write until then is not locked. Look for its window and unlock it.',
    });
  }
  return answer;
}
