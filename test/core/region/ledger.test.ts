import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { reviewExport } from '../../../core/audience/review.ts';
import { lastExports, ledgerLine, parseLedger, printedFigures, printedInLetter, type ExportEntry } from '../../../core/region/ledger.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const ENTRY: ExportEntry = { deck: 'spring', version: '2', audience: 'members', kind: 'pptx', file: 'Spring for members.pptx', sha256: 'ab', day: '2026-03-01', figures: [{ id: 'poll', value: '91%' }] };
const ledger = (...entries: ExportEntry[]): string => entries.map(ledgerLine).join('');
const read = (text: string) => parseLedger({ name: 'exports.jsonl', text });

it('reads every entry that was written', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const entry = fc.record({ deck: text, version: text, audience: fc.constantFrom(...AUDIENCES), kind: text, file: text, sha256: text, day: text, figures: fc.array(fc.record({ id: text, value: text }), { maxLength: 3 }) });
  fc.assert(fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
    expect(read(ledger(...entries))).toEqual({ entries, findings: [] });
  }), { numRuns: 300 });
});

it('passes over a line that can’t be read, and says so unless it is the last that was never finished', () => {
  const whole = ledger(ENTRY);
  expect(read(`${whole}{"deck":1}\n${whole}${whole.slice(0, 30)}`)).toMatchObject({ entries: [ENTRY, ENTRY], findings: [{ code: 'export-unread', line: 2 }] });
});

it('keeps whatever was whole, wherever the file was cut', () => {
  const text = ledger(ENTRY, { ...ENTRY, file: 'b' }, { ...ENTRY, file: 'c' });
  fc.assert(fc.property(fc.nat(text.length), (at) => {
    const { entries, findings } = read(text.slice(0, at));
    expect(entries.length).toBeGreaterThanOrEqual(text.slice(0, at).split('\n').length - 1);
    expect(findings).toEqual([]);
  }), { numRuns: 300 });
});

it('takes a file that was written again for what it is now', () => {
  const old = { ...ENTRY, version: '1', figures: [{ id: 'poll', value: '89%' }] };
  const entries = [old, { ...old, file: 'Letter.docx', kind: 'docx' }, ENTRY, { ...old, deck: 'other', file: 'Other.pptx' }];
  expect(lastExports(entries).map(({ file, version }) => [file, version])).toEqual([['Letter.docx', '1'], ['Spring for members.pptx', '2'], ['Other.pptx', '1']]);
});

it('never takes a file of another deck for the same, though it has its name', () => {
  const entries = [ENTRY, { ...ENTRY, deck: 'autumn', sha256: 'cd' }, { ...ENTRY, version: '3' }];
  expect(lastExports(entries).map(({ deck, version }) => [deck, version])).toEqual([['autumn', '2'], ['spring', '3']]);
});

it('takes what a version and a letter print, and nothing that they withhold', () => {
  const figures = 'figures:\n  poll: { label: Poll, kind: percent, value: 91, source: S, as-of: 2025-11-01 }\n  secret: { label: Secret, kind: count, value: 7, source: S, as-of: 2025-11-01, audience: [members] }\n  idle: { label: Idle, kind: count, value: 3, source: S, as-of: 2025-11-01 }\n';
  const letter = '---\nid: to-employer\ntitle: Letter\nfor: [employer]\nlayout: letter\n---\n{{ poll }} said so. {{ secret }} more.\n';
  const edition = editionOf(`${HEAD}# A\n\n{{ poll }} and {{ secret }}.\n`, { figures, letters: { 'a.md': letter } });
  const review = (audience: 'members' | 'employer') => printedFigures(reviewExport(edition, { audience, leaveOutIncomplete: false, format: 'pptx' }));
  expect(review('members')).toEqual([{ id: 'poll', value: '91%' }, { id: 'secret', value: '7' }]);
  expect(review('employer')).toEqual([{ id: 'poll', value: '91%' }]);
  expect(printedInLetter(edition, 'to-employer', 'employer')).toEqual([{ id: 'poll', value: '91%' }]);
});
