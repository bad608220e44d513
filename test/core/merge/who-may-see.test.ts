import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { resolveConflict } from '../../../core/merge/resolve.ts';
import { plainText } from '../../../core/merge/same-text.ts';
import { readVersion } from '../../../core/merge/version.ts';
import type { Audience } from '../../../core/audience/model.ts';
import { maySee } from '../../../core/audience/model.ts';
import { sourcesOf, type SaidSlide } from './decks.ts';

// Who may see what the branch wrote once national shows a slide, or a stretch of it, to more people or to fewer.

const JCNC: SaidSlide = { id: 'jcnc', attributes: 'audience: [members]', body: '## If you sit on a JCNC\n\n- Put the letter on the agenda\n- Ask the employer to respond\n- Forward the reply' };
const WHY: SaidSlide = { id: 'why', body: '## Why we raise this\n\n- Workload and well-being\n- Trust in inspection\n\n<!-- only: members -->\n- Leaders feel unheard\n<!-- end -->\n\nFrom the report.' };
const WHO: SaidSlide = { id: 'who', attributes: 'audience: [members]\nlayout: table', body: '## Who it is\n\n| School | Write to |\n|---|---|\n| Community | The director |\n| Academy | The trust |' };
const OLD = [JCNC, WHY, WHO];

const everyone = (slide: SaidSlide): SaidSlide => ({ ...slide, attributes: slide.attributes?.replace('audience: [members]\n', '').replace('audience: [members]', 'minutes: 2') ?? '' });
const nationally = (slide: SaidSlide, now: SaidSlide): SaidSlide[] => OLD.map((each) => (each === slide ? now : each));
const ours = (slide: SaidSlide, from: string, to: string): BranchLayer => {
  expect(slide.body).toContain(from);
  const blank = blankLayer('test-deck', '1');
  return { ...blank, slides: { ...blank.slides, edits: { [slide.id]: { markdown: slide.body.replace(from, to), from: slide.body } } } };
};
const merge = (layer: BranchLayer, now: readonly SaidSlide[], head?: string) => mergeLayer(layer, readVersion(sourcesOf('1', OLD)), readVersion(sourcesOf('2', now, '', {}, head)));

/** All that an audience reads of a slide, as JSON; undefined where it may not see it. */
function seen(layer: BranchLayer, now: readonly SaidSlide[], id: string, audience: Audience): string | undefined {
  const slide = makeEdition(sourcesOf('2', now), layer, '2026-01-20').deck.slides.find((each) => each.id === id);
  return slide && maySee(slide.audience, audience) ? JSON.stringify(slide.content(audience)) : undefined;
}

