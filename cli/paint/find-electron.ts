import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { warn } from '../print.ts';
import { ROOT } from '../root.ts';

const FINDER = join(ROOT, 'scripts', 'electron.mjs');

const missing = (reason: string): AppError => new AppError(
  'not-found',
  `PDFs and pictures are drawn by Electron, and it is not here${reason === '' ? '' : `: ${reason}`}. No file was written.`,
  'Run npm install and npm run build where Branchdeck lies, with a connection to fetch Electron once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it.',
);

/** Electron's program, fetched the first time. The project's own script knows where; its last line is the path. */
export function findElectron(): Promise<string> {
  if (!existsSync(FINDER) || !existsSync(join(ROOT, 'out', 'main', 'main.js'))) throw missing('');
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
      if (lines.length > 0) warn(lines.join('\n'));
      resolve(program);
    });
  });
}
