import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSlide, clearFigure, editSlide, moveSlide, removeAddedSlide, setFigure, setProfile, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { listChanges, putBack } from '../../../core/branch/list-changes.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const TEXT = `${HEAD}# One\n\nBody.\n\n---\n\n# Two\n\n---\n\n<!-- slide\nid: three\noptional: true\n-->\n# Three\n`;
const SOURCES = { deck: { name: 'deck.md', text: TEXT }, figures: undefined, images: [] };
const deck = parseDeck(SOURCES.deck, []);
const blank = blankLayer('test-deck', '1');
const order = (layer: BranchLayer): string[] => makeEdition(SOURCES, layer, TODAY).deck.slides.map((slide) => slide.id);
const on = (layer: BranchLayer): string[] => makeEdition(SOURCES, layer, TODAY).deck.slides.filter((slide) => slide.on).map((slide) => slide.id);

describe('back where it was, a change leaves nothing behind', () => {
  test('switching', () => {
    expect(on(switchSlide(blank, deck, 'one', false))).toEqual(['two']);
    expect(on(switchSlide(blank, deck, 'three', true))).toEqual(['one', 'two', 'three']);
    expect(switchSlide(switchSlide(blank, deck, 'one', false), deck, 'one', true)).toEqual(blank);
    expect(switchSlide(switchSlide(blank, deck, 'three', true), deck, 'three', false)).toEqual(blank);
  });

  test('moving', () => {
    const moved = moveSlide(blank, deck, 'one', 1);
    expect(order(moved)).toEqual(['two', 'one', 'three']);
    expect(moveSlide(moved, deck, 'one', -1)).toEqual(blank);
    expect(order(moveSlide(blank, deck, 'one', 99))).toEqual(['two', 'three', 'one']);
    expect(moveSlide(blank, deck, 'one', -1)).toBe(blank);
    expect(moveSlide(blank, deck, 'nobody', 1)).toBe(blank);
  });

  test('adding, with all that hangs on it', () => {
    const { layer, id } = addSlide(blank, deck, 'one', '# Our *vote*\n');
    expect(id).toBe('our-our-vote');
    expect(order(layer)).toEqual(['one', id, 'two', 'three']);
    const more = writeBranchNotes(switchSlide(editSlide(layer, deck, id, '# Else'), deck, id, false), id, 'Mine');
    expect(removeAddedSlide(more, id)).toEqual(blank);
  });

  test('a slide added behind one that was moved stands behind it', () => {
    const moved = moveSlide(blank, deck, 'one', 1);
    const { layer, id } = addSlide(moved, deck, 'one', '# X');
    expect(order(layer)).toEqual(['two', 'one', id, 'three']);
    expect(order(removeAddedSlide(layer, id))).toEqual(['two', 'one', 'three']);
  });

  test('what followed a removed slide stays where it was', () => {
    const first = addSlide(blank, deck, 'one', '# X');
    const second = addSlide(first.layer, deck, first.id, '# Y');
    expect(order(removeAddedSlide(second.layer, first.id))).toEqual(['one', second.id, 'two', 'three']);
  });

  test('an added slide that says it is optional can be switched on', () => {
    const { layer, id } = addSlide(blank, deck, undefined, '<!-- slide\noptional: true\n-->\n# X');
    expect(on(layer)).not.toContain(id);
    expect(on(switchSlide(layer, deck, id, true))).toContain(id);
  });

  test('editing', () => {
    const edited = editSlide(blank, deck, 'one', '# Uno');
    expect(edited.slides.edits).toEqual({ one: { markdown: '# Uno', from: deck.slides[0]?.source.body } });
    expect(editSlide(edited, deck, 'one', deck.slides[0]?.source.body ?? '')).toEqual(blank);
    expect(editSlide(blank, deck, 'nobody', 'x')).toBe(blank);
  });

  test('notes, figures and details', () => {
    expect(writeBranchNotes(writeBranchNotes(blank, 'one', 'Mine'), 'one', ' \n')).toEqual(blank);
    expect(setFigure(setFigure(blank, 'n', { value: 5, source: 'x' }), 'n', { value: undefined, source: '' })).toEqual(blank);
    expect(clearFigure(setFigure(blank, 'n', { value: 0 }), 'n')).toEqual(blank);
    expect(setProfile(setProfile(blank, { ...BLANK_PROFILE, meeting: { date: 'x', place: '' } }), BLANK_PROFILE)).toEqual(blank);
  });
});

test('every change is listed by its title, and all put back are none', () => {
  let layer = switchSlide(switchSlide(blank, deck, 'one', false), deck, 'three', true);
  layer = addSlide(moveSlide(layer, deck, 'two', -1), deck, 'two', '# Ours').layer;
  layer = setFigure(writeBranchNotes(editSlide(layer, deck, 'two', '# Dau'), 'two', 'x'), 'n', { value: 1 });
  const changes = listChanges(layer, deck);
  expect(changes.map(({ kind, label }) => [kind, label])).toEqual([['off', 'One'], ['on', 'Three'], ['moved', 'One'], ['edit', 'Two'], ['added', 'Ours'], ['notes', 'Two'], ['figure', 'n']]);
  expect(changes.reduce((now, change) => putBack(now, change, deck), layer)).toEqual(blank);
});

test('an order that changes nothing is no change', () => {
  expect(listChanges({ ...blank, slides: { ...blank.slides, order: ['one', 'two'] } }, deck)).toEqual([]);
});

test('whatever is moved, every slide is there once', () => {
  const move = fc.tuple(fc.constantFrom('one', 'two', 'three', 'our-x', 'nobody'), fc.integer({ min: -4, max: 4 }));
  fc.assert(fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
    const start = addSlide(blank, deck, 'one', '# X').layer;
    expect(order(moves.reduce((layer, [id, by]) => moveSlide(layer, deck, id, by), start)).toSorted()).toEqual(['one', 'our-x', 'three', 'two']);
  }));
});

test('a thousand slides are moved with work that grows with their number, not its square', () => {
  // Counted by what is asked of the deck: each slide's id a few times a move.
  let asked = 0;
  const many = parseDeck({ name: 'deck.md', text: HEAD + '# A\n\n---\n'.repeat(1_000) }, []);
  for (const slide of many.slides) {
    const { id } = slide;
    Object.defineProperty(slide, 'id', { enumerable: true, get: () => ((asked += 1), id) });
  }
  moveSlide(blank, many, 'a', 500);
  expect(asked).toBeLessThan(50_000);
});
