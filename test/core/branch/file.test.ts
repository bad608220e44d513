import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { EMPLOYER_KINDS, SCHOOL_KINDS, type BranchLayer } from '../../../core/branch/model.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { readLayer } from '../../../core/branch/schema.ts';
import { branchYaml } from '../../../core/branch/write.ts';
import { brief } from '../deck/make.ts';
import { inStyleOf } from '../../../files/write-text.ts';

const parse = (text: string): ReturnType<typeof parseBranch> => parseBranch({ name: 'branch.yaml', text });

describe('branch.yaml', () => {
  test.each([
    ['nothing', '', 'error broken-branch branch.yaml:1'],
    ['a list', '- a', 'error broken-branch branch.yaml:1'],
    ['no deck', 'figures: {}', 'error broken-branch branch.yaml:1'],
    ['broken YAML', 'deck: [a', 'error broken-yaml branch.yaml:1'],
    ['an unknown kind of employer', 'deck: a\nprofile:\n  employer:\n    kind: shop', 'error broken-branch branch.yaml:4'],
    ['a word for a list', 'deck: a\nslides:\n  off: one', 'error broken-branch branch.yaml:3'],
    ['an added slide without text', 'deck: a\nslides:\n  added:\n    - after: one', 'error broken-branch branch.yaml:4'],
    ['an unknown key', 'deck: a\ncolour: red', 'warning unknown-key branch.yaml:2'],
    ['an unknown key among the details', 'deck: a\nprofile:\n  colour: red', 'warning unknown-key branch.yaml:3'],
    ['an unknown key among the slides', 'deck: a\nslides:\n  colour: red', 'warning unknown-key branch.yaml:3'],
  ])('%s is said with its line', (_, text, finding) => expect(brief(parse(text).findings)).toEqual([finding]));

  test('a version stays text, and a file of little gives a blank layer', () => {
    expect(parse('deck: a\nbase-version: 2025.10').layer).toMatchObject({ deck: 'a', baseVersion: '2025.10', figures: {}, slides: { off: [], edits: {} } });
  });
});

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', 'null', '~', 'true', '1e3', '2025-11-27', '- a', '# x', 'a: b', '"', '\'', '|', ' lead', 'trail ', 'a\nb\n', '\r\n', '\uFEFF', '{{ n }}', '*a'))
  .map((value) => value.toWellFormed());
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const filled = text.map((value) => value || 'x');
const layer: fc.Arbitrary<BranchLayer> = fc.record({
  deck: id,
  baseVersion: text,
  profile: fc.record({
    branch: fc.record({ name: text, region: text, logo: text }),
    employer: fc.record({ name: text, kind: fc.constantFrom(...EMPLOYER_KINDS, '' as const), contact: text, post: text, address: text }),
    letter: fc.record({ date: text }),
    school: fc.record({ name: text, kind: fc.constantFrom(...SCHOOL_KINDS, '' as const) }),
    official: fc.record({ name: text, role: text, email: text }),
    meeting: fc.record({ date: text, place: text }),
  }),
  look: fc.record({ theme: text, accent: text }),
  figures: fc.dictionary(id, fc.record({ value: fc.oneof(filled, fc.integer(), fc.constantFrom(61.5, 0), fc.constant(undefined)), source: text, asOf: text, enteredBy: text }), { noNullPrototype: true }),
  slides: fc.record({
    off: fc.array(id), on: fc.array(id), order: fc.array(id),
    edits: fc.dictionary(id, fc.record({ markdown: text, from: text }), { noNullPrototype: true }),
    added: fc.array(fc.record({ id, after: fc.option(id, { nil: undefined }), markdown: text, audience: fc.option(fc.subarray([...AUDIENCES], { minLength: 1 }), { nil: undefined }) })),
    notes: fc.dictionary(id, text, { noNullPrototype: true }),
  }),
});

test('written and read again, changes are what they were', () => {
  fc.assert(fc.property(layer, (before) => {
    const { layer: after, findings } = parse(branchYaml(before));
    expect(findings).toEqual([]);
    expect(after).toEqual(before);
  }), { numRuns: 400 });
});

test('written with the line endings and the byte-order mark of another file, changes are what they were', () => {
  fc.assert(fc.property(layer, fc.constantFrom('\uFEFF', '\r\n', '\uFEFF\r\n'), (before, style) => {
    const { layer: after, findings } = parse(inStyleOf(branchYaml(before), style));
    expect(findings).toEqual([]);
    expect(after).toEqual(before);
  }), { numRuns: 400 });
});

test('what lies in the store is read as it was', () => {
  fc.assert(fc.property(layer, (before) => {
    expect(readLayer(JSON.parse(JSON.stringify(before)))).toEqual({ layer: before });
  }));
});

test('what is no layer is refused with a sentence', () => {
  for (const value of [null, 1, 'a', [], {}, { deck: '' }]) expect(readLayer(value)).toHaveProperty('fault');
});
