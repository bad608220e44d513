import { AppError } from '../errors.ts';

/** What every refusal ends with. */
export const NOTHING_CHANGED = 'Nothing was changed.';
export const SAVE_AS_PPTX = `${NOTHING_CHANGED} Open it in PowerPoint and save it as a PowerPoint presentation (.pptx).`;
const ANOTHER_COPY = 'Ask whoever sent it for another copy, or open it in PowerPoint, save it again and try that one.';

/** Of a part that can't be unpacked or isn't what its name says. @param name of the part, cut where it is long */
export const damagedPart = (name: string): AppError =>
  new AppError('bad-input', `A part of this file, ${shortName(name)}, is damaged and can’t be read.`, `${NOTHING_CHANGED} ${ANOTHER_COPY}`);

export const missingPart = (name: string): AppError =>
  new AppError('bad-input', `This file has no part ${shortName(name)}, which it needs.`, `${NOTHING_CHANGED} ${ANOTHER_COPY}`);

/** Of a file that would cost more than a presentation can. @param what it does, such as `has more than 20,000 parts` */
export const tooMuch = (what: string): AppError =>
  new AppError('too-large', `This file ${what}, which no presentation does.`, `It was not read, since such files can be made to fill a computer’s memory. ${NOTHING_CHANGED} ${ANOTHER_COPY}`);

/** Of a file whose parts have names that no Office file has. */
export const oddNames = (what: string): AppError =>
  new AppError('bad-input', `This file ${what}, which no presentation does.`, `It was not read, since such files can be made to mislead programs. ${NOTHING_CHANGED} ${ANOTHER_COPY}`);

/** Names come from a stranger: no control characters, and no more than a line. */
export const shortName = (name: string): string => {
  const plain = name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
};
