import type { Failure } from '../bridge/contract.ts';
import { AppError } from '../core/errors.ts';
import { logFailure } from './log.ts';

/** What a window is told about an error: our own words, or a plain sentence and the rest to the log. */
export function toFailure(where: string, error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, hint: error.hint };
  logFailure(where, error);
  return {
    code: 'internal',
    message: 'Something went wrong inside Branchdeck.',
    hint: 'Your changes and notes up to now are kept. Try again; if it happens again, start Branchdeck anew.',
  };
}
