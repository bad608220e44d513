import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../files/temp.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const fileFor = (audience: string): string => `Act now for fairer, safer inspection for ${audience}.pptx`;

describe('demo', () => {
  it('writes the campaign deck for members and for the employer', () => {
    const folder = tempFolder();
    const { code, out } = branchdeck(folder, 'demo', '--out', 'new/shelf');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toEqual([expect.stringMatching(/for members\.pptx: for members, .*notes on/), expect.stringMatching(/for employer\.pptx: for employer, .*no notes/)]);
    expect(readdirSync(join(folder, 'new/shelf')).toSorted()).toEqual([fileFor('employer'), fileFor('members')]);
  });

  it('says plainly that its folder is a file', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a file'), '');
    expect(branchdeck(folder, 'demo', '--out', 'a file')).toMatchObject({ code: 1, out: '' });
  });

  it('names the file that is complete when the next can’t be made', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'out', fileFor('employer')), { recursive: true });
    const { code, out, err } = branchdeck(folder, 'demo', '--out', 'out');
    expect(code).toBe(1);
    expect(out).toContain(join('out', fileFor('members')));
    expect(existsSync(join(folder, 'out', fileFor('members')))).toBe(true);
    expect(err).toContain(`${join('out', fileFor('employer'))} was not made. Complete: ${join('out', fileFor('members'))}.`);
  });
});
