import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** The thread that packs an export's parts: one small CommonJS script, since it is run by its text. @param {string} folder */
export async function buildPackThread(folder) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['files/export/pack-thread.ts'],
    outfile: join(folder, 'pack-thread.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'silent', // the caller prints what went wrong, once
  });
}
