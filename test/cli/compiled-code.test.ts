import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../files/temp.ts';
import { buildCli } from './run-cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');

beforeAll(buildCli, 120_000);

/** The command line as it lies in a clone, to spoil. */
function copied(): { folder: string; code: string } {
  const folder = tempFolder();
  for (const part of ['package.json', 'bin', 'out/cli']) cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: (from) => !/\.map$|pdfjs/.test(from) });
  const name = readdirSync(join(folder, 'out', 'cli')).find((each) => each.endsWith('.code')) ?? '';
  return { folder, code: join(folder, 'out', 'cli', name) };
}

/** Has a program say whether V8 took the compiled code that it was given, under the flags that are set by then. */
const TELL_REJECTED = `const { prototype } = require('node:vm').Script;
const { runInThisContext } = prototype;
prototype.runInThisContext = function (...options) {
  console.log('rejected: ' + this.cachedDataRejected);
  return runInThisContext.apply(this, options);
};`;

const version = (folder: string, ...options: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, join(folder, 'bin', 'branchdeck.js'), '--version'], { encoding: 'utf8' });
  return `${stdout}${stderr}${status}`;
};

describe('the compiled code that is kept beside the command line', () => {
  it('is that of the script beside it, and V8 takes it', () => {
    const { folder, code } = copied();
    const text = readFileSync(join(folder, 'out', 'cli', 'cli.cjs'), 'latin1');
    expect(code).toContain(text.slice(-64));
    const hook = join(folder, 'tell.cjs');
    writeFileSync(hook, TELL_REJECTED);
    expect(version(folder, '--require', hook)).toBe(`rejected: false\n${version(folder)}`);
  });

  it.each<[string, (code: string) => void]>([
    ['is missing', (code) => rmSync(code)],
    ['was cut short', (code) => truncateSync(code, 1000)],
    ['is empty', (code) => truncateSync(code, 0)],
    ['is something else', (code) => writeFileSync(code, 'no code at all')],
    ['is a script’s that was changed since', (code) => writeFileSync(code, new Script('1 + 1').createCachedData())],
  ])('is done without where it %s', (_, spoil) => {
    const { folder, code } = copied();
    const whole = version(folder);
    spoil(code);
    expect(version(folder)).toBe(whole);
    expect(whole).toMatch(/^\d+\.\d+\.\d+\n0$/);
  });

  it('is not there before the first build, which is said', () => {
    const { folder } = copied();
    rmSync(join(folder, 'out'), { recursive: true });
    expect(version(folder)).toBe('Branchdeck is not built yet. Run: npm run build\n1');
  });
});
