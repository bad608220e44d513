import { expect, it } from 'vitest';
import { LabelIndex } from '../../../core/batch/label-index.ts';

it('finds every label that stands in a line, also one within another and one that two figures have', () => {
  const labels = new LabelIndex();
  labels.put(['members', 'present'], 'present');
  labels.put(['members', 'present'], 'present-online');
  labels.put(['members'], 'members');
  labels.put([], 'none');
  expect([...labels.in(['42', 'members', 'present', 'today'])]).toEqual(['members', 'present', 'present-online']);
  expect([...labels.in(['present', 'members'])]).toEqual(['members']);
});
