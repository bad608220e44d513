import { describe, expect, it } from 'vitest';
import { blankLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf } from './decks.ts';

// Signs of bullets: in Marp a list with "*" or "1)" is shown step by step, in a deck of ours any sign is the same.

const LIST = '## Why\n\n- Workload is high\n- Trust is low';
const STEPS = LIST.replaceAll('\n- ', '\n* ');
const version = (name: string, body: string, foreign: boolean) => {
  const sources = sourcesOf(name, [{ id: 'why', body }, { id: 'end', body: '## Thanks' }]);
  const { deck } = sources;
  return readVersion(foreign ? { ...sources, deck: { ...deck, text: deck.text.replace('format: 1\nid: test-deck\n', 'marp: true\n').replaceAll(/<!-- slide\n[^]*?-->\n/g, '') } } : sources);
};

function merge(foreign: boolean, ours: string, now: string) {
  const [before, after] = [version('1', LIST, foreign), version('2', now, foreign)];
  expect(before.deck.foreign).toBe(foreign);
  const [slide] = before.deck.slides;
  const blank = blankLayer(before.deck.meta.id, '1');
  return mergeLayer({ ...blank, slides: { ...blank.slides, edits: { [slide?.id ?? '']: { markdown: ours, from: slide?.source.body ?? '' } } } }, before, after);
}

describe('other signs before bullets', () => {
  const word = '## Why\n\nOn the day.\n\n- Workload is high\n- Trust is low';

  it('stay as the branch wrote them in a deck of another tool', () => {
    const { layer } = merge(true, STEPS, word);
    expect(Object.values(layer.slides.edits).map(({ markdown }) => markdown.match(/^\* /gm)?.length)).toEqual([2]);
  });

  it('are told as national’s change there', () => {
    expect(merge(true, LIST, STEPS).changes.slides).toMatchObject([{ fields: ['text'] }]);
  });

  it('are nothing in a deck of ours', () => {
    expect([merge(false, STEPS, word).layer.slides.edits, merge(false, LIST, STEPS).changes.slides]).toEqual([{}, []]);
  });
});
