import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../core/file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['Act now: “fair” for employer.pptx', 'Act now “fair” for employer.pptx'],
    ['a/b\\c|d?.pptx', 'a b c d .pptx'],
    ['CON.pptx', '_CON.pptx'],
    ['com1', '_com1'],
    ['console.pptx', 'console.pptx'],
    ['..hidden. ', 'hidden'],
    ['\u202Exptp.exe', 'xptp.exe'],
    ['???', 'Untitled'],
  ])('%j becomes %j', (wished, safe) => expect(safeFileName(wished)).toBe(safe));

  it('shortens the title and keeps the version', () => {
    const name = safeFileName(`${'Long '.repeat(60)}for employer.pptx`);
    expect([...name].length).toBeLessThanOrEqual(120);
    expect(name.endsWith(' for employer.pptx')).toBe(true);
  });
});
