import './check-node.mjs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { programsIn, wrongFuses } from './fuses.mjs';
import { writeLicences } from './licences.mjs';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';

const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');

/**
 * Builds Branchdeck and hands it to electron-builder, which never uploads anything.
 *
 * @param {readonly string[]} args electron-builder's
 * @param {{ output: string, quiet?: boolean }} options output: the folder that electron-builder writes to
 * @returns {Promise<string[]>} the finished programs in it, each with its fuses read back
 */
export async function pack(args, { output, quiet = false }) {
  await build();
  writeLicences();
  const { code, output: said } = await run(process.execPath, [BUILDER, '--publish', 'never', `-c.directories.output=${output}`, ...args], { quiet });
  if (code !== 0) throw new Error(`electron-builder failed${quiet ? `:\n${said.trim()}` : ', see above.'}`);
  const programs = programsIn(output);
  if (programs.length === 0) throw new Error(`electron-builder left no program in ${output}.`);
  for (const program of programs) {
    const wrong = await wrongFuses(program);
    if (wrong.length > 0) throw new Error(`These fuses of ${program} are not as they must be: ${wrong.join(', ')}.`);
  }
  return programs;
}
