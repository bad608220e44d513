import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeReady, openLines } from '../../../core/ready/judge.ts';
import { READY_ABOUT, SYSTEM_SETTINGS, type DeckFacts, type MachineFacts, type ReadyFacts, type AgendaPaper, type ReadyPaper } from '../../../core/ready/model.ts';

type Display = MachineFacts['displays'][number];
const display = (id: number, more: Partial<Display> = {}): Display =>
  ({ id, number: id, own: id === 1, label: '', width: 1920, height: 1080, internal: id === 1, bounds: { x: id * 1920, y: 0, width: 1920, height: 1080 }, ...more });

const MACHINE: MachineFacts = { displays: [display(1), display(2)], power: 'mains', sleep: 'held', disks: [{ of: 'data', free: 40_000_000_000 }], settings: [...SYSTEM_SETTINGS] };
const DECK: DeckFacts = { shown: 20, away: [], blank: [], stale: [], errors: 0, warnings: 0, withoutNotes: [], slides: 20, papers: [] };
const judge = (machine: Partial<MachineFacts> = {}, deck: Partial<DeckFacts> = {}, papers: readonly AgendaPaper[] = []) =>
  judgeReady({ machine: { ...MACHINE, ...machine }, deck: { ...DECK, ...deck }, papers });
const about = (name: string, ...facts: Parameters<typeof judge>) => judge(...facts).filter((line) => line.about === name);

describe('before a meeting', () => {
  it('says that all is in order where it is, and of what', () => {
    const lines = judge();
    expect(openLines(lines)).toBe(0);
    expect(lines.map((line) => line.about)).toEqual([...READY_ABOUT]);
    expect(about('displays')[0]?.text).toBe('2 displays: 1 (this one) of 1920 × 1080, 2 of 1920 × 1080.');
  });

  it('warns of one display and of two that show the same, and leads to the system’s settings', () => {
    expect(about('displays', { displays: [display(1)] })).toMatchObject([{ level: 'look', remedies: [{ remedy: { do: 'open-settings', of: 'display' } }] }]);
    const same = about('displays', { displays: [display(1), display(2, { bounds: display(1).bounds })] });
    expect(same).toMatchObject([{ level: 'mend', text: 'Displays 1 and 2 show the same.' }]);
    expect(about('displays', { displays: [display(1)], settings: [] })[0]?.remedies).toEqual([]);
    expect(about('displays', { displays: [display(1), display(2, { width: 800, height: 600 })] })).toMatchObject([{ level: 'look', text: expect.stringContaining('800 × 600') }, { level: 'fine' }]);
  });

  it('says what the system doesn’t tell, and never that it is in order', () => {
    const [power, sleep, disk] = [about('power', { power: 'untold' }), about('sleep', { sleep: 'untold' }), about('disk', { disks: [{ of: 'data', free: undefined }] })];
    expect([...power, ...sleep, ...disk].map(({ level }) => level)).toEqual(['untold', 'untold', 'untold']);
    expect(about('power', { power: 'battery' })).toMatchObject([{ level: 'look', remedies: [{ remedy: { of: 'power' } }] }]);
    expect(about('sleep')[0]?.help).toContain('lid');
  });

  it.each([
    ['data', 49_000_000, 'mend'], ['data', 51_000_000, 'look'], ['data', 499_000_000, 'look'], ['data', 500_000_000, 'fine'],
    ['deck', 40_000_000, 'look'], ['deck', 60_000_000, 'fine'], ['deck', undefined, 'look'],
  ] as const)('judges %s with %s bytes free as %s', (of, free, level) => {
    expect(about('disk', { disks: [{ of, free }] })[0]?.level).toBe(level);
  });

  it('offers to open a figure or to leave its slides out, but never all of them', () => {
    const figure = { id: 'here', label: 'Members present', slides: ['a', 'b'] };
    expect(about('figures', {}, { blank: [figure] })[0]).toMatchObject({
      level: 'look', text: '1 figure on the slides is blank.', help: 'Members present. A sentence that uses it is left out.',
      remedies: [{ label: 'Open the figure', remedy: { do: 'open-figure', figure: 'here' } }, { label: 'Leave these 2 slides out', remedy: { do: 'leave-out', slides: ['a', 'b'] } }],
    });
    expect(about('figures', {}, { blank: [figure], shown: 2 })[0]?.remedies).toHaveLength(1);
    const stale = Array.from({ length: 6 }, (_, index) => ({ id: `f${index}`, label: `F${index}`, asOf: 'May 2024', slides: ['a'] }));
    expect(about('figures', {}, { stale })[0]).toMatchObject({ text: '6 figures on the slides may be out of date.', help: expect.stringMatching(/^F0 \(May 2024\), F1 \(May 2024\), F2 \(May 2024\) and 3 more\. /) });
  });

  it('says that no slide is left, why, and that it has to be put right', () => {
    expect(about('slides', {}, { shown: 0, slides: 0, away: ['2 switched off', '1 not for the employer'] })).toMatchObject([{ level: 'mend', text: 'No slide is left to show; left out: 2 switched off and 1 not for the employer.' }]);
  });

  it('counts slides without notes, and minds only where most lack them', () => {
    const without = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `s${index}`, label: `S${index}` }));
    expect(about('notes', {}, { withoutNotes: without(2) })[0]).toMatchObject({ level: 'fine', text: expect.stringMatching(/^2 slides of 20 have no notes /), help: 'S0 and S1.' });
    expect(about('notes', {}, { withoutNotes: without(20) })[0]).toMatchObject({ level: 'look', text: 'No slide has notes to speak from.', remedies: [{ remedy: { do: 'open-slide', slide: 's0' } }] });
  });

  it('names papers that were made and those that were not', () => {
    const letter: ReadyPaper = { kind: 'letter', title: 'JCNC letter', madeOn: '2025-11-20', blanks: 0 };
    expect(about('papers', {}, { papers: [letter] })).toMatchObject([{ level: 'fine', text: 'Letters and papers: made JCNC letter on 20 November 2025.' }]);
    expect(about('papers', {}, { papers: [letter, { ...letter, title: 'Cover note', madeOn: undefined }] })).toMatchObject([
      { level: 'look', text: 'Letters and papers: made JCNC letter on 20 November 2025; not made with Branchdeck yet: Cover note.', remedies: [{ remedy: { do: 'open-letters' } }] },
    ]);
  });

  it('says whether the papers of an agenda are to hand', () => {
    const agenda = (papers: readonly AgendaPaper[]) => about('papers', {}, {}, papers).find(({ text }) => text.startsWith('Papers of the agenda'));
    expect(agenda([])).toBeUndefined();
    expect(agenda([{ title: 'Accounts', file: 'here' }, { title: 'Rule book', file: 'none' }])).toMatchObject({ level: 'fine', text: 'Papers of the agenda: to hand: Accounts; on paper: Rule book.', help: 'Bring what is on paper.' });
    expect(agenda([{ title: 'Accounts', file: 'gone' }])).toMatchObject({ level: 'mend', text: 'Papers of the agenda: no longer where they lay: Accounts.' });
  });
});

