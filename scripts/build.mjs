import './check-node.mjs';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_INPUTS, TARGETS } from './build-targets.mjs';
import { fingerprint } from './fingerprint.mjs';
import { isMain, messageOf, ROOT } from './project.mjs';

/**
 * Builds what changed since the last build into out/, says which, and returns how many.
 *
 * @param {(name: string) => boolean} [wanted] of the targets, by name
 */
export async function build(wanted = () => true) {
  const shared = fingerprint(SHARED_INPUTS);
  const failed = [];
  let built = 0;
  for (const target of TARGETS.filter(({ name }) => wanted(name))) {
    if (!existsSync(join(ROOT, target.entry))) {
      console.log(`Not built: ${target.name}, since ${target.entry} does not exist.`);
      continue;
    }
    const stamp = join(ROOT, 'out', '.stamps', target.name);
    const now = `${shared} ${fingerprint(target.inputs)} ${target.also ?? ''}`;
    if (existsSync(join(ROOT, target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    const from = Date.now();
    try {
      await target.build();
    } catch (error) {
      console.error(`Could not build ${target.name}: ${messageOf(error)}`);
      failed.push(target.name);
      continue;
    }
    mkdirSync(join(ROOT, 'out', '.stamps'), { recursive: true });
    writeFileSync(stamp, now);
    console.log(`Built ${target.name} in ${Date.now() - from} ms.`);
    built += 1;
  }
  if (failed.length > 0) throw new Error(`The build failed: ${failed.join(', ')}.`);
  return built;
}

if (isMain(import.meta.url)) {
  try {
    if ((await build()) === 0) console.log('Nothing changed since the last build.');
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
