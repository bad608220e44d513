import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSlide, editSlide, moveSlide, removeAddedSlide, setFigure, setProfile, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { describeChange } from '../../../core/branch/describe-change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { listMoved, putBackMoved } from '../../../core/branch/moved.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const NAMES = ['one', 'two', 'three', 'four', 'five'];
const SOURCES = { deck: { name: 'deck.md', text: HEAD + NAMES.map((name) => `# ${name}\n`).join('\n---\n\n') }, figures: undefined, images: [] };
const deck = parseDeck(SOURCES.deck, []);
const blank = blankLayer('test-deck', '1');
const order = (layer: BranchLayer): string[] => makeEdition(SOURCES, layer, TODAY).deck.slides.map(({ id }) => id);
const says = (before: BranchLayer, after: BranchLayer) => describeChange(before, after, deck, (id) => `Figure ${id}`);

test('each kind of step is said, with where it can be seen', () => {
  const added = addSlide(blank, deck, 'one', '# Ours');
  const untitled = addSlide(blank, deck, 'one', 'Words alone');
  const steps: [BranchLayer, BranchLayer, object][] = [
    [blank, moveSlide(blank, deck, 'one', 3), { says: 'moved one', slide: 'one' }],
    [blank, editSlide(blank, deck, 'two', 'x'), { says: 'changed the text of two', slide: 'two' }],
    [blank, writeBranchNotes(blank, 'two', 'x'), { says: 'changed your notes on two', slide: 'two' }],
    [blank, switchSlide(blank, deck, 'two', false), { says: 'switched two off', slide: 'two' }],
    [switchSlide(blank, deck, 'two', false), blank, { says: 'switched two on', slide: 'two' }],
    [blank, added.layer, { says: 'added Ours', slide: added.id, undone: 'one' }],
    [added.layer, editSlide(added.layer, deck, added.id, '# Mine'), { says: 'changed the text of Mine', slide: added.id }],
    [added.layer, removeAddedSlide(added.layer, added.id), { says: 'removed Ours', slide: 'one', undone: added.id }],
    [blank, untitled.layer, { says: 'added a slide without a title', slide: untitled.id, undone: 'one' }],
    [blank, setFigure(blank, 'n', { value: 3 }), { says: 'changed the figure Figure n', figure: 'n' }],
    [blank, setProfile(blank, { ...BLANK_PROFILE, meeting: { date: '2025-11-27', place: '' } }), { says: 'changed the meeting\'s date', detail: 'meeting.date' }],
    [blank, setProfile(blank, { ...BLANK_PROFILE, letter: { date: '2025-12-01' } }), { says: 'changed the date of the letters', detail: 'letter.date' }],
    [blank, setFigure(editSlide(blank, deck, 'two', 'x'), 'n', { value: 3 }), { says: '2 changes' }],
    [blank, blank, { says: 'no change' }],
  ];
  for (const [before, after, said] of steps) expect(says(before, after)).toEqual(said);
});

test('moved slides are as few as can be, and each put back in any order is the order as issued', () => {
  const move = fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: -4, max: 4 }));
  fc.assert(fc.property(fc.array(move, { maxLength: 5 }), fc.boolean(), fc.func(fc.nat()), (moves, addOne, rank) => {
    const start = addOne ? addSlide(blank, deck, 'two', '# Ours').layer : blank;
    const untouched = order(start);
    const layer = moves.reduce((now, [id, by]) => moveSlide(now, deck, id, by), start);
    const moved = listMoved(layer, deck);
    expect(moved.length).toBeLessThanOrEqual(new Set(moves.map(([id]) => id)).size);
    for (const { id, was, is } of moved) {
      expect(untouched[was - 1]).toBe(id);
      expect(order(layer)[is - 1]).toBe(id);
    }
    const ids = moved.map(({ id }) => id).toSorted((a, b) => rank(a) - rank(b));
    expect(ids.reduce((now, id) => putBackMoved(now, deck, id), layer)).toEqual(start);
  }));
  expect(putBackMoved(blank, deck, 'one')).toBe(blank);
});
