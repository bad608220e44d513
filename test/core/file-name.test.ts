import fc from 'fast-check';
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

describe('a name that every system takes', () => {
  const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;
  const letter = fc.oneof(
    fc.constantFrom('a', 'Z', ' ', '.', '/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0', '\n', '\u202e', '\ufeff', '\u0085', 'é', 'e\u0301', '–', '写', '😀', '\ud800', '\uffff'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('con', 'NUL', 'com1', 'lpt9', 'COM¹', 'aux ', 'CONIN$'),
  );
  const wishes = fc.array(letter, { maxLength: 300 }).map((letters) => letters.join(''));

  it('holds whatever was wished', () => {
    fc.assert(fc.property(wishes, (wished) => {
      const name = safeFileName(wished);
      expect(name).not.toBe('');
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/);
      expect(name).not.toMatch(/^[ .]|[ .]$/);
      expect(name).not.toMatch(DEVICES);
      expect(name.isWellFormed()).toBe(true);
      expect(name.normalize('NFC')).toBe(name);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(222);
      expect(safeFileName(name)).toBe(name);
    }), { numRuns: 2000 });
  });

  it('keeps the version at its end, however long and in whatever letters the title is', () => {
    fc.assert(fc.property(fc.array(letter, { minLength: 1, maxLength: 400 }), (letters) => {
      fc.pre(/[\p{L}\p{N}]/u.test(letters.join('')));
      expect(safeFileName(`${letters.join('')} for employer.pptx`)).toMatch(/for employer\.pptx$/);
    }));
  });

  it.each([
    ['NUL .txt', '_NUL .txt'],
    ['CONIN$', '_CONIN$'],
    ['lpt¹.pptx', '_lpt¹.pptx'],
    ['e\u0301cole.pptx', 'école.pptx'],
    ['a\u2028b\ufeff.pptx', 'a b .pptx'],
  ])('%j becomes %j', (wished, safe) => expect(safeFileName(wished)).toBe(safe));
});