const named = fc.record({ id: fc.string(), label: fc.string(), slides: fc.array(fc.string(), { maxLength: 4 }) });
const paper: fc.Arbitrary<ReadyPaper> = fc.record({ kind: fc.constantFrom('letter', 'pack'), title: fc.string(), madeOn: fc.constantFrom(undefined, '2025-11-20'), blanks: fc.nat({ max: 5 }) });
const facts: fc.Arbitrary<ReadyFacts> = fc.record({
  machine: fc.record({
    displays: fc.array(fc.record({ id: fc.nat(9), number: fc.nat(9), own: fc.boolean(), label: fc.string(), width: fc.nat(4000), height: fc.nat(3000), internal: fc.boolean(), bounds: fc.record({ x: fc.nat(2), y: fc.nat(2), width: fc.nat(9), height: fc.nat(9) }) }), { maxLength: 4 }),
    power: fc.constantFrom('mains', 'battery', 'untold'),
    sleep: fc.constantFrom('held', 'untold'),
    disks: fc.array(fc.record({ of: fc.constantFrom('data', 'deck'), free: fc.option(fc.nat(), { nil: undefined }) }), { minLength: 1, maxLength: 2 }),
    settings: fc.subarray([...SYSTEM_SETTINGS]),
  }),
  deck: fc.record({
    shown: fc.nat(9), away: fc.array(fc.string(), { maxLength: 3 }), blank: fc.array(named, { maxLength: 6 }), stale: fc.array(fc.record({ id: fc.string(), label: fc.string(), slides: fc.array(fc.string()), asOf: fc.string() }), { maxLength: 6 }),
    errors: fc.nat(3), warnings: fc.nat(3), withoutNotes: fc.array(fc.record({ id: fc.string(), label: fc.string() }), { maxLength: 6 }), slides: fc.integer({ min: 6, max: 9 }), papers: fc.array(paper, { maxLength: 4 }),
  }),
  papers: fc.array(fc.record({ title: fc.string(), file: fc.constantFrom('here', 'gone', 'none') }), { maxLength: 4 }),
});

describe('whatever is known', () => {
  it('has a line about everything, each with words, and no remedy that this system or this deck doesn’t have', () => {
    fc.assert(fc.property(facts, (known) => {
      const lines = judgeReady(known);
      expect(new Set(lines.map((line) => line.about))).toEqual(new Set(READY_ABOUT));
      for (const { text, remedies } of lines) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/undefined|NaN/);
        for (const { label, remedy } of remedies) {
          expect(label).not.toBe('');
          if (remedy.do === 'open-settings') expect(known.machine.settings).toContain(remedy.of);
          if (remedy.do === 'leave-out') expect(remedy.slides.length).toBeLessThan(known.deck.shown);
        }
      }
    }));
  });
});
