import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { compareFields } from '../../../core/deckpack/compare-fields.ts';
import { layerFields, layerFrom, profileFields, profileOf } from '../../../core/deckpack/fields.ts';
import { handOnLines, layerToHandOn, stateHandOn } from '../../../core/deckpack/hand-on.ts';
import { planLines } from '../../../core/deckpack/say-plan.ts';
import { openQuestions, planBranch, takeBranch, TAKE_CHOICES, type BranchBase, type BranchSide } from '../../../core/deckpack/take-in.ts';
import { anyLayer, anyProfile } from './any-layer.ts';

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };
const NO_BASE: BranchBase = { profile: undefined, layers: {}, pictures: {} };
const side = (layer: BranchLayer | undefined, profile = BLANK_PROFILE, pictures: Record<string, string> = {}): BranchSide => ({ slug: 'a', profile, layers: layer ? { pay: { ...layer, profile } } : {}, pictures });
const baseOf = ({ profile, layers, pictures }: BranchSide): BranchBase => ({ profile, layers, pictures });
const figure = (value: number, asOf = '2025-11-12') => ({ value, source: 'Count', asOf, enteredBy: '' });
const layerWith = (part: Partial<BranchLayer>): BranchLayer => ({ ...blankLayer('pay', '1'), ...part });

/** Taken in, as the branch then is. */
function taken(ours: BranchSide | undefined, theirs: BranchSide, base: BranchBase, choice: (typeof TAKE_CHOICES)[number]): BranchSide {
  const plan = planBranch('a', ours, theirs, base);
  const result = takeBranch(plan, ours, choice);
  return {
    slug: 'a', profile: result.profile ?? ours?.profile ?? BLANK_PROFILE,
    layers: { ...ours?.layers, ...Object.fromEntries(result.layers.map((layer) => [layer.deck, layer])) },
    pictures: { ...ours?.pictures, ...Object.fromEntries(result.pictures.map((name) => [name, theirs.pictures[name] ?? ''])) },
  };
}

describe('changes as fields', () => {
  it('come together again', () => {
    fc.assert(fc.property(anyLayer, anyProfile, (layer, profile) => {
      // What is blank says nothing and is no field.
      expect(layerFrom({ deck: 'pay', baseVersion: layer.baseVersion, profile }, layerFields(layer))).toEqual({ ...layer, profile });
      expect(profileOf(BLANK_PROFILE, profileFields(profile))).toEqual(profile);
    }), RUNS);
  });
});

