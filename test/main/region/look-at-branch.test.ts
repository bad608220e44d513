import { expect, it } from 'vitest';
import type { Audience } from '../../../core/audience/model.ts';
import { addSlide, editSlide, setFigure, setLook, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import type { BranchInRegion } from '../../../core/region/model.ts';
import { ownTexts } from '../../../core/region/own-texts.ts';
import { sha256 } from '../../../files/sha256.ts';
import { deckToLookAt, detailsOf, tallyOf } from '../../../main/region/look-at-branch.ts';
import { HEAD, TODAY } from '../../core/deck/make.ts';

const SOURCES: DeckSources = {
  deck: { name: 'deck.md', text: `${HEAD.replace('title:', 'version: 1\ntitle:')}# One\n\n---\n\n<!-- slide\nid: inner\naudience: members\n-->\n# Inner\n\nAs issued.\n\n---\n\n<!-- slide\nid: open\n-->\n# Open\n\n{{ came }} came.\n` },
  figures: { name: 'figures.yaml', text: 'figures:\n  came: { label: Came, kind: count, scope: local }\n' }, images: [],
};
const profile = { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Northmoor' } };
const blank = setFigure(blankLayer('test-deck', '1', profile), 'came', { value: 12, source: 'Us', asOf: '2025-11-01' });
const { deck, issued } = makeEdition(SOURCES, blank, TODAY);
const branch = (layer: BranchLayer): BranchInRegion => ({ slug: 'northmoor', profile, layers: { 'test-deck': layer } });

/** Whether a file that was made of one layer is shown as older once the branch has another, on its line and in its details. */
function older(was: BranchLayer, now: BranchLayer, audience: Audience = 'employer', texts = sha256(ownTexts(makeEdition(SOURCES, was, TODAY), audience))): boolean {
  const looked = deckToLookAt(SOURCES, issued.meta, TODAY);
  const about = { exports: [{ deck: 'test-deck', version: '1', audience, kind: 'pptx', file: 'a.pptx', sha256: 'aa', day: '2025-11-20', figures: [{ id: 'came', value: '12' }], ...(texts !== '' && { texts }) }] };
  const line = tallyOf(branch(now), looked, about).last?.older;
  expect(detailsOf(branch(now), looked, about).exports.map((each) => each.older)).toEqual([line]);
  return line === true;
}

it('is no other file where nothing was changed, nor where only details and notes of others were', () => {
  expect(older(blank, blank)).toBe(false);
  expect(older(blank, { ...blank, profile: { ...profile, meeting: { date: '2025-12-01', place: 'Hall' } } })).toBe(false);
  expect(older(blank, writeBranchNotes(blank, 'open', 'Mine alone.'))).toBe(false);
});

it('is another file once a slide of that version was written, added, moved, switched or dressed', () => {
  const written = editSlide(blank, deck, 'open', '# Open\n\nOurs.\n');
  expect(older(blank, written)).toBe(true);
  expect(older(written, blank)).toBe(true);
  expect(older(written, written)).toBe(false);
  expect(older(blank, addSlide(blank, deck, 'open', '# More\n').layer, 'members')).toBe(true);
  expect(older(blank, { ...blank, slides: { ...blank.slides, order: ['open', 'one'] } })).toBe(true);
  expect(older(blank, switchSlide(blank, deck, 'open', false))).toBe(true);
  expect(older(blank, setLook(blank, { accent: '#0b5563' }))).toBe(true);
  expect(older(blank, writeBranchNotes(blank, 'open', 'For members.'), 'members')).toBe(true);
});

it('is no other file for the employer where only a slide for members was written', () => {
  const written = editSlide(blank, deck, 'inner', '# Inner\n\nOurs.\n');
  expect([older(blank, written), older(blank, written, 'members')]).toEqual([false, true]);
});

it('is no other file for the employer where only what members see was written otherwise', () => {
  const text = (words: string, open = 'For all.') => editSlide(blank, deck, 'open', `# Open\n\n${open}\n\n<!-- only: members -->\n${words}\n<!-- end -->\n`);
  expect([older(text('Ours.'), text('Ours, again.')), older(text('Ours.'), text('Ours, again.'), 'members')]).toEqual([false, true]);
  expect(older(text('Ours.'), text('Ours.', 'For all of us.'))).toBe(true);
});

it('is another file once an added slide has other notes, for members, or another layout', () => {
  const added = (lead: string, notes: string): BranchLayer => ({ ...blank, slides: { ...blank.slides, added: [{ id: 'more', after: 'open', audience: undefined, markdown: `${lead}# More\n\nNote:\n${notes}\n` }] } });
  const plain = added('', 'Say this.');
  expect(older(plain, added('', 'Say that.'), 'members')).toBe(true);
  expect(older(plain, added('<!-- slide\nlayout: section\n-->\n', 'Say this.'), 'members')).toBe(true);
  expect(older(plain, plain, 'members')).toBe(false);
});

it('says nothing of texts where the record has none, and goes by figures as before', () => {
  expect(older(blank, editSlide(blank, deck, 'open', '# Open\n\n{{ came }}, ours.\n'), 'employer', '')).toBe(false);
  expect(older(blank, setFigure(blank, 'came', { value: 13 }), 'employer', '')).toBe(true);
});
