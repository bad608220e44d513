import fc from 'fast-check';
import { expect, it } from 'vitest';
import { branchSlug, deckOfFileName, isSlug, layerFileName } from '../../../core/region/names.ts';

it('makes a slug of a name, free among the others', () => {
  expect(branchSlug('Durham (County)', new Set())).toBe('durham-county');
  expect(branchSlug('Ynys Môn', new Set())).toBe('ynys-mon');
  expect(branchSlug('Durham', new Set(['durham', 'durham-2']))).toBe('durham-3');
  expect(branchSlug('Con', new Set())).toBe('con-branch');
  expect(branchSlug('…', new Set())).toBe('branch');
});

it('makes a folder name that every system takes of any name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.stringMatching(/^[a-z]{1,3}$/)), (name, taken) => {
    const slug = branchSlug(name, new Set(taken));
    expect(isSlug(slug)).toBe(true);
    expect(taken).not.toContain(slug);
  }), { numRuns: 500 });
});

it('finds the deck of a file’s name again, whatever the deck is called', () => {
  fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/), fc.constantFrom('profile', 'con', 'nul', 'com1')), (deck) => {
    const name = layerFileName(deck);
    expect(deckOfFileName(name)).toBe(deck);
    expect(name).not.toBe('profile.yaml');
  }), { numRuns: 500 });
  expect(deckOfFileName('profile.yaml')).toBeUndefined();
  expect(deckOfFileName('../x.yaml')).toBeUndefined();
  expect(() => layerFileName('../evil')).toThrow(/can't be a deck's id/);
});
