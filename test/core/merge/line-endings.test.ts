import { describe, expect, it } from 'vitest';
import { applyLayer } from '../../../core/branch/apply.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { NO_PLACES } from '../../../core/branch/places.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { openConflicts, resolveConflict } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf, type SaidSlide } from './decks.ts';

const ASKS: SaidSlide = { id: 'asks', body: '## Asked\n\n- Write\n- Ring\n- Meet' };
const FROM = ASKS.body;
const blank = blankLayer('test-deck', '1');
const layer: BranchLayer = { ...blank, slides: { ...blank.slides, edits: { asks: { markdown: FROM.replace('Write', 'Write to Sam'), from: FROM } } } };
const onWindows = (slide: SaidSlide) => {
  const sources = sourcesOf('2', [slide]);
  return readVersion({ ...sources, deck: { ...sources.deck, text: sources.deck.text.replaceAll('\n', '\r\n') } });
};
const behind = (merged: BranchLayer, slide: SaidSlide) => applyLayer(onWindows(slide).deck, merged, NO_PLACES).findings.filter(({ code }) => code === 'edit-behind');

describe('a national deck that was saved with other line endings', () => {
  it('has nothing new to say: the edit stays, and nothing is behind', () => {
    expect(onWindows(ASKS).deck.slides[0]?.source.body).toContain('\r\n');
    const { layer: merged, conflicts } = mergeLayer(layer, readVersion(sourcesOf('1', [ASKS])), onWindows(ASKS));
    expect([conflicts, merged.slides.edits]).toEqual([[], layer.slides.edits]);
    expect([behind(merged, ASKS), openConflicts(merged, onWindows(ASKS).deck)]).toEqual([[], []]);
  });
  it('with another bullet is merged into a text with one kind of line ending', () => {
    const now = { ...ASKS, body: FROM.replace('Meet', 'Meet in June') };
    const { layer: merged, conflicts } = mergeLayer(layer, readVersion(sourcesOf('1', [ASKS])), onWindows(now));
    expect(conflicts).toEqual([]);
    expect(JSON.stringify(merged)).not.toContain('\\r');
    expect(merged.slides.edits['asks']?.markdown).toBe('## Asked\n\n- Write to Sam\n- Ring\n- Meet in June');
    expect(behind(merged, now)).toEqual([]);
  });
  it('with the same bullet is a conflict that can be resolved', () => {
    const now = { ...ASKS, body: FROM.replace('Write', 'Write in June') };
    const { layer: merged, conflicts } = mergeLayer(layer, readVersion(sourcesOf('1', [ASKS])), onWindows(now));
    expect(behind(merged, now)).toHaveLength(1);
    const [conflict] = conflicts;
    if (!conflict) throw new Error('no conflict');
    expect(behind(resolveConflict(merged, conflict, 'ours'), now)).toEqual([]);
    expect(resolveConflict(merged, conflict, 'theirs').slides.edits).toEqual({});
  });
});
