import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import type { LetterFormat } from '../../core/letters/formats.ts';
import { letterPage } from '../../core/letters/html.ts';
import { letterMarkdown } from '../../core/letters/markdown.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import { letterText } from '../../core/letters/text.ts';
import { makeLetterReport } from '../../core/proof/make-report.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { joinSaid, saidOf, saidOfLetter, type Said } from '../../core/proof/said.ts';
import { compose } from '../../core/slides/compose.ts';
import type { Painter } from '../paint/painter.ts';
import { foundInFile, proveFile, type ProofOrder, type ProvenFile } from '../proof/prove-file.ts';
import { checkTarget, writeBeside, type IfHeld } from '../write-beside.ts';

/** Which letter to write, for whom, as what and where to. */
export interface LetterOrder {
  edition: Edition;
  letterId: string;
  audience: Audience;
  format: LetterFormat;
  /** ISO date of the letter: what the branch's details say if not said, or else the edition's day. */
  date?: string | undefined;
  /** The file to write. */
  target: string;
  /** What a PDF is drawn with; no other kind of file needs it. */
  paper?: Paper;
  signal?: AbortSignal | undefined;
  /** Where another program has that file open: `fail` if not said. */
  ifHeld?: IfHeld | undefined;
  /** See `ProofOrder`. */
  lookAt?: ProofOrder['lookAt'];
}

/** What draws a page, and the file of the style that it is drawn in. */
export interface Paper {
  painter: Pick<Painter, 'pagePdf'>;
  stylesheet: string;
}

export interface WrittenLetter {
  path: string;
  fileName: string;
  /** The letter as it was written, with what is still blank in it. */
  letter: ShownLetter;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  /** What was made sure of. */
  report: HandOverReport;
}

/** An email has no address and no date on top: what is blank there is not blank in it. */
const blanksIn = (letter: ShownLetter, format: LetterFormat): ShownLetter =>
  format === 'txt' ? { ...letter, blanks: letter.blanks.filter(({ gap }) => letterText(letter).includes(gap)) } : letter;

const WRITERS: Readonly<Record<LetterFormat, (letter: ShownLetter, order: LetterOrder) => Promise<Uint8Array>>> = {
  docx: async (letter) => (await import('../../core/letters/docx/write.ts')).writeDocx(letter),
  pdf: async (letter, { paper, signal }) => {
    if (!paper) throw new AppError('internal', 'There is nothing to draw a PDF with.');
    return paper.painter.pagePdf(letterPage(letter, await readFile(paper.stylesheet, 'utf8')), { signal, onProgress: () => undefined });
  },
  txt: async (letter) => new TextEncoder().encode(letterText(letter).replaceAll('\n', '\r\n')),
  md: async (letter) => new TextEncoder().encode(letterMarkdown(letter)),
};

/** Writes one letter as one file, with a marked gap wherever something is still blank. */
export async function exportLetter(order: LetterOrder): Promise<WrittenLetter> {
  const { edition, letterId, audience, format, date, ifHeld } = order;
  const source = edition.letters.find(({ id }) => id === letterId);
  if (!source) throw new AppError('not-found', `This deck has no letter "${letterId}". No file was written.`, lettersHint(edition));
  const faults = edition.findings.filter((finding) => finding.letter === source.file && finding.level === 'error').length;
  if (faults > 0) throw new AppError('blocked', `${faults === 1 ? '1 thing stops' : `${faults} things stop`} this letter. No file was written.`, `Mend what the things to check name in ${source.file}, then export again.`);
  const letter = composeLetter(edition, letterId, audience, date === undefined ? {} : { date });
  if (!letter) throw new AppError('bad-input', `There is no version of this letter for ${audience}. No file was written.`, `It can be written for ${source.audiences.join(', ')}.`);
  const path = resolve(order.target);
  await checkTarget(path, ifHeld);
  let proven: ProvenFile | undefined;
  const instead = await writeBeside(path, await WRITERS[format](letter, order), ifHeld, async (partial) => {
    proven = await proveFile(partial, { edition, audience, said: saidToAudience(edition, letter), lookAt: order.lookAt }, basename(path));
    if (proven.proof.result === 'found') throw foundInFile(proven.proof);
  });
  if (proven === undefined) throw new AppError('internal', 'The file was not read back.');
  const place = instead ?? path;
  return { path: place, fileName: basename(place), letter: blanksIn(letter, format), insteadOf: instead === undefined ? undefined : basename(path), report: makeLetterReport(edition, letter, basename(place), proven) };
}

const lettersHint = ({ letters }: Edition): string =>
  letters.length === 0 ? 'It has no letters at all.' : `It has ${letters.map(({ id }) => id).join(', ')}.`;

/** What the same people are shown on slides is not withheld from their letters. */
const saidToAudience = (edition: Edition, letter: ShownLetter): Said =>
  joinSaid([saidOfLetter(letter, edition.layer.profile.branch.name), saidOf(compose(edition, letter.audience).presentation)]);
