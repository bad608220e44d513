import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { warnOnce } from '../print.ts';
import { ROOT } from '../root.ts';

const FINDER = join(ROOT, 'scripts', 'electron.mjs');

const missing = (reason: string): AppError => new AppError(
  'not-found',
  `PDFs and pictures are drawn by Electron, and it is not here${reason === '' ? '' : `: ${reason}`}. No file was written.`,
  'Run npm install and npm run build where Branchdeck lies, with a connection to fetch Electron once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it.',
);

function programName(): string {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Electron's program: where the user says, or where the project's own script finds it, which fetches it the first time. Its last line is the path. */
export async function findElectron(): Promise<string> {
  if (!existsSync(join(ROOT, 'out', 'main', 'main.js'))) throw missing('Branchdeck is not built');
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') {
    const program = join(given, programName());
    if (!existsSync(program)) throw missing(`ELECTRON_OVERRIDE_DIST_PATH has no ${programName()} in it: ${given}`);
    return program;
  }
  if (!existsSync(FINDER)) throw missing('');
  return new Promise((resolve, reject) => {
    const finder = spawn(process.execPath, [FINDER], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let failed = '';
    finder.stdout.on('data', (data: Buffer) => (out += data.toString()));
    finder.stderr.on('data', (data: Buffer) => (failed += data.toString()));
    finder.on('error', (error) => reject(missing(error.message)));
    finder.on('close', (code) => {
      const lines = out.trim().split('\n');
      const program = lines.pop() ?? '';
      if (code !== 0 || !existsSync(program)) return reject(missing(failed.trim().replace(/\.$/, '')));
      if (lines.length > 0) warnOnce(lines.join('\n'));
      resolve(program);
    });
  });
}
