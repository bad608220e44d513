import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { filesToSend } from '../../../core/region/files-to-send.ts';
import type { ExportEntry } from '../../../core/region/ledger.ts';
import { versionOf } from '../merge/decks.ts';

const FIGURES = '  poll: { label: Oppose it, kind: percent, value: 91, source: Poll, as-of: 2025-09-10 }\n  unions: { label: Unions, kind: count, value: 4, source: Papers, as-of: 2025-06 }\n  heads: { label: Heads, kind: count, value: 2000, source: Meeting, as-of: 2025-09-16 }\n';
const SLIDES = [{ id: 'a', body: '## A\n\n{{ poll }} {{ heads }}' }];
const changes = compareVersions(versionOf('1', SLIDES, FIGURES), versionOf('2', SLIDES, FIGURES.replace('91', '89').replace('2000', '2400').replace('2025-09-16', '2026-01-10').replace(/ {2}unions.*\n/, '')));
const entry = (file: string, change: Partial<ExportEntry>): ExportEntry => ({
  deck: 'test-deck', version: '1', audience: 'employer', kind: 'pptx', file, sha256: 'x', day: '2025-11-27', figures: [{ id: 'poll', value: '91%' }, { id: 'heads', value: '2,000' }], ...change,
});
const names = (entries: ExportEntry[]): string[] => filesToSend(entries, 'test-deck', [changes]).map(({ entry: { file }, figures }) => `${file}: ${figures.map(({ id, was, is }) => `${id} ${was}${is === '' ? ' retired' : ` → ${is}`}`).join(', ')}`);

describe('files exported before a correction', () => {
  it('lists those that print the old value or a retired figure, newest first, and not a figure that only grew', () => {
    expect(names([
      entry('slides', {}), entry('letter', { kind: 'docx', letter: 'jcnc', figures: [{ id: 'unions', value: '4' }] }), entry('other', { figures: [{ id: 'heads', value: '2,000' }], audience: 'members' }),
      entry('elsewhere', { deck: 'jcnc-briefing', audience: 'members' }),
    ])).toEqual(['letter: unions 4 retired', 'slides: poll 91% → 89%']);
  });
  it('leaves out what a later file of the newer version took the place of, for the same people alone', () => {
    const again = entry('again', { version: '2', figures: [{ id: 'poll', value: '89%' }] });
    expect(names([entry('slides', {}), entry('members', { audience: 'members' }), again])).toEqual(['members: poll 91% → 89%']);
    expect(names([again, entry('old deck opened once more', {})])).toEqual(['old deck opened once more: poll 91% → 89%']);
  });
  it('lists a file once, as it was written last', () => {
    expect(names([entry('slides', {}), entry('slides', { figures: [{ id: 'heads', value: '2,000' }] })])).toEqual([]);
    expect(names([entry('slides', {}), entry('slides', {})])).toEqual(['slides: poll 91% → 89%']);
  });
  it('asks what is new since the version that a file was made of, and of any where that is not known', () => {
    const grown = compareVersions(versionOf('0', SLIDES, FIGURES.replace('91', '80').replace('2025-09-10', '2025-08-10')), versionOf('2', SLIDES, FIGURES.replace('91', '89')));
    const printed = { figures: [{ id: 'poll', value: '80%' }] };
    const both = (version: string): number => filesToSend([entry('slides', { ...printed, version })], 'test-deck', [grown, changes]).length;
    // From 80% in August it only grew; whatever was made of a version that is not known here prints what is wrong now.
    expect([both('0'), both('1'), both('unknown')]).toEqual([0, 1, 1]);
  });
  it('lists those with a figure that is measured otherwise now and has another value', () => {
    const otherwise = compareVersions(versionOf('1', SLIDES, FIGURES), versionOf('2', SLIDES, FIGURES.replace('kind: percent, value: 91', 'kind: count, value: 640')));
    expect(filesToSend([entry('slides', {})], 'test-deck', [otherwise]).map(({ figures }) => figures.map(({ id, was, is }) => [id, was, is]))).toEqual([[['poll', '91%', '640']]]);
  });
});
