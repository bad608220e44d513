import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDeckVersions } from '../../../core/region/deck-versions.ts';
import { keepLineEnds } from '../../../core/region/keep-line-ends.ts';
import { parseRegionFile } from '../../../core/region/region-file.ts';
import { regionFileBack } from '../../../files/region/note-deck.ts';

// `region.yaml` with a deck in another version: all else stays as it was written.

const LINES = ['format: 1', '# Ours.', "name: 'North East' # as we say", 'decks:', '  - { id: spring, version: "1" } # the big one', '  - id: act', '    version: "7"', ''];
const noted = (text: string): string => withDeckVersions(text, parseRegionFile({ name: 'region.yaml', text }).region, new Map([['act', '8']]));
const joined = (ends: readonly string[], lines = LINES): string => lines.map((line, index) => line + (index < lines.length - 1 ? (ends[index % ends.length] ?? '\n') : '')).join('');
const NEXT = LINES.map((line) => line.replace('"7"', '"8"'));

describe('another version of a deck', () => {
  it.each([['LF', ['\n']], ['CRLF', ['\r\n']], ['both', ['\r\n', '\n']], ['CRLF in one line', ['\n', '\n', '\r\n', '\n', '\n', '\n', '\n']]] as const)('is all that changes, with a byte-order mark or without: %s', (_, ends) => {
    for (const mark of ['', '\uFEFF']) expect(noted(mark + joined(ends)).replace("'8'", '"8"')).toBe(mark + joined(ends, NEXT));
  });

  it('is taken back with the mark and the ends as they are', () => {
    const now = `\uFEFF${joined(['\r\n', '\n'])}`;
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(regionFileBack(bytes(noted(now)), bytes(now))?.replace("'8'", '"8"')).toBe(`\uFEFF${joined(['\r\n', '\n'], NEXT)}`);
  });
});

describe('line ends', () => {
  const line = fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.constantFrom('\n', '\r\n')).map(([text, end]) => text + end);
  const text = fc.tuple(fc.constantFrom('', '\uFEFF'), fc.array(line, { maxLength: 8 }), fc.constantFrom('', 'a')).map(([mark, lines, last]) => mark + lines.join('') + last);
  const plain = (of: string): string => of.replace('\uFEFF', '').replaceAll('\r\n', '\n');

  it('change nothing else, and none where nothing else changed', () => {
    fc.assert(fc.property(text, text, (was, now) => {
      expect(plain(keepLineEnds(was, plain(now)))).toBe(plain(now));
      expect(keepLineEnds(was, plain(was))).toBe(was);
    }), { numRuns: 1000 });
  });
});
