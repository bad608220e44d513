import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { SLIDE_WIDTH } from './sheet.ts';

const call = promisify(execFile);
const MINUTES = 60_000;

/** Lets LibreOffice print presentations as PDF, with a profile of its own, so that nobody's settings change what comes out. */
export async function printWithOffice(files: readonly string[], folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await call('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: 10 * MINUTES });
}

/** The pages of a PDF as pictures. */
export async function picturesOf(pdf: string, folder: string): Promise<PNG[]> {
  const name = basename(pdf, '.pdf');
  await call('pdftoppm', ['-png', '-scale-to-x', String(SLIDE_WIDTH), '-scale-to-y', '-1', pdf, join(folder, `${name}-page`)], { timeout: 2 * MINUTES });
  return readdirSync(folder).filter((file) => file.startsWith(`${name}-page`)).toSorted().map((file) => PNG.sync.read(readFileSync(join(folder, file))));
}
