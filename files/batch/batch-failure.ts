import { AppError } from '../../core/errors.ts';
import { systemCode } from '../system-error.ts';
import type { BatchSetup } from './setup.ts';

const GO_ON = { window: 'make the files again', command: 'go on with --resume' } as const;
const ELSEWHERE = { window: 'choose another folder', command: 'choose another folder with --out' } as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A write that failed, in the words of somebody who makes many files: they save none of them by themselves, and what they
 * choose is a folder. Any other failure is as it was.
 * @param kept what is there all the same, as a sentence; '' where something else says so
 */
export function batchFailure(error: unknown, { out, inWindow }: Pick<BatchSetup, 'out' | 'inWindow'>, kept: string): unknown {
  if (!(error instanceof AppError)) return error;
  const at = inWindow === true ? 'window' : 'command';
  const said = (message: string, way: string): AppError => new AppError(error.code, message, kept === '' ? way : `${kept} ${way}`);
  if (error.code === 'in-use') return said(error.message, `Close it there, and ${GO_ON[at]}.`);
  if (error.code !== 'cannot-write' || error.cause === undefined) return error;
  switch (systemCode(error.cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return said('The disk is full.', `Free some space on it and ${GO_ON[at]}, or ${ELSEWHERE[at]} on another disk.`);
    case 'EROFS':
      return said(`The disk of ${out} is read-only.`, `${capital(ELSEWHERE[at])} on another disk.`);
    case 'EACCES':
    case 'EPERM':
      return said(`You may not write in ${out}.`, `${capital(ELSEWHERE[at])}, such as one in your documents.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return said(`The folder ${out} can’t be reached.`, `Put it back, or the drive that it is on, and ${GO_ON[at]}; or ${ELSEWHERE[at]}.`);
    case 'ENAMETOOLONG':
      return said(error.message, `${at === 'window' ? 'Change how the files are called' : 'Give a shorter --name'}, and ${GO_ON[at]}.`);
    default:
      return said(error.message, `${capital(ELSEWHERE[at])}, or ${GO_ON[at]}.`);
  }
}

/** That only what lists the files is missing. @param made how many of them are whole */
export const withoutSummary = (error: unknown, setup: Pick<BatchSetup, 'out' | 'inWindow'>, made: number): unknown => {
  const failure = batchFailure(error, setup, made === 0 ? 'No file was made.' : made === 1 ? 'The file that was made is whole.' : `The ${made} files that were made are whole.`);
  return failure instanceof AppError ? new AppError(failure.code, `The summary could not be written. ${failure.message}`, failure.hint) : failure;
};