describe('taking in', () => {
  it('takes what changed there alone, keeps what changed here alone, and asks about the rest', () => {
    const base = layerWith({ figures: { a: figure(1), b: figure(1), c: figure(1), d: figure(1) } });
    const ours = layerWith({ figures: { a: figure(1), b: figure(2), c: figure(2, '2025-10-01'), e: figure(9) } });
    const theirs = layerWith({ figures: { a: figure(3), b: figure(1), c: figure(3), d: figure(1), f: figure(8) } });
    const found = Object.fromEntries(compareFields(layerFields(ours), layerFields(theirs), layerFields(base)).map(({ key, is, newer }) => [key, [is, newer]]));
    expect(found).toEqual({ 'figures/a': ['theirs', undefined], 'figures/b': ['ours', undefined], 'figures/c': ['asked', 'theirs'], 'figures/d': ['ours', undefined], 'figures/e': ['ours', undefined], 'figures/f': ['theirs', undefined] });
    const plan = planBranch('a', side(ours), side(theirs), baseOf(side(base)));
    expect(openQuestions(plan, 'safe').map(({ label }) => label)).toEqual(['figure c']);
    expect(planLines(plan).join('\n')).toContain('figure c: changed on both sides: yours or theirs? (here “2, Count, 1 October 2025”, there “3, Count, 12 November 2025”; theirs is newer)');
    const values = (choice: (typeof TAKE_CHOICES)[number]): unknown => Object.fromEntries(Object.entries(taken(side(ours), side(theirs), baseOf(side(base)), choice).layers['pay']?.figures ?? {}).map(([id, { value }]) => [id, value]));
    expect(values('theirs')).toEqual({ a: 3, b: 2, c: 3, e: 9, f: 8 });
    expect(values('ours')).toEqual({ a: 3, b: 2, c: 2, e: 9, f: 8 });
    expect(values('new')).toEqual({ a: 1, b: 2, c: 2, e: 9, f: 8 });
    expect(values('keep')).toEqual({ a: 1, b: 2, c: 2, e: 9 });
  });

  it('puts two changes of one slide’s text together where they fit', () => {
    const edit = (markdown: string): BranchLayer => layerWith({ slides: { ...blankLayer('pay', '1').slides, edits: { asks: { markdown, from: '# Asks\n' } } } });
    const [base, ours, theirs] = ['# Asks\n\nOne.\n\nTwo.\n\nThree.\n', '# Asks\n\nOne here.\n\nTwo.\n\nThree.\n', '# Asks\n\nOne.\n\nTwo.\n\nThree there.\n'].map(edit) as [BranchLayer, BranchLayer, BranchLayer];
    expect(taken(side(ours), side(theirs), baseOf(side(base)), 'safe').layers['pay']?.slides.edits['asks']?.markdown.trimEnd()).toBe('# Asks\n\nOne here.\n\nTwo.\n\nThree there.');
    expect(openQuestions(planBranch('a', side(ours), side(edit('# Asks\n\nOne there.\n\nTwo.\n\nThree.\n')), baseOf(side(base))), 'safe')).toHaveLength(1);
  });

  it('without a common beginning asks about all that differs, and takes away nothing', () => {
    fc.assert(fc.property(anyLayer, anyLayer, (ours, offered) => {
      const theirs = { ...offered, baseVersion: ours.baseVersion };
      const [mine, other] = [layerFields(ours), layerFields(theirs)];
      const plan = planBranch('a', side(ours), side(theirs), NO_BASE);
      expect(new Set(openQuestions(plan, 'safe').map(({ key }) => key))).toEqual(new Set([...mine].filter(([key, value]) => other.has(key) && other.get(key) !== value).map(([key]) => key)));
      for (const choice of TAKE_CHOICES) {
        const after = taken(side(ours), side(theirs), NO_BASE, choice).layers['pay'];
        for (const key of mine.keys()) expect(after && layerFields(after).has(key)).toBe(true);
      }
    }), RUNS);
  });

  it('keeps every field that changed here alone, whatever came, and a second time changes nothing', () => {
    fc.assert(fc.property(anyLayer, anyLayer, anyLayer, fc.constantFrom(...TAKE_CHOICES), (base, ours, offered, choice) => {
      const theirs = { ...offered, baseVersion: ours.baseVersion };
      const [before, mine, other] = [layerFields(base), layerFields(ours), layerFields(theirs)];
      const once = taken(side(ours), side(theirs), baseOf(side(base)), choice);
      const fields = layerFields(once.layers['pay'] ?? blankLayer('pay', ''));
      for (const [key, value] of mine) if (other.get(key) === before.get(key)) expect(fields.get(key)).toBe(value);
      if (choice === 'theirs') for (const [key, value] of other) if (value !== before.get(key) && !key.startsWith('edits/')) expect(fields.get(key)).toBe(value);
      if (choice !== 'safe') {
        // The pack is what both sides know from then on.
        const plan = planBranch('a', once, side(theirs), baseOf(side(theirs)));
        expect(takeBranch(plan, once, choice)).toMatchObject({ profile: undefined, layers: [], pictures: [] });
      }
    }), RUNS);
  });

  it('takes a branch that is not here whole, with its pictures, and leaves it where that is wished', () => {
    fc.assert(fc.property(anyLayer, anyProfile, anyLayer, (theirs, profile, base) => {
      const from = side(theirs, profile, { 'a.png': 'b'.repeat(64) });
      expect(taken(undefined, from, baseOf(side(base)), 'safe')).toEqual(from);
      expect(takeBranch(planBranch('a', undefined, from, NO_BASE), undefined, 'keep')).toEqual({ slug: 'a', profile: undefined, layers: [], pictures: [] });
    }), RUNS);
  });

  it('takes changes to a deck that is called as what every object has', () => {
    const layer = { ...layerWith({ figures: { a: figure(1) } }), deck: 'constructor' };
    const theirs = { ...side(undefined), layers: { constructor: layer } };
    const plan = planBranch('a', side(layerWith({})), theirs, NO_BASE);
    expect(takeBranch(plan, side(layerWith({})), 'safe').layers).toEqual([layer]);
  });

  it('takes nothing of changes that were made from another version of the deck, and all of them where there are none here', () => {
    const theirs = { ...layerWith({ figures: { a: figure(1) } }), baseVersion: '2' };
    const ours = side(layerWith({ figures: { b: figure(2) } }));
    const plan = planBranch('a', ours, side(theirs), NO_BASE);
    for (const choice of TAKE_CHOICES) expect(takeBranch(plan, ours, choice).layers).toEqual([]);
    expect(planLines(plan)).toEqual(['a:', expect.stringContaining('pay: theirs is made from version 2 of it and what is here from version 1, so it stays as it is.')]);
    expect(taken(side(layerWith({})), side(theirs), NO_BASE, 'safe').layers['pay']).toEqual(theirs);
  });

  it('asks about a picture that both changed, and takes one that they changed', () => {
    const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
    const plan = (ours: string, theirs: string) => planBranch('a', side(undefined, BLANK_PROFILE, { 'a.png': ours }), side(undefined, BLANK_PROFILE, { 'a.png': theirs }), { ...NO_BASE, pictures: { 'a.png': one } });
    expect(plan(one, two).pictures.map(({ is }) => is)).toEqual(['theirs']);
    expect(plan(two, one).pictures.map(({ is }) => is)).toEqual(['ours']);
    expect(plan(two, three).pictures.map(({ is }) => is)).toEqual(['asked']);
  });
});

