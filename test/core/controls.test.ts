import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutControls } from '../../core/controls.ts';

test('control characters go, and tabs, line ends and all else stay', () => {
  expect(withoutControls('a\u0000\tb\u001b[31m\r\n\u007f\u0085\u009fç–😀')).toBe('a\tb[31m\r\nç–😀');
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0x17f })), (codes) => {
    const kept = codes.filter((code) => [9, 10, 13].includes(code) || (code >= 32 && code < 127) || code >= 160);
    expect(withoutControls(String.fromCharCode(...codes))).toBe(String.fromCharCode(...kept));
  }));
});
