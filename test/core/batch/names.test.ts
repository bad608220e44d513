import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PATTERN, freeName, fileNameKey, readPattern, type NameFacts } from '../../../core/batch/names.ts';
import type { Output } from '../../../core/batch/model.ts';

const facts = (branch: string, deck = 'A fair deal'): NameFacts => ({ branch, deck, region: '', employer: '', school: '', date: '2025-11-20', number: '1' });
const EMPLOYER: Output = { is: 'slides', format: 'pptx', audience: 'employer' };

describe('names of a batch’s files', () => {
  it('says whose, what and for whom', () => {
    expect(freeName(DEFAULT_PATTERN, EMPLOYER, facts('Northmoor'), new Set())).toEqual({ name: 'Northmoor – A fair deal for employer.pptx', numbered: false });
    expect(freeName(DEFAULT_PATTERN, { is: 'slides', format: 'handouts', audience: 'public' }, facts('Northmoor'), new Set()).name).toBe('Northmoor – A fair deal for the public handouts.pdf');
    expect(freeName(DEFAULT_PATTERN, { is: 'slides', format: 'png', audience: 'members' }, facts('Northmoor'), new Set()).name).toBe('Northmoor – A fair deal for members pictures');
    expect(freeName(DEFAULT_PATTERN, { is: 'letter', letter: 'x', title: 'JCNC letter', audience: 'employer' }, facts('Northmoor', 'JCNC letter'), new Set()).name).toBe('Northmoor – JCNC letter for employer.docx');
  });

  it('says for whom a file is, whatever the pattern says', () => {
    expect(freeName('{branch}', EMPLOYER, facts('Northmoor'), new Set()).name).toBe('Northmoor for employer.pptx');
    expect(freeName('{audience} {branch}', EMPLOYER, facts('Northmoor'), new Set()).name).toBe('employer Northmoor for employer.pptx');
    expect(freeName(DEFAULT_PATTERN, EMPLOYER, facts('Northmoor', ''), new Set()).name).toBe('Northmoor – for employer.pptx');
  });

  it('numbers names that Windows or macOS can’t tell apart, before the version', () => {
    const taken = new Set<string>();
    const names = ['Northmoor', 'NORTHMOOR', 'Northmoor?', 'Écoles', 'E\u0301coles'].map((branch) => freeName(DEFAULT_PATTERN, EMPLOYER, facts(branch), taken).name);
    expect(names).toEqual([
      'Northmoor – A fair deal for employer.pptx', 'NORTHMOOR (2) – A fair deal for employer.pptx', 'Northmoor (3) – A fair deal for employer.pptx',
      'Écoles – A fair deal for employer.pptx', 'Écoles (2) – A fair deal for employer.pptx',
    ]);
  });

  it('is safe and unlike every other for any names', () => {
    const odd = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('con', 'NUL.', '../..', 'a'.repeat(400), '😀'.repeat(90), '. .', '', '(2)'));
    fc.assert(fc.property(fc.array(odd, { minLength: 1, maxLength: 8 }), odd, fc.constantFrom(DEFAULT_PATTERN, '{deck} {branch}', '{number}{branch}'), (branches, deck, pattern) => {
      const taken = new Set<string>();
      const names = [...branches, ...branches].map((branch) => freeName(pattern, EMPLOYER, facts(branch, deck), taken).name);
      expect(new Set(names.map(fileNameKey)).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/ for employer\.pptx$|^for employer\.pptx$/);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[ .]|[ .]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }
    }), { numRuns: Number(process.env['RUNS'] ?? 300) });
  });

  it('refuses a pattern with what there is not, and one that names no branch', () => {
    expect(readPattern('{branch} {date}')).toBe('{branch} {date}');
    expect(() => readPattern('{branch} {x}')).toThrow('{x}');
    expect(() => readPattern('{deck}')).toThrow('{branch}');
  });
});
