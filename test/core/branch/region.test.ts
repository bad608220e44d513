import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { reviewExport } from '../../../core/audience/review.ts';
import { addSlide, editSlide, setFigure, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { duplicateSlide } from '../../../core/branch/duplicate.ts';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { compose, composeSlide, presenterNotes } from '../../../core/slides/compose.ts';
import { all, changes, DAYS, layerOf, newSources } from './random-changes.ts';

const DAY = '2025-11-27';
const blank = blankLayer('test-deck', '');
const ofRegion: BranchLayer = { ...blank, profile: { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, region: 'North East' } } };
const ofBranch: BranchLayer = { ...blank, profile: { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Northmoor' } } };
const withRegion = (layer: BranchLayer, images: readonly string[] = [], sources = newSources()): DeckSources => ({ ...sources, region: { layer, images } });
const { national } = makeEdition(newSources(), undefined, DAY);
const some = fc.array(changes, { maxLength: 8 });
const said = (edition: Edition, id: string): string => JSON.stringify(composeSlide(edition, id, 'members'));

describe('a region’s changes', () => {
  it('change nothing at all where there are none', () => {
    fc.assert(fc.property(some, fc.constantFrom(...DAYS), (branch, today) => {
      const layer = layerOf(branch, ofBranch, national);
      const under = makeEdition(withRegion(blank), layer, today);
      const without = makeEdition(newSources(), layer, today);
      expect(all(under)).toEqual(all(without));
      expect(under.national).toBe(under.issued);
    }), { numRuns: 40 });
  });

  it('come out as they would for a branch that had made them', () => {
    fc.assert(fc.property(some, fc.constantFrom(...DAYS), (region, today) => {
      const layer = layerOf(region, blank, national);
      const shown = ({ deck }: Edition): unknown => deck.slides.map((slide) => ({ id: slide.id, on: slide.on, audience: slide.audience, layout: slide.layout, content: AUDIENCES.map((each) => slide.content(each)) }));
      const given = makeEdition(withRegion(layer), { ...blank, profile: layer.profile }, today);
      const made = makeEdition(newSources(), layer, today);
      const drop = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('region.yaml', 'branch.yaml')) as unknown;
      expect(drop(shown(given))).toEqual(drop(shown(made)));
      expect(given.book.rows.map(({ id, printed, value, state }) => [id, printed, value, state])).toEqual(made.book.rows.map(({ id, printed, value, state }) => [id, printed, value, state]));
      expect(given.look).toEqual(made.look);
      for (const slide of given.deck.slides) expect(slide.origin).toBe('national');
    }), { numRuns: 40 });
  });

  it('and the branch’s on top are made again as from scratch, whatever was changed before', () => {
    fc.assert(fc.property(some, fc.array(fc.tuple(changes, fc.constantFrom(...DAYS)), { minLength: 1, maxLength: 8 }), (region, steps) => {
      const regional = layerOf(region, ofRegion, national);
      const sources = withRegion(regional);
      const base = makeEdition(sources, ofBranch, DAY).national;
      const before = [ofBranch];
      for (const [change, today] of steps) {
        before.push(change(before.at(-1) ?? ofBranch, base, before));
        const layer = before.at(-1) ?? ofBranch;
        expect(all(makeEdition(sources, layer, today))).toEqual(all(makeEdition(withRegion(structuredClone(regional)), structuredClone(layer), today)));
      }
    }), { numRuns: 30 });
  });

  it('never bring the employer what is for members alone', () => {
    fc.assert(fc.property(some, some, (region, branch) => {
      const regional = layerOf(region, { ...ofRegion, figures: { secret: { value: 'hidden', source: 'hidden', asOf: '', enteredBy: 'hidden' } } }, national);
      const marked: BranchLayer = { ...regional, slides: { ...regional.slides, added: [...regional.slides.added.map((added) => ({ ...added, audience: undefined })), { id: 'theirs', after: 'one', markdown: '## hidden\n\nhidden', audience: undefined }], notes: { ...regional.slides.notes, one: 'hidden', four: 'hidden' } } };
      const base = makeEdition(withRegion(marked), ofBranch, DAY);
      const layer = layerOf(branch, ofBranch, base.national);
      const edition = makeEdition(withRegion(marked), { ...layer, slides: { ...layer.slides, added: layer.slides.added.map((added) => ({ ...added, audience: undefined })) } }, DAY);
      for (const audience of ['employer', 'public'] as const) expect(JSON.stringify(compose(edition, audience).presentation)).not.toContain('hidden');
    }), { numRuns: 60 });
  });

  it('keep everything that a branch’s change does not touch as the very objects they were', () => {
    const sources = withRegion(writeBranchNotes(editSlide(addSlide(ofRegion, national, 'one', '## Ours\n\nOf the region').layer, national, 'five', '## Other'), 'two', 'Say it'));
    const before = makeEdition(sources, ofBranch, DAY);
    const after = makeEdition(sources, editSlide(ofBranch, before.national, 'one', '# Mine'), DAY);
    for (const [index, slide] of after.deck.slides.entries()) if (index > 0) expect(slide).toBe(before.deck.slides[index]);
    expect(makeEdition(sources, structuredClone(after.layer), DAY).deck).toBe(after.deck);
    expect(makeEdition({ ...sources, region: structuredClone(sources.region!) }, ofBranch, DAY).deck.slides.every((slide, index) => slide === before.deck.slides[index])).toBe(true);
  });
});

describe('a branch of a region', () => {
  it('edits the region’s text, which its edit is made from, and keeps whom the slide is for and the notes', () => {
    const sources = withRegion(editSlide(ofRegion, national, 'two', '## Region’s two\n\nIts words\n\nNote:\nThe region says'));
    const given = makeEdition(sources, ofBranch, DAY);
    const layer = editSlide(ofBranch, given.national, 'two', '## Branch’s two\n\nOur words');
    expect(layer.slides.edits['two']?.from).toContain('Its words');
    const edition = makeEdition(sources, layer, DAY);
    expect(said(edition, 'two')).toContain('Our words');
    expect(edition.deck.slides.find(({ id }) => id === 'two')).toMatchObject({ origin: 'edited', region: 'edited', audience: ['members'], file: 'branch.yaml' });
    expect(JSON.stringify(presenterNotes(edition, 'two'))).toContain('The region says');
    expect(JSON.stringify(edition.deck.slides.find(({ id }) => id === 'two')?.content('members').notes)).toMatch(/The region says.*Say /);
    expect(edition.findings.map(({ code }) => code)).not.toContain('edit-behind');
    const later = makeEdition(withRegion(editSlide(ofRegion, national, 'two', '## Region’s newer')), layer, DAY);
    expect(later.findings.find(({ code }) => code === 'edit-behind')?.message).toContain('The region’s text');
    expect(said(later, 'two')).toContain('Our words');
  });

  it('may edit, switch off and copy a slide that the region added, and keeps its notes', () => {
    const { layer: region, id } = addSlide(ofRegion, national, 'one', '## Ours\n\nOf the region\n\nNote:\nThe region says');
    const sources = withRegion(region);
    const { national: base, deck } = makeEdition(sources, ofBranch, DAY);
    expect(deck.slides.find((slide) => slide.id === id)).toMatchObject({ origin: 'national', region: 'added', audience: ['members'] });
    const edited = makeEdition(sources, editSlide(ofBranch, base, id, '## Now mine'), DAY);
    expect(said(edited, id)).toContain('Now mine');
    expect(JSON.stringify(presenterNotes(edited, id))).toContain('The region says');
    expect(makeEdition(sources, switchSlide(ofBranch, base, id, false), DAY).deck.slides.find((slide) => slide.id === id)?.on).toBe(false);
    const copy = duplicateSlide(ofBranch, base, id)!;
    expect(said(makeEdition(sources, copy.layer, DAY), copy.id)).toContain('Of the region');
  });

  it('reads its notes after the region’s', () => {
    const edition = makeEdition(withRegion(writeBranchNotes(ofRegion, 'two', 'First this')), writeBranchNotes(ofBranch, 'two', 'Then that'), DAY);
    expect(JSON.stringify(presenterNotes(edition, 'two'))).toMatch(/First this.*Then that/);
  });

  it('prints the region’s figure under the region’s name until it gives one of its own', () => {
    const regional = ['present', 'agreed'].reduce((layer, id) => setFigure(layer, id, { value: 40, source: 'Regional count', asOf: '2025-11-01' }), ofRegion);
    const sources = withRegion(regional);
    const before = makeEdition(sources, ofBranch, DAY);
    expect(before.book.row('share')).toMatchObject({ owner: 'region', printed: '100%' });
    expect(composeSlide(before, 'one', 'members')?.sourceLine).toBe('Source (North East): Regional count, 1 November 2025, out of 40');
    const titles = compose(before, 'members').presentation.slides.map(({ label }) => label);
    expect(titles).toContain('Where the figures of North East come from');
    expect(titles).not.toContain('Where the figures of our branch come from');
    const mixed = makeEdition(sources, setFigure(ofBranch, 'agreed', { value: 20, source: 'Our count', asOf: '2025-11-02' }), DAY);
    expect(mixed.book.row('agreed')).toMatchObject({ owner: 'branch', printed: '20' });
    expect(mixed.book.row('share')).toMatchObject({ owner: 'branch', printed: '50%' });
    expect(mixed.findings.map(({ code }) => code)).toContain('share-mixed');
    const review = reviewExport(mixed, { audience: 'members', leaveOutIncomplete: false, format: 'pptx' });
    expect(review.figures.find(({ id }) => id === 'present')).toMatchObject({ owner: 'region', whose: 'North East' });
    expect(review.figures.find(({ id }) => id === 'national')).toMatchObject({ owner: 'national', whose: 'National' });
    const line = composeSlide(mixed, 'one', 'members')?.sourceLine;
    expect(line).toContain('Sources (North East): Regional count');
    expect(line).toContain('Northmoor: ');
  });

  it('is told where the region’s number stands as its own', () => {
    const both = ['present', 'agreed'].reduce((layer, id) => setFigure(layer, id, { value: 40, source: 'Regional count', asOf: '2025-11-01' }), ofRegion);
    const told = (edition: Edition) => edition.findings.filter(({ code }) => code === 'region-as-branch').map(({ about, slide }) => [about, slide]);
    // In the paragraph with the branch's name on the first slide, and in the row under it in the chart.
    expect(told(makeEdition(withRegion(both), ofBranch, DAY))).toEqual([['present', 'one'], ['share', 'one']]);
    const own = ['present', 'agreed'].reduce((layer, id) => setFigure(layer, id, { value: 9, source: 'Ours', asOf: '2025-11-01' }), ofBranch);
    expect(told(makeEdition(withRegion(both), own, DAY))).toEqual([]);
    expect(told(makeEdition(withRegion(both), editSlide(ofBranch, national, 'one', '# One'), DAY))).toEqual([['share', 'five']]);
  });

  it('sees the region’s theme unless it chose one', () => {
    const sources = withRegion({ ...ofRegion, look: { theme: 'plain', accent: '#7a0c2e' } });
    expect(makeEdition(sources, ofBranch, DAY).look).toMatchObject({ theme: 'plain', accent: '#7a0c2e' });
    expect(makeEdition(sources, { ...ofBranch, look: { theme: 'high-contrast', accent: '' } }, DAY).look.theme).toBe('high-contrast');
  });

  it('is told what it exports of the region’s own words', () => {
    const region = editSlide(ofRegion, national, 'one', '# Other words');
    const review = reviewExport(makeEdition(withRegion(region), ofBranch, DAY), { audience: 'employer', leaveOutIncomplete: true, format: 'pptx' });
    expect(review.holds.find(({ id }) => id === 'one')?.origin).toBe('region');
    expect(review.questions.find(({ id }) => id === 'branch-text:one')?.message).toContain('Your region changed');
  });
});

describe('pictures', () => {
  const picture = (edition: Edition, id: string): string => /"src":"([^"]*)"/.exec(said(edition, id))?.[1] ?? '';
  const shown = '## Five\n\n![A map](images/map.png)';
  const deckHas = (images: readonly string[]): DeckSources => ({ ...newSources(), images });

  it('of the region are found by its text and by what a branch makes of it', () => {
    const region = editSlide(ofRegion, national, 'five', shown);
    const sources = withRegion(region, ['images/map.png']);
    const given = makeEdition(sources, ofBranch, DAY);
    expect(picture(given, 'five')).toBe('region:images/map.png');
    expect(picture(makeEdition(sources, editSlide(ofBranch, given.national, 'five', `${shown}\n\nMore`), DAY), 'five')).toBe('region:images/map.png');
  });

  it('are never another’s: a name means in each text what it meant', () => {
    const both = { ...withRegion(editSlide(ofRegion, national, 'five', shown), ['images/map.png'], deckHas(['images/map.png'])), branchImages: ['images/own.png'] };
    const given = makeEdition(both, ofBranch, DAY);
    expect(picture(given, 'five')).toBe('region:images/map.png');
    expect(picture(makeEdition(both, editSlide(ofBranch, given.national, 'five', `${shown}\n\nMore`), DAY), 'five')).toBe('region:images/map.png');
    expect(picture(makeEdition(both, editSlide(ofBranch, given.national, 'one', shown), DAY), 'one')).toBe('images/map.png');
    expect(given.findings.filter(({ code }) => code === 'picture-twice')).toHaveLength(1);
    // A picture of the branch changes neither the region's text nor the deck's.
    const own = { ...both, branchImages: ['images/map.png'] };
    expect(picture(makeEdition(own, ofBranch, DAY), 'five')).toBe('region:images/map.png');
  });
});
