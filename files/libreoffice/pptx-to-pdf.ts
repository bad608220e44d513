import { mkdir, open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPackage } from '../../core/opc/open-package.ts';
import { leadsOutside, partsWithoutOutside } from '../../core/opc/without-outside.ts';
import { AppError } from '../../core/errors.ts';
import { sourceOfBytes } from '../../core/zip/read.ts';
import { joinPieces, zipPieces } from '../../core/zip/write.ts';
import { runEnvironment } from './environment.ts';
import type { LibreOffice } from './find-libreoffice.ts';
import { withOwnFolder } from './own-folder.ts';
import { writePrivateProfile } from './private-profile.ts';
import { runProgram, type Ended } from './run-program.ts';

const LIMIT_MS = 180_000;
const LARGEST_PDF = 1_500_000_000;
const OWN_LOOK = 'The slides are shown in Branchdeck’s own look instead.';

interface Drawing {
  signal?: AbortSignal | undefined;
  /** How long LibreOffice may take, in milliseconds. */
  limitMs?: number;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A PowerPoint file as a PDF with a page for each slide, hidden ones too, as LibreOffice draws it. It is run with a profile of
 * its own in a temporary folder that is always removed: no macros, no links, no network, one file at a time.
 * @returns the PDF's bytes
 * Throws AppError `cancelled`, `bad-input` where the file is no PowerPoint file, `internal` where LibreOffice fails or takes too long.
 */
export function pptxToPdf(office: LibreOffice, pptx: Uint8Array, drawing: Drawing = {}): Promise<Uint8Array> {
  const mine = last.then(() => draw(office, pptx, drawing));
  last = mine.catch(() => undefined);
  return mine;
}

async function draw({ program, version }: LibreOffice, pptx: Uint8Array, { signal, limitMs = LIMIT_MS }: Drawing): Promise<Uint8Array> {
  if (signal?.aborted) throw cancelled();
  const bytes = withoutOutside(pptx);
  return withOwnFolder(async (folder) => {
    const [profile, out, file] = [join(folder, 'profile'), join(folder, 'out'), join(folder, 'slides.pptx')];
    await Promise.all([writePrivateProfile(profile), mkdir(out), mkdir(join(folder, 'temp')), writeFile(file, bytes)]);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard',
      '--convert-to', 'pdf:impress_pdf_Export', '--outdir', out, file,
    ];
    const ended = await runProgram({ program, args, folder, env: runEnvironment(process.env, join(folder, 'temp')), limitMs, signal });
    if (ended.ended !== 'by-itself') throw whyNot(ended, version, limitMs);
    return await readPdfFile(join(out, 'slides.pdf'), version);
  });
}

/** The file is looked through before another program is given it: within the limits, and leading nowhere by itself. */
function withoutOutside(pptx: Uint8Array): Uint8Array {
  const file = openPackage(sourceOfBytes(pptx));
  return leadsOutside(file) ? joinPieces(zipPieces(partsWithoutOutside(file))) : pptx;
}

async function readPdfFile(path: string, version: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size === 0 || found.size > LARGEST_PDF) throw notDrawn(version);
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(await file.readFile());
    if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') throw notDrawn(version);
    return bytes;
  } finally {
    await file.close();
  }
}

const cancelled = (): AppError => new AppError('cancelled', 'Drawing the slides was stopped.');

const notDrawn = (version: string): AppError =>
  new AppError('internal', `LibreOffice ${version} could not draw this PowerPoint file. ${OWN_LOOK}`, 'Open the file in PowerPoint or LibreOffice, save it again as .pptx and import it once more.');

function whyNot(ended: Exclude<Ended, { code: number | null }>, version: string, limitMs: number): AppError {
  if (ended.ended === 'cancelled') return cancelled();
  if (ended.ended !== 'not-started') return new AppError('internal', `LibreOffice ${version} did not finish drawing the slides within ${Math.round(limitMs / 1000)} seconds. ${OWN_LOOK}`, 'Close other programs and choose “As in PowerPoint” again.');
  return new AppError('internal', `LibreOffice ${version} could not be started: ${ended.why}. ${OWN_LOOK}`, 'Start LibreOffice once by itself, then choose “As in PowerPoint” again.');
}