describe('a slide that more people may see', () => {
  it('shows them the national words where the branch wrote its own for members', () => {
    const now = nationally(JCNC, everyone(JCNC));
    const { layer, conflicts, calledOut, changes } = merge(ours(JCNC, 'Ask the employer to respond', 'Press the employer until they crack'), now);
    expect([conflicts, changes.slides]).toMatchObject([[], [{ id: 'jcnc', widened: true, narrowed: false }]]);
    expect(calledOut).toMatchObject([{ kind: 'widened-slide', slide: 'jcnc' }]);
    expect(calledOut[0]?.says).toContain('the employer');
    expect(seen(layer, now, 'jcnc', 'employer')).not.toContain('crack');
    expect(seen(layer, now, 'jcnc', 'employer')).toContain('Ask the employer to respond');
    expect(seen(layer, now, 'jcnc', 'members')).toContain('crack');
    expect(seen(layer, now, 'jcnc', 'members')).not.toContain('Ask the employer to respond');
    const again = merge(layer, now);
    expect([again.layer, again.calledOut]).toEqual([layer, []]);
  });

  it('keeps a table that the branch changed for members whole, beside the national one', () => {
    const now = nationally(WHO, everyone(WHO));
    const { layer } = merge(ours(WHO, 'The director', 'Ms Imagined'), now);
    expect([seen(layer, now, 'who', 'employer')?.includes('Imagined'), seen(layer, now, 'who', 'members')?.includes('Imagined')]).toEqual([false, true]);
    expect(seen(layer, now, 'who', 'employer')).toContain('The director');
  });

  it('keeps to members what stood between marks that national took away, and lets the rest go', () => {
    const open = { ...WHY, body: WHY.body.replace('<!-- only: members -->\n', '').replace('<!-- end -->\n', '') };
    const now = nationally(WHY, open);
    const { layer, calledOut } = merge(ours(WHY, 'Leaders feel unheard', 'Leaders are furious'), now);
    expect([seen(layer, now, 'why', 'employer')?.includes('furious'), seen(layer, now, 'why', 'members')?.includes('furious')]).toEqual([false, true]);
    expect(seen(layer, now, 'why', 'employer')).toContain('unheard');
    expect(calledOut).toMatchObject([{ kind: 'widened-slide' }]);
    const elsewhere = merge(ours(WHY, 'Workload and', 'Workload here and'), now);
    expect([elsewhere.calledOut, plainText(elsewhere.layer.slides.edits['why']?.markdown ?? '')]).toEqual([[], open.body.replace('Workload and', 'Workload here and')]);
  });

  it('asks as ever where both changed the same, and shows the others the national text meanwhile', () => {
    const now = nationally(JCNC, { ...everyone(JCNC), body: JCNC.body.replace('Ask the employer to respond', 'Ask for a written response') });
    const { layer, conflicts } = merge(ours(JCNC, 'Ask the employer to respond', 'Ask the employer to crack'), now);
    expect(conflicts).toHaveLength(1);
    expect([seen(layer, now, 'jcnc', 'employer')?.includes('crack'), seen(layer, now, 'jcnc', 'employer')?.includes('written response')]).toEqual([false, true]);
    expect(merge(layer, now).layer).toEqual(layer);
  });

  it('offers both in one without showing more', () => {
    const now = nationally(JCNC, { ...everyone(JCNC), body: JCNC.body.replace('Ask the employer', 'Ask your employer') });
    const { layer, conflicts: [conflict] } = merge(ours(JCNC, 'employer to respond', 'employer to crack'), now);
    if (conflict?.combined === undefined) throw new Error('nothing is offered');
    expect(seen(resolveConflict(layer, conflict, 'combined'), now, 'jcnc', 'employer')).not.toContain('crack');
  });

  it('leaves alone what the branch wrote for the employer when members may see it too', () => {
    const asks = { id: 'asks', attributes: 'audience: [employer]', body: '## We ask\n\n- Tell us what you will do' };
    const blank = blankLayer('test-deck', '1');
    const edited = { markdown: `${asks.body} by March`, from: asks.body };
    const both = mergeLayer({ ...blank, slides: { ...blank.slides, edits: { asks: edited } } }, readVersion(sourcesOf('1', [asks])), readVersion(sourcesOf('2', [{ ...asks, attributes: '' }])));
    expect([both.layer.slides.edits, both.calledOut]).toEqual([{ asks: edited }, []]);
  });

  it('holds where the whole deck is made for more people', () => {
    const members = readVersion(sourcesOf('1', OLD, '', {}, 'audiences: [members]'));
    const { layer, calledOut } = mergeLayer(ours(WHY, 'Trust in', 'Fury about'), members, readVersion(sourcesOf('2', OLD)));
    expect(calledOut).toMatchObject([{ kind: 'widened-slide', slide: 'why' }]);
    expect(seen(layer, OLD, 'why', 'employer')).not.toContain('Fury');
  });

  it('asks when national changes words that the others see in the place of the branch’s', () => {
    const now = nationally(JCNC, everyone(JCNC));
    const { layer } = merge(ours(JCNC, 'Ask the employer to respond', 'Press the employer'), now);
    const later = nationally(JCNC, { ...everyone(JCNC), body: JCNC.body.replace('Ask the employer to respond', 'Ask the employer for a date') });
    const third = mergeLayer(layer, readVersion(sourcesOf('2', now)), readVersion(sourcesOf('3', later)));
    expect(third.conflicts.map(({ slide }) => slide)).toEqual(['jcnc']);
  });
});

describe('a slide that fewer people may see', () => {
  it('says so of a stretch that the branch changed', () => {
    const now = nationally(WHY, { ...WHY, body: WHY.body.replace('- Trust in inspection', '<!-- only: members -->\n- Trust in inspection\n<!-- end -->') });
    const { calledOut } = merge(ours(WHY, 'Trust in inspection', 'Trust in Northmoor'), now);
    expect(calledOut).toMatchObject([{ kind: 'narrowed-slide', slide: 'why', says: 'Fewer people may see what you wrote on "Why we raise this" now: national keeps it from the employer.' }]);
  });

  it('shows the others the national text until a conflict is resolved', () => {
    const now = nationally(WHY, { ...WHY, body: WHY.body.replace('- Trust in inspection', '<!-- only: members -->\n- No trust at all\n<!-- end -->') });
    const { layer, conflicts, calledOut } = merge(ours(WHY, 'Trust in inspection', 'Trust in Northmoor'), now);
    expect(conflicts).toMatchObject([{ slide: 'why', narrowed: true }]);
    expect(calledOut.map(({ kind }) => kind)).toEqual(['narrowed-slide']);
    expect([seen(layer, now, 'why', 'employer')?.includes('Northmoor'), seen(layer, now, 'why', 'members')?.includes('Northmoor')]).toEqual([false, true]);
    expect(merge(layer, now).layer).toEqual(layer);
  });
});
