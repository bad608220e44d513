import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSlide, editSlide, moveSlide, removeAddedSlide, setFigure, setProfile, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { keepHistory, keptHistorySchema, readHistory, type Step } from '../../../core/branch/kept-history.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { applyPatch, makePatch } from '../../../core/branch/patch.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { HEAD } from '../deck/make.ts';

const deck = parseDeck({ name: 'deck.md', text: `${HEAD}# One\n\n---\n\n# Two\n\n---\n\n# Three\n` }, []);
const blank = blankLayer('test-deck', '1');
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Any change that a person can make. */
const step: fc.Arbitrary<(layer: BranchLayer) => BranchLayer> = fc.oneof(
  fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.string()).map(([id, text]) => (layer: BranchLayer) => editSlide(layer, deck, id, text)),
  fc.tuple(fc.constantFrom('one', 'two'), fc.integer({ min: -3, max: 3 })).map(([id, by]) => (layer: BranchLayer) => moveSlide(layer, deck, id, by)),
  fc.tuple(fc.constantFrom('one', 'two'), fc.boolean()).map(([id, on]) => (layer: BranchLayer) => switchSlide(layer, deck, id, on)),
  fc.string().map((text) => (layer: BranchLayer) => addSlide(layer, deck, 'one', text).layer),
  fc.constant((layer: BranchLayer) => (layer.slides.added[0] ? removeAddedSlide(layer, layer.slides.added[0].id) : layer)),
  fc.tuple(fc.constantFrom('one', '__proto__x'), fc.string()).map(([id, text]) => (layer: BranchLayer) => writeBranchNotes(layer, id, text)),
  fc.tuple(fc.constantFrom('a', 'constructor'), fc.option(fc.integer(), { nil: undefined }), fc.string()).map(([id, value, source]) => (layer: BranchLayer) => setFigure(layer, id, { value, source })),
  fc.string().map((name) => (layer: BranchLayer) => setProfile(layer, { ...BLANK_PROFILE, branch: { name, region: '', logo: '' } })),
);

describe('the difference between two states', () => {
  test('leads from one to the other, whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [before, after] = [{ a: json(a), keep: {} }, { a: json(b), keep: {} }];
      expect(json(applyPatch(before, json(makePatch(before, after))))).toEqual(after);
    }));
  });

  test('is small where they differ little, and leaves the rest the same objects', () => {
    const long = 'A sentence of the slide. '.repeat(400);
    const before = { text: long, other: { list: [1, 2, 3] } };
    const patch = makePatch(before, { text: `${long.slice(0, 5_000)}!${long.slice(5_000)}`, other: { list: [1, 2, 3] } });
    expect(JSON.stringify(patch).length).toBeLessThan(80);
    expect((applyPatch(before, patch) as typeof before).other).toBe(before.other);
  });

  test('that does not fit is refused', () => {
    expect(applyPatch({ a: 'x' }, [{ at: ['a'], from: 5, cut: 1, put: '' }])).toBeUndefined();
    expect(applyPatch({ a: 'x' }, [{ at: ['a', 'b'], set: 1 }])).toBeUndefined();
    expect(applyPatch({ a: [] }, [{ at: ['a'], from: 0, cut: 0, put: 'x' }])).toBeUndefined();
  });
});

describe('a kept history', () => {
  test('holds every step that was made, undone or not, through JSON', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, back) => {
      const states = [blank];
      for (const make of steps) states.push(make(states.at(-1)!));
      const at = Math.max(0, states.length - 1 - back);
      const asSteps = (layers: BranchLayer[]): Step[] => layers.map((layer, index) => ({ layer, note: index % 2 === 0 ? { says: `step ${index}` } : undefined }));
      const [past, future] = [asSteps(states.slice(0, at)), asSteps(states.slice(at + 1))];
      const kept = keptHistorySchema.parse(json(keepHistory(past, states[at]!, future)));
      const read = readHistory(kept, json(states[at]!));
      expect(json(read)).toEqual(json({ past, future }));
    }));
  });

  test('of another state is not read', () => {
    const edited = editSlide(blank, deck, 'one', 'Some text that is long enough to be cut from.');
    const kept = keepHistory([{ layer: editSlide(blank, deck, 'one', 'Some text'), note: undefined }], edited, []);
    expect(readHistory(kept, edited)?.past).toHaveLength(1);
    expect(readHistory(kept, blank)).toBeUndefined();
    expect(readHistory({ past: [{ patch: [{ at: ['slides', 'off'], set: 'x' }] }], future: [] }, blank)).toBeUndefined();
  });

  test('is bounded in steps and in size, the nearest kept', () => {
    const many: Step[] = Array.from({ length: 300 }, (_, index) => ({ layer: writeBranchNotes(blank, 'one', `note ${index}`), note: undefined }));
    const present = writeBranchNotes(blank, 'one', 'now');
    expect(keepHistory(many, present, many).past).toHaveLength(100);
    expect(readHistory(keepHistory(many, present, []), present)?.past.at(-1)?.layer.slides.notes['one']).toBe('note 299');
    const large: Step[] = Array.from({ length: 50 }, (_, index) => ({ layer: writeBranchNotes(blank, 'one', String(index).repeat(40_000)), note: undefined }));
    const kept = keepHistory(large, present, []);
    expect(kept.past.length).toBeGreaterThan(3);
    expect(JSON.stringify(kept).length).toBeLessThan(600_000);
  });
});
