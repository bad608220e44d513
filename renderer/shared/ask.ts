import type { Bridge, Calls, CallsFrom, Failure, WindowRole } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';

declare global {
  interface Window {
    /** Put there by the preload: only the calls of this window's role answer. */
    readonly branchdeck: Bridge<WindowRole>;
  }
}

/** A call that returns its value, or throws an `AppError` with what went wrong. */
export type Ask<R extends WindowRole> = <C extends CallsFrom<R>>(
  name: C,
  ...args: Calls[C]['takes'] extends void ? [] : [Calls[C]['takes']]
) => Promise<Calls[C]['returns']>;

export const failureError = (failure: Failure): AppError =>
  new AppError(failure.code, failure.message, failure.hint);

/** The calls that a window of this role may make: `const ask = askFrom<'desk'>()`. */
export function askFrom<R extends WindowRole>(): Ask<R> {
  return async (name, ...args) => {
    const bridge = window.branchdeck as Bridge<R>;
    const answer = await bridge.call(name, ...args);
    if (!answer.ok) throw failureError(answer.failure);
    return answer.value;
  };
}

/** Listens to main's messages to a window of this role: `const listen = listenFrom<'desk'>()`. */
export function listenFrom<R extends WindowRole>(): Bridge<R>['on'] {
  return (name, listener) => (window.branchdeck as Bridge<R>).on(name, listener);
}

/** What to tell a person about anything that was thrown: what happened, and what to do if that is known. */
export function failureText(thrown: unknown): string {
  if (thrown instanceof AppError) return thrown.hint ? `${thrown.message} ${thrown.hint}` : thrown.message;
  return 'Something went wrong in Branchdeck. Your changes are kept.';
}