describe('what is handed on', () => {
  const layer = layerWith({
    figures: { a: { ...figure(1), enteredBy: 'Sam Secretary' } },
    slides: { ...blankLayer('pay', '1').slides, notes: { asks: 'PRIVATE' }, added: [{ id: 'ours', after: undefined, audience: undefined, markdown: '## Ours\n\nHello.\n\nNote:\nPRIVATE too\n' }] },
  });
  const profile = { ...BLANK_PROFILE, official: { name: 'Jo Bell', role: '', email: 'jo@example.org' }, employer: { ...BLANK_PROFILE.employer, contact: 'Kim Head' } };
  const handed = { region: undefined, branches: [{ slug: 'a', profile, layers: { pay: { ...layer, profile } } }], pictures: 2 };
  const CHOICES = { notes: false, withoutPeople: false, withoutPictures: false };

  it('has no notes unless they are asked for, and says who is named in it', () => {
    expect(JSON.stringify(layerToHandOn({ ...layer, profile }, CHOICES))).not.toContain('PRIVATE');
    expect(layerToHandOn({ ...layer, profile }, { ...CHOICES, notes: true })).toEqual({ ...layer, profile });
    const said = handOnLines(stateHandOn(handed, CHOICES));
    expect(said).toEqual([
      'It holds 1 branch, with changes to 1 deck (pay): 1 figure, 1 change to slides, 2 pictures.',
      'People in it: 1 official’s name, 1 email address, 1 name at an employer, who entered 1 figure.',
      'No notes and no meetings.',
      'Left out: your own speaker notes on 2 slides.',
    ]);
    expect(handOnLines(stateHandOn(handed, CHOICES), new Map([['pay', { title: 'Fair pay' }]]))[0]).toContain('1 deck (Fair pay):');
    expect(handOnLines(stateHandOn(handed, { ...CHOICES, notes: true }))[2]).toContain('It holds 2 slides’ speaker notes');
  });

  it('names nobody where people are left out', () => {
    expect(JSON.stringify(layerToHandOn({ ...layer, profile }, { ...CHOICES, withoutPeople: true }))).not.toMatch(/Jo Bell|jo@|Kim|Sam/);
    expect(handOnLines(stateHandOn(handed, { notes: false, withoutPeople: true, withoutPictures: true })).join(' ')).toMatch(/no details of officials.*Left out: names and email addresses.*Left out: pictures/);
  });
});
