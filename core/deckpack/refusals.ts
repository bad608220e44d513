import { AppError } from '../errors.ts';
import { shortName } from '../opc/refusals.ts';

/** What every refusal says. */
export const NOTHING_MADE = 'Nothing was made of it.';
const ANOTHER_COPY = 'Ask whoever sent it for another copy.';

/** Of a pack that is damaged or isn't what its format says. @param why a sentence without its stop */
export const anotherPack = (why: string): AppError => new AppError('bad-input', `This pack can’t be opened. ${why}.`, `${NOTHING_MADE} ${ANOTHER_COPY}`);

/** Of a pack in which something is not as a pack has it. @param path of the entry @param why what is wrong with it: "is a link" */
export const badEntry = (path: string, why: string): AppError => anotherPack(`${quoted(path)} ${why}`);

/** Of a pack that would cost more than a pack can. @param what it does: "has more than 20,000 parts" */
export const tooMuchOfPack = (what: string): AppError =>
  new AppError('too-large', `This pack can’t be opened. It ${what}, which no pack does.`, `It was not unpacked, since such files can be made to fill a computer. ${NOTHING_MADE} ${ANOTHER_COPY}`);

export const NOT_A_PACK = (): AppError =>
  new AppError('bad-input', 'This is not a Branchdeck pack.', `${NOTHING_MADE} A pack is a file that Branchdeck made, and its name ends in .branchdeck. ${ANOTHER_COPY}`);

/** A name from a stranger, in quotes and no longer than a line. */
export const quoted = (path: string): string => `“${shortName(path)}”`;
