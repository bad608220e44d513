import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { letterPage } from '../../core/letters/html.ts';
import { letterMarkdown } from '../../core/letters/markdown.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import type { MinutesAbout } from '../../core/minutes/about.ts';
import type { MinutesFormat, MinutesVersion } from '../../core/minutes/formats.ts';
import type { OutsideNames } from '../../core/minutes/gather.ts';
import { showMinutes, type ShownMinutes } from '../../core/minutes/show.ts';
import { withheldOfMinutes } from '../../core/minutes/withheld.ts';
import type { Proof } from '../../core/proof/report.ts';
import type { Paper } from '../letters/export-letter.ts';
import { proveAgainst } from '../proof/prove-file.ts';
import { checkTarget, writeBeside, type IfHeld } from '../write-beside.ts';

/** Whose minutes to write, which version, as what and where to. */
export interface MinutesOrder {
  meeting: Meeting;
  about: MinutesAbout;
  version: MinutesVersion;
  format: MinutesFormat;
  /** Names that are known beside the meeting. */
  names: OutsideNames;
  target: string;
  /** What a PDF is drawn with; no other kind of file needs it. */
  paper?: Paper;
  signal?: AbortSignal | undefined;
  /** Where another program has that file open: `fail` if not said. */
  ifHeld?: IfHeld;
}

export interface WrittenMinutes {
  path: string;
  fileName: string;
  status: ShownMinutes['status'];
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  /** What came of reading the file back. */
  proof: Proof;
}

const WRITERS: Readonly<Record<MinutesFormat, (page: ShownLetter, order: MinutesOrder) => Promise<Uint8Array>>> = {
  docx: async (page) => (await import('../../core/letters/docx/write.ts')).writeDocx(page),
  pdf: async (page, { paper, signal }) => {
    if (!paper) throw new AppError('internal', 'There is nothing to draw a PDF with.');
    return paper.painter.pagePdf(letterPage(page, await readFile(paper.stylesheet, 'utf8')), { signal, onProgress: () => undefined });
  },
  md: async (page) => new TextEncoder().encode(letterMarkdown(page)),
};

/** Writes the minutes as one file and reads it back: where a name stands in the version without names, the file is not kept. */
export async function exportMinutes(order: MinutesOrder): Promise<WrittenMinutes> {
  const { meeting, about, version, format, names, ifHeld, signal } = order;
  const shown = showMinutes(meeting, about, version, names);
  const path = resolve(order.target);
  await checkTarget(path, ifHeld);
  const bytes = await WRITERS[format](shown.page, order);
  if (signal?.aborted) throw new AppError('cancelled', 'The minutes were not saved: you stopped it.', 'What was there before is as it was.');
  let proof: Proof | undefined;
  const instead = await writeBeside(path, bytes, ifHeld, async (partial) => {
    ({ proof } = await proveAgainst(partial, version === 'nameless' ? 'public' : 'members', (machine) => withheldOfMinutes(shown, meeting, machine), basename(path)));
    if (proof.result === 'found') throw foundInMinutes(proof);
  });
  if (proof === undefined) throw new AppError('internal', 'The file was not read back.');
  const place = instead ?? path;
  return { path: place, fileName: basename(place), status: shown.status, insteadOf: instead === undefined ? undefined : basename(path), proof };
}

const MOST_TOLD = 3;

function foundInMinutes({ matches }: Proof): AppError {
  const told = matches.slice(0, MOST_TOLD).map(({ found, where, why }) => `“${found}” in ${where}. ${why}`);
  return new AppError('withheld', `The file was not kept: something that this version withholds was found in it. ${told.join(' ')}`, 'What was there before is as it was. Change those words in the minutes, then save again.');
}
