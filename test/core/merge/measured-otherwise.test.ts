import { describe, expect, it } from 'vitest';
import { setFigure } from '../../../core/branch/change.ts';
import { blankLayer, type BranchLayer, type LocalFigure } from '../../../core/branch/model.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { branchYaml } from '../../../core/branch/write.ts';
import { figureValues } from '../../../core/figures/figure-values.ts';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { sayChanges } from '../../../core/merge/say-changes.ts';
import { sayMerge } from '../../../core/merge/say-merge.ts';
import { versionOf } from './decks.ts';

const SLIDE = { id: 'here', body: '## Here\n\nWe had {{ here }} there.' };
const version = (name: string, figure: string, letters: Readonly<Record<string, string>> = {}) => versionOf(name, [SLIDE], `  ${figure}\n`, letters);
const COUNT = version('1', 'here: { label: Came, kind: count, scope: local, required: true }');
const PERCENT = version('2', 'here: { label: Came, kind: percent, scope: local, required: true }');
const GIVEN: LocalFigure = { value: 42, source: 'Headcount', asOf: '2025-11-12', enteredBy: 'Sam' };
const layer: BranchLayer = { ...blankLayer('test-deck', '1'), figures: { here: GIVEN } };
const printed = ({ figures: local }: BranchLayer) => figureValues({ figures: PERCENT.figures, local, today: '2025-11-27' }).get('here');

describe('a branch’s value of a figure that is measured otherwise', () => {
  const { layer: merged, calledOut } = mergeLayer(layer, COUNT, PERCENT);
  it('is kept, not printed and said, until it is entered again', () => {
    expect(merged.figures['here']).toEqual({ ...GIVEN, toConfirm: 'its kind' });
    expect(printed(merged)).toMatchObject({ printed: '', state: 'out-of-range', fault: '42 was given before the figure was measured otherwise (changed: its kind). It is not printed until it is entered again.' });
    expect(calledOut.map(({ says }) => says)).toEqual(['"Came" is measured otherwise now. Changed: its kind. Your value is kept and not printed until you enter it again.']);
    expect(printed(setFigure(merged, 'here', { source: 'Register' }))?.printed).toBe('');
    const again = setFigure(merged, 'here', { value: 42 });
    expect(printed(again)?.printed).toBe('42%');
    expect(mergeLayer(again, COUNT, PERCENT).layer).toEqual(again);
  });
  it('is marked in its file', () => {
    expect(branchYaml(merged)).toContain('to-confirm: its kind');
    expect(parseBranch({ name: 'branch.yaml', text: branchYaml(merged) })).toMatchObject({ layer: { figures: merged.figures }, findings: [] });
  });
  it.each([
    ['its fewest people for a percentage', 'here: { label: Came, kind: count, scope: local, required: true, min-base: 20 }'],
    ['the parts of a share', 'here: { label: Came, kind: count, scope: local, required: true, share: [came, all] }'],
  ])('is marked where that changed: %s', (_, now) => {
    const others = '\n  came: { label: Came in, kind: count, scope: local }\n  all: { label: All, kind: count, scope: local }';
    const result = mergeLayer(layer, version('1', `here: { label: Came, kind: count, scope: local, required: true }${others}`), version('2', now + others));
    expect(result.changes.figures.map(({ kind }) => kind)).toEqual(['redefined']);
    const mark = result.layer.figures['here']?.toConfirm;
    expect(mark).toBeTruthy();
    expect(result.layer.figures['here']).toEqual({ ...GIVEN, toConfirm: mark });
    expect(result.calledOut.map(({ says }) => says)).toEqual([`"Came" is measured otherwise now. Changed: ${mark}. Your value is kept and not printed until you enter it again.`]);
  });
  it('stays as it is where its label alone has other words, which stands in what is new', () => {
    const result = mergeLayer(layer, COUNT, version('2', 'here: { label: "How many members came to it", kind: count, scope: local, required: true }'));
    expect([result.layer.figures, result.calledOut]).toEqual([layer.figures, []]);
    expect(result.changes.figures).toMatchObject([{ kind: 'changed', fields: ['label'] }]);
    expect(sayChanges(result.changes)).toContain('Changed: figure "here" (How many members came to it): what it is called.');
  });
  it('stays as it is where fewer people may see it', () => {
    const members = version('2', 'here: { label: Came, kind: count, scope: local, required: true, audience: [members] }');
    const result = mergeLayer(layer, COUNT, members);
    expect(result.layer.figures).toEqual(layer.figures);
    expect(sayMerge(result).join('\n')).toContain('"Came" is for fewer people now, and so is your value.');
    expect(sayChanges(result.changes)).toContain('For fewer people now: figure "here" (Came).');
  });
});

describe('what is new, in words', () => {
  it('says of another unit that it is measured otherwise, and of nothing that it was corrected', () => {
    const [old, now] = [version('1', 'here: { label: Came, kind: percent, value: 42, source: A, as-of: 2025-09-10 }'), version('2', 'here: { label: Came, kind: count, value: 40, source: A, as-of: 2025-09-10 }')];
    expect(compareVersions(old, now).figures.map(({ kind }) => kind)).toEqual(['redefined']);
  });
  it('follows a letter with the same text to its new id', () => {
    const figure = 'here: { label: Came, kind: count, scope: local }';
    const text = (id: string): string => `---\nid: ${id}\ntitle: To the employer\nfor: members\n---\n\nDear employer,\n`;
    const { letters } = compareVersions(version('1', figure, { ask: text('ask') }), version('2', figure, { 'ask-employer': text('ask-employer') }));
    expect(letters).toEqual([expect.objectContaining({ kind: 'renamed', id: 'ask-employer', was: 'ask' })]);
  });
  it('says that the deck given is the older one', () => {
    const result = mergeLayer({ ...layer, baseVersion: '2025.11.1' }, version('2025.11.1', 'here: { label: Came, kind: count, scope: local }'), version('2025.10.1', 'here: { label: Came, kind: count, scope: local }'));
    expect(result.calledOut.map(({ kind }) => kind)).toEqual(['older-version']);
    expect(sayMerge(result).join('\n')).not.toContain('What is new');
  });
});

describe('an order of a few slides', () => {
  it('stays one of a few where a slide is called otherwise', () => {
    const slides = ['a', 'b', 'c', 'd'].map((id) => ({ id, body: `## Slide ${id}\n\nWhat ${id.repeat(7)} says of ${id.repeat(9)}.` }));
    const renamed = slides.map((slide) => (slide.id === 'b' ? { ...slide, id: 'bee' } : slide));
    const ordered = { ...blankLayer('test-deck', '1'), slides: { ...layer.slides, order: ['c', 'b'] } };
    expect(mergeLayer(ordered, versionOf('1', slides), versionOf('2', renamed)).layer.slides.order).toEqual(['c', 'bee']);
  });
});
