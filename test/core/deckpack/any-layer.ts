import fc from 'fast-check';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { BLANK_PROFILE, type BranchLayer, type LocalFigure, type Profile } from '../../../core/branch/model.ts';

const ID = fc.constantFrom('asks', 'poll', 'welcome', 'local-yes', 'a', 'constructor');
const ids = fc.uniqueArray(ID, { maxLength: 4 });
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const record = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.uniqueArray(fc.tuple(ID, value), { maxLength: 4, selector: ([id]) => id }).map((entries) => Object.fromEntries(entries));
const figure: fc.Arbitrary<LocalFigure> = fc.record({ value: fc.oneof(fc.constant(undefined), fc.integer(), text), source: text, asOf: fc.constantFrom('', '2025-11', '2025-11-12', '2025-10-01'), enteredBy: text });

export const anyProfile: fc.Arbitrary<Profile> = fc.record({ name: text, region: text, official: text, email: text, contact: text }).map(({ name, region, official, email, contact }) => ({
  ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name, region }, official: { ...BLANK_PROFILE.official, name: official, email }, employer: { ...BLANK_PROFILE.employer, contact },
}));

/** Changes to the deck "pay", with few ids, so that two of them often touch the same. */
export const anyLayer: fc.Arbitrary<BranchLayer> = fc.record({
  baseVersion: fc.constantFrom('', '1', '2'),
  look: fc.record({ theme: fc.constantFrom('', 'light'), accent: fc.constantFrom('', '#0b5563') }),
  figures: record(figure),
  off: ids, on: ids, order: ids,
  edits: record(fc.record({ markdown: text, from: text })),
  added: fc.uniqueArray(fc.record({ id: ID, after: fc.option(ID, { nil: undefined }), markdown: text, audience: fc.option(fc.uniqueArray(fc.constantFrom(...AUDIENCES)), { nil: undefined }) }), { maxLength: 3, selector: ({ id }) => id }),
  notes: record(text),
}).map(({ baseVersion, look, figures, ...slides }) => ({ deck: 'pay', baseVersion, look, profile: BLANK_PROFILE, figures, slides }));
