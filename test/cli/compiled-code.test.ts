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

const version = (folder: string): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'branchdeck.js'), '--version'], { encoding: 'utf8' });
  return `${status} ${stdout}${stderr}`;
};

describe('the compiled code that is kept beside the command line', () => {
  it('is that of the script beside it, and V8 takes it', () => {
    const { folder, code } = copied();
    const text = readFileSync(join(folder, 'out', 'cli', 'cli.cjs'), 'latin1');
    expect(code).toContain(text.slice(-64));
    expect(new Script(text, { cachedData: readFileSync(code) }).cachedDataRejected).toBe(false);
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
    expect(whole).toMatch(/^0 \d+\.\d+\.\d+\n$/);
  });

  it('is not there before the first build, which is said', () => {
    const { folder } = copied();
    rmSync(join(folder, 'out'), { recursive: true });
    expect(version(folder)).toBe('1 Branchdeck is not built yet. Run: npm run build\n');
  });
});
