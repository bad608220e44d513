import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { BRANCH, DECK, FIGURES } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const folder = fill(tempFolder(), {
  'small/deck.md': DECK, 'small/figures.yaml': FIGURES, 'branch.yaml': BRANCH,
  'bad.csv': 'id,value,source,as-of\nlocal-present,many,Headcount,2025-11-12\n',
  'good.csv': 'id,value,source,as-of\nlocal-present,42,Headcount,2025-11-12\n',
  'broken/deck.md': new Uint8Array([35, 32, 65, 10, 10, 0xff, 10]),
  'twice/deck.md': '---\nformat: 1\nid: twice\ntitle: Twice\n---\n\n<!-- slide\nid: a\n-->\n# A\n\n---\n\n<!-- slide\nid: a\n-->\n# B\n',
});
interface Row { level: string; file: string; line: number; slide: string | null; code: string; message: string }
const findings = (out: string): Row[] => (JSON.parse(out) as { findings: Row[] }).findings;

describe('check', () => {
  it('ends with 1 for an error and names file, line and slide as the user typed them', () => {
    const { code, err } = branchdeck(folder, 'check', './small/', '--today', '2025-11-27');
    expect(code).toBe(1);
    expect(err).toMatch(/^\.\/small\/deck\.md:\d+: slide "ours": /m);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('ends with 0 once the branch’s figures are in, from branch.yaml or a CSV', () => {
    expect(branchdeck(folder, 'check', 'small', '--branch', 'branch.yaml', '--today', '2025-11-27')).toMatchObject({ code: 0 });
    expect(branchdeck(folder, 'check', 'small', '--figures', 'good.csv', '--today', '2025-11-27')).toMatchObject({ code: 0 });
  });

  it('names the line of the CSV', () => {
    const { code, err } = branchdeck(folder, 'check', 'small', '--branch', 'branch.yaml', '--figures', 'bad.csv', '--today', '2025-11-27');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.csv:2: /m);
  });

  it('prints JSON and nothing else', () => {
    const { code, out, err } = branchdeck(folder, 'check', 'twice', '--json');
    expect(code).toBe(1);
    expect(err).toBe('');
    const [first] = findings(out);
    expect(first).toMatchObject({ level: 'error', file: 'twice/deck.md', line: 14, slide: 'a', code: 'duplicate-id' });
    expect(Object.keys(first ?? {})).toEqual(['level', 'file', 'line', 'slide', 'code', 'message']);
  });

  it('names the line that is not UTF-8', () => {
    const { code, err } = branchdeck(folder, 'check', 'broken/deck.md');
    expect(code).toBe(1);
    expect(err).toMatch(/^broken\/deck\.md:3: This is not UTF-8 text/m);
  });

  it('says plainly that there is no such deck, in JSON too', () => {
    expect(branchdeck(folder, 'check', 'none')).toMatchObject({ code: 1, err: expect.stringContaining('none was not found') as string });
    const { code, out } = branchdeck(folder, 'check', 'none', '--json');
    expect([code, findings(out)[0]?.code]).toEqual([1, 'not-found']);
    expect(branchdeck(folder, 'check', 'small', '--branch', 'no.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('no.yaml was not found') as string });
  });

  it('finds nothing wrong with the bundled deck for the example branch', () => {
    const decks = join(import.meta.dirname, '..', '..', 'decks');
    const { out, code } = branchdeck(folder, 'check', join(decks, 'fairer-inspection'), '--branch', join(decks, 'example-branch', 'branch.yaml'), '--today', '2025-11-27', '--json');
    expect(findings(out).filter((finding) => finding.level === 'error')).toEqual([]);
    expect(code).toBe(0);
  });
});
