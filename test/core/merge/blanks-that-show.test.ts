import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { readsAlike } from '../../../core/merge/reads-alike.ts';
import { sourcesOf } from './decks.ts';

// Two blanks at a line's end break it on the slide, and those in code are shown.

const OLD = '## Why\n\nWorkload is high\nand trust is low\n\nWe use `a b` there.\n\nFrom the report.';

function merge(ours: string) {
  const blank = blankLayer('test-deck', '1');
  const layer: BranchLayer = { ...blank, slides: { ...blank.slides, edits: { why: { markdown: ours, from: OLD } } } };
  return mergeLayer(layer, readVersion(sourcesOf('1', [{ id: 'why', body: OLD }])), readVersion(sourcesOf('2', [{ id: 'why', body: OLD.replace('the report', 'the new report') }])));
}

describe('blanks that are seen', () => {
  it.each([
    ['a line break', OLD.replace('high\n', 'high  \n'), 'high  \nand trust'],
    ['blanks in code', OLD.replace('`a b`', '`a    b`'), '`a    b`'],
  ])('are kept as the branch’s only change: %s', (_, ours, expected) => {
    const { layer, carried } = merge(ours);
    expect(layer.slides.edits['why']?.markdown).toContain(expected);
    expect(layer.slides.edits['why']?.markdown).toContain('the new report');
    expect(carried.map(({ kind }) => kind)).toEqual(['combined']);
  });

  it.each([
    ['one blank at a line’s end', OLD.replace('high\n', 'high \n')],
    ['blanks at a paragraph’s end', OLD.replace('low\n', 'low   \n')],
    ['more blanks between words', OLD.replace('Workload is', 'Workload   is')],
  ])('are not those that nobody sees: %s', (_, ours) => {
    expect(readsAlike(ours, OLD, false)).toBe(true);
    expect(merge(ours).layer.slides.edits).toEqual({});
  });
});
