import { beforeAll, describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { DECK } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
const folder = fill(tempFolder(), { 'a.md': DECK });

describe('usage', () => {
  it.each([
    [],
    ['nonsense'],
    ['check'],
    ['check', 'a.md', 'b.md'],
    ['check', 'a.md', '--wrong'],
    ['check', 'a.md', '--today', 'tomorrow'],
    ['check', 'a.md', '--today', '2025-02-30'],
    ['check', 'a.md', '--today', '2025-11'],
    ['check', 'a.md', '--json', '--json'],
    ['export', 'a.md', '--out', 'x.pptx'],
    ['export', 'a.md', '--to', 'pptx'],
    ['export', 'a.md', '--to', 'odp', '--out', 'x.odp'],
    ['export', 'a.md', '--to', 'pptx', '--out', 'x.pptx', '--handouts'],
    ['export', 'a.md', '--to', 'pptx', '--out', 'x.pptx'],
    ['export', 'a.md', '--to', 'pptx', '--out', 'x.pptx', '--audience', 'friends'],
    ['demo', 'a.md'],
  ])('%j %j %j %j %j %j %j %j is wrong', (...args) => {
    const { code, out, err } = branchdeck(folder, ...args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at |node:/);
  });

  it('shows how it is used and which version it is', () => {
    for (const args of [['--help'], ['check', '--help'], ['-h']]) expect(branchdeck(folder, ...args)).toMatchObject({ code: 0, out: expect.stringContaining('branchdeck check DECK') as string, err: '' });
    expect(branchdeck(folder, '--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  });
});
