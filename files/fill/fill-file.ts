import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { Deck } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import type { Figure } from '../../core/figures/model.ts';
import { hasErrors, type Finding } from '../../core/findings.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import { rewritePackage } from '../../core/opc/rewrite.ts';
import { fillFile, printedLabel, type FilledFile } from '../../core/powerpoint/fill/fill.ts';
import { markedSlides } from '../../core/powerpoint/fill/marked.ts';
import { reportOnFill } from '../../core/powerpoint/fill/report.ts';
import { slidesOf } from '../../core/powerpoint/fill/slides.ts';
import { fillValues } from '../../core/powerpoint/fill/values.ts';
import { withheldOfFile } from '../../core/powerpoint/fill/withheld-of-file.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { gatherPieces } from '../../core/zip/write.ts';
import { withoutMetadata } from '../pictures/metadata.ts';
import { pictureType } from '../pictures/type.ts';
import { openNamed, type OpenFile } from '../open-to-read.ts';
import { foundInFile, proveAgainst, type ProvenFile } from '../proof/prove-file.ts';
import { checkTarget, writeBeside, type IfHeld } from '../write-beside.ts';

/** Which PowerPoint file to fill, with what, for whom and where to. */
export interface FillFileOrder {
  source: string;
  /** The file to write. */
  target: string;
  audience: Audience;
  layer: BranchLayer;
  /** Changes of the branch's region, where it has one. */
  region?: BranchLayer | undefined;
  definitions: ReadonlyMap<string, Figure>;
  /** Numbers of the slides to keep, as typed: "1,3-7". */
  slides?: string | undefined;
  /** A deck that was made of the file, and says for whom its slides are. */
  deck?: Deck | undefined;
  /** ISO date. */
  today: string;
  ifHeld?: IfHeld;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ExportProgress) => void) | undefined;
  /** Is told everything there is to check, before anything is written. */
  onFindings?: ((findings: readonly Finding[]) => void) | undefined;
  /** Is told of a file that was not kept: what was found in it. */
  onReport?: ((report: HandOverReport) => void) | undefined;
}

export interface FilledOnDisk {
  path: string;
  /** How many values were put in, and how many slides there are. */
  filled: number;
  slides: number;
  /** Slides that are not in it. */
  leftOut: number;
  report: HandOverReport;
}

const cancelled = (): AppError => new AppError('cancelled', 'It was cancelled. No file was written.');

/** Fills the tokens of a PowerPoint file and writes it as another, which is read back before it takes its place. */
export async function fillPowerPoint(order: FillFileOrder): Promise<FilledOnDisk> {
  const path = resolve(order.target);
  const name = basename(order.source);
  if (await isSame(order.source, path)) throw new AppError('bad-input', `${name} would be written over itself.`, 'Nothing was written. Give the filled file another name.');
  await checkTarget(path, order.ifHeld);
  const source = openNamed(order.source);
  try {
    return await fillOpened(order, source, path, name);
  } finally {
    source.close();
  }
}

const isSame = async (source: string, target: string): Promise<boolean> => {
  const [one, other] = await Promise.all([source, target].map((each) => realpath(each).catch(() => undefined)));
  return one !== undefined && one === other;
};

async function fillOpened(order: FillFileOrder, source: OpenFile, path: string, name: string): Promise<FilledOnDisk> {
  const { audience, layer, signal } = order;
  const { file, main } = openPresentation(source);
  const slides = slidesOf(file, main);
  const values = fillValues(order.definitions, layer, order.today, order.region);
  const marked = markedSlides(file, slides.slides, audience, name, { slides: order.slides, deck: order.deck });
  const filled: FilledFile | undefined = marked.keep.size === 0 ? undefined : fillFile({ file, name, slides, keep: marked.keep, audience, values, cleanPicture });
  const findings = [...marked.findings, ...(filled?.findings ?? [])];
  order.onFindings?.(findings);
  if (filled === undefined || hasErrors(findings)) throw blocked(findings, marked.keep);
  if (signal?.aborted === true) throw cancelled();
  const labels = filled.kept.map(({ label }) => printedLabel(values, audience, label));
  const reportOf = (place: string, { bytes, sha256, proof }: ProvenFile): HandOverReport =>
    reportOnFill({ filled, slides: slides.slides, labels, values, audience, source: name, branch: layer.profile.branch.name.trim(), today: order.today }, { name: basename(place), bytes, sha256 }, proof);
  let proven: ProvenFile | undefined;
  const instead = await writeBeside(path, watched(rewritePackage(source, filled.rewrite), source.size, order), order.ifHeld, async (partial) => {
    order.onProgress?.({ step: 'checking', done: 0, total: 1 });
    proven = await proveAgainst(partial, audience, (machine) => withheldOfFile({ file, slides: slides.slides, filled, audience, values, layer, labels }, machine), basename(path));
    if (signal?.aborted === true) throw cancelled();
    if (proven.proof.result !== 'found') return;
    order.onReport?.(reportOf(path, proven));
    throw foundInFile(proven.proof, 'What was there before is as it was. Take it out of the file in PowerPoint, or leave its slide out, and try again.');
  });
  if (proven === undefined) throw new AppError('internal', 'The file was not read back.');
  return { path: instead ?? path, filled: filled.filled, slides: filled.kept.length, leftOut: slides.slides.length - filled.kept.length, report: reportOf(instead ?? path, proven) };
}

/** A picture without what cameras write into it; of another kind than its name says, it stays as it is and the proof looks at it. */
function cleanPicture(bytes: Uint8Array): Uint8Array {
  const type = pictureType(bytes);
  return type === undefined ? bytes : withoutMetadata(type, bytes);
}

function* watched(pieces: Iterable<Uint8Array>, total: number, { signal, onProgress }: FillFileOrder): Generator<Uint8Array> {
  let done = 0;
  for (const piece of gatherPieces(pieces)) {
    if (signal?.aborted === true) throw cancelled();
    yield piece;
    done += piece.length;
    onProgress?.({ step: 'writing', done: Math.min(done, total), total });
  }
}

/** Numbers as people write them: "1-2, 4". */
function ranges(numbers: readonly number[]): string {
  const out: string[] = [];
  for (let at = 0; at < numbers.length;) {
    let end = at;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    out.push(end === at ? String(numbers[at]) : `${numbers[at]}-${numbers[end]}`);
    at = end + 1;
  }
  return out.join(',');
}

/** What stops a file, and the way out: the slides that it is on can be left out. */
function blocked(findings: readonly Finding[], keep: ReadonlySet<number>): AppError {
  const errors = findings.filter(({ level }) => level === 'error');
  const faulty = new Set(errors.map(({ slide }) => (slide === undefined ? 0 : Number(slide))));
  const rest = [...keep].filter((number) => !faulty.has(number)).toSorted((one, other) => one - other);
  const canLeaveOut = !faulty.has(0) && rest.length > 0;
  const way = keep.size === 0 ? 'Mark the slides and try again.' : canLeaveOut ? `Mend what the things to check name, or leave ${faulty.size === 1 ? 'this slide' : `these ${faulty.size} slides`} out: --slides ${ranges(rest)}.` : 'Mend what the things to check name, then try again.';
  return new AppError('blocked', `${errors.length === 1 ? '1 thing stops' : `${errors.length} things stop`} this. No file was written.`, way);
}

