import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { mergeRegion } from '../../../core/merge/merge-with-region.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf, type SaidSlide } from './decks.ts';

// What a careful person expects of a merge, on a deck of swimming pools.

const OPEN: SaidSlide = { id: 'open', body: '# Keep our pools open\n\nWelcome' };
const WHY: SaidSlide = { id: 'why', body: '## Why pools matter\n\n- Children learn to swim safely\n- Older people keep moving\n- Clubs train at dawn\n- Staff have skilled jobs' };
const STORY: SaidSlide = { id: 'story', body: '## A lifeguard speaks\n\nI began as a teenager in the shallow end.\n\nToday I train eleven new lifeguards\nevery summer.' };
const ASKS: SaidSlide = { id: 'asks', body: '## What we ask\n\n1. Fund the repairs\n2. Keep the hours\n3. Publish the accounts' };
const PLAN: SaidSlide = { id: 'plan', body: '## Our plan\n\nLeaflets outside every pool.' };
const THANKS: SaidSlide = { id: 'thanks', body: '## Thank you\n\nQuestions are welcome.' };
const OLD = [OPEN, WHY, STORY, ASKS, PLAN, THANKS];

const changed = (slide: SaidSlide, from: string, to: string): SaidSlide => {
  expect(slide.body).toContain(from);
  return { ...slide, body: slide.body.replaceAll(from, to) };
};
const layerOf = (slides: Partial<BranchLayer['slides']>): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  return { ...blank, slides: { ...blank.slides, ...slides } };
};
const edited = (slide: SaidSlide, from: string, to: string): BranchLayer['slides']['edits'] => ({ [slide.id]: { markdown: changed(slide, from, to).body, from: slide.body } });
const merge = (layer: BranchLayer, now: readonly SaidSlide[], old: readonly SaidSlide[] = OLD) => {
  const [before, after] = [readVersion(sourcesOf('1', old)), readVersion(sourcesOf('2', now))];
  const result = mergeLayer(layer, before, after);
  expect(mergeLayer(result.layer, before, after).layer).toEqual(result.layer);
  return result;
};
const shown = (layer: BranchLayer, now: readonly SaidSlide[]): string[] => makeEdition(sourcesOf('2', now), layer, '2026-01-20').deck.slides.filter(({ on }) => on).map(({ id }) => id);
const instead = (slide: SaidSlide, ...now: SaidSlide[]): SaidSlide[] => OLD.flatMap((each) => (each === slide ? now : [each]));

describe('an order', () => {
  const moved = layerOf({ order: ['open', 'why', 'story', 'plan', 'thanks', 'asks'], added: [{ id: 'own', after: 'asks', markdown: '## Ours\n\nWords.', audience: undefined }] });

  it('takes along a slide of the branch that follows a moved one, wherever national has that now', () => {
    const now = [OPEN, { ...ASKS, id: 'demands' }, WHY, STORY, PLAN, THANKS];
    expect(shown(merge(moved, now).layer, now)).toEqual(['open', 'why', 'story', 'plan', 'thanks', 'demands', 'own']);
  });

  it('says so where national moved the same slide', () => {
    const { carried } = merge(moved, [OPEN, ASKS, WHY, STORY, PLAN, THANKS]);
    expect(carried.filter(({ kind }) => kind === 'order').map(({ says }) => says)).toEqual(['The slides that you moved stand where you put them, also where national moved them: "What we ask".']);
  });

  it('says nothing where nothing else moved', () => {
    expect(merge(moved, instead(PLAN, changed(PLAN, 'every', 'each'))).carried.filter(({ kind }) => kind === 'order')).toEqual([]);
  });
});

describe('bullets side by side', () => {
  const both = layerOf({ edits: { why: { markdown: WHY.body.replace('Older people', 'Our elders').replace('at dawn', 'at six'), from: WHY.body } } });

  it('go each to its part of a split slide', () => {
    const [first, second] = WHY.body.split('\n- Clubs') as [string, string];
    const { layer, conflicts } = merge(both, instead(WHY, { id: 'why', body: first }, { id: 'who', body: `## Who works there\n\n- Clubs${second}` }));
    expect([conflicts, layer.slides.edits['why']?.markdown, layer.slides.edits['who']?.markdown]).toEqual([[], first.replace('Older people', 'Our elders'), `## Who works there\n\n- Clubs${second.replace('at dawn', 'at six')}`]);
  });

  it('are kept apart by one that national puts between them', () => {
    const { layer, conflicts } = merge(both, instead(WHY, changed(WHY, '- Clubs', '- Water heals\n- Clubs')));
    expect([conflicts, layer.slides.edits['why']?.markdown]).toEqual([[], '## Why pools matter\n\n- Children learn to swim safely\n- Our elders keep moving\n- Water heals\n- Clubs train at six\n- Staff have skilled jobs']);
  });

  it('are asked about where other bullets stand in their place and national puts one between', () => {
    const other = layerOf({ edits: edited(WHY, 'Older people keep moving\n- Clubs train at dawn', 'Tarnwick won a medal\n- Roofs need mending') });
    expect(merge(other, instead(WHY, changed(WHY, '- Clubs', '- Water heals\n- Clubs'))).conflicts).toHaveLength(1);
  });
});

describe('what nobody sees', () => {
  it.each([
    ['other signs before bullets', WHY, changed(WHY, '\n- ', '\n* '), ['at dawn', 'at six']],
    ['a line that ends elsewhere', STORY, changed(STORY, 'new lifeguards\nevery', 'new\nlifeguards every'), ['eleven', 'fourteen']],
  ] as const)('asks nothing and is no change: %s', (_, was, is, [from, to]) => {
    const { conflicts, layer, changes } = merge(layerOf({ edits: edited(was, from, to) }), instead(was, is));
    expect([conflicts, changes.slides, layer.slides.edits[was.id]?.markdown]).toEqual([[], [], was.body.replace(from, to)]);
  });

  it('is told from what is seen: another sign begins another list, two blanks break a line', () => {
    for (const [was, is] of [[WHY, changed(WHY, '- Clubs', '* Clubs')], [STORY, changed(STORY, 'lifeguards\n', 'lifeguards  \n')]] as const) {
      expect(merge(layerOf({}), instead(was, is)).changes.slides).toMatchObject([{ id: was.id, fields: ['text'] }]);
    }
  });
});

it('says that a slide on which the branch wrote starts off in its region, where national took it out', () => {
  const region = layerOf({ edits: edited(STORY, 'eleven', 'a dozen') });
  const regional = changed(STORY, 'eleven', 'a dozen');
  const { before, after } = mergeRegion(region, readVersion(sourcesOf('1', OLD)), readVersion(sourcesOf('2', instead(STORY))));
  const { layer, calledOut } = mergeLayer(layerOf({ edits: edited(regional, 'shallow', 'deep') }), before, after);
  expect(calledOut.filter(({ kind }) => kind === 'switch')).toMatchObject([{ slide: 'story', says: '"A lifeguard speaks", on which you wrote, is no longer in the national deck. Your region keeps it on a slide of its own, which starts switched off. Switch it on to show it.' }]);
  expect(layer.slides.edits['story']?.markdown).toContain('deep end');
});

it('keeps words of which nobody knows who could read them to members', () => {
  // Written on a version that is neither of the two.
  const layer = layerOf({ edits: { story: { markdown: changed(STORY, 'eleven', 'SECRET').body, from: STORY.body } } });
  const now = OLD.map((slide) => (slide === STORY ? changed(STORY, 'shallow', 'deep') : slide));
  const result = merge(layer, now, [OPEN, WHY, ASKS, PLAN, THANKS]);
  const [story] = makeEdition(sourcesOf('2', now), result.layer, '2026-01-20').deck.slides.filter(({ id }) => id === 'story');
  expect(result.calledOut.find(({ kind }) => kind === 'widened-slide')?.says).toContain('The older version has no "A lifeguard speaks", so that nobody knows who could read what you wrote on it: the national words stand there for the employer, and yours stay for members.');
  expect([JSON.stringify(story?.content('employer').blocks).includes('SECRET'), JSON.stringify(story?.content('members').blocks).includes('SECRET')]).toEqual([false, true]);
});

it('keeps from others what the branch kept from them while a conflict about who may see what is open', () => {
  const only = (slide: SaidSlide, bullet: string): SaidSlide => changed(slide, `- ${bullet}\n`, `\n<!-- only: members -->\n\n- ${bullet}\n\n<!-- end -->\n\n`);
  const now = instead(WHY, only(WHY, 'Children learn to swim safely'));
  const ours = changed(only(changed(WHY, '\n- Staff have skilled jobs', ''), 'Older people keep moving'), 'at dawn', 'at six');
  const { layer, conflicts } = merge(layerOf({ edits: { why: { markdown: ours.body, from: WHY.body } } }), now);
  expect(conflicts).toMatchObject([{ slide: 'why', narrowed: true }]);
  const [why] = makeEdition(sourcesOf('2', now), layer, '2026-01-20').deck.slides.filter(({ id }) => id === 'why');
  const [employer, members] = [JSON.stringify(why?.content('employer').blocks), JSON.stringify(why?.content('members').blocks)];
  expect([employer.includes('Clubs train at dawn'), employer.includes('Children'), employer.includes('Older people'), employer.includes('skilled')]).toEqual([true, false, false, false]);
  expect([members.includes('Children'), members.includes('Older people'), members.includes('skilled')]).toEqual([true, true, false]);
});

it('says that a new national slide says what the branch’s own slide says, once', () => {
  const own = { id: 'tale', after: 'asks', markdown: '## Our tale\n\nA roof that held.', audience: undefined };
  const now = instead(ASKS, ASKS, { id: 'roof', body: '## Our tale\n\nA roof that held.' });
  const { layer, carried } = merge(layerOf({ added: [own] }), now);
  expect([layer.slides.added, carried.map(({ kind, says }) => [kind, says])]).toEqual([[own], [['added', 'The new national slide "Our tale" says what your own slide says. Yours is kept: take it out if one is enough.']]]);
  expect(merge(layer, now).carried).toEqual([]);
});

describe('a slide that is for members and is shown to all now', () => {
  const MINE: SaidSlide = { ...PLAN, attributes: 'audience: [members]' };
  const old = OLD.map((slide) => (slide === PLAN ? MINE : slide));
  const now = instead(PLAN, PLAN);
  const of = (markdown: string) => {
    const result = merge(layerOf({ edits: { plan: { markdown, from: PLAN.body } } }), now, old);
    const [plan] = makeEdition(sourcesOf('2', now), result.layer, '2026-01-20').deck.slides.filter(({ id }) => id === 'plan');
    const read = (audience: 'members' | 'employer') => plan?.content(audience);
    return { ...result, members: read('members'), employer: read('employer') };
  };

  it('keeps the words of a "Note:" line as notes, and shows the others the national words', () => {
    const { members, employer, calledOut } = of('## Our plan\n\n| Where | When |\n|---|---|\n| SECRET gate | Friday |\n\nNote:\nSay it softly, SECRET.');
    expect([JSON.stringify(employer?.blocks).includes('Leaflets outside'), JSON.stringify(employer?.blocks).includes('SECRET')]).toEqual([true, false]);
    expect([JSON.stringify(members?.blocks).includes('SECRET gate'), JSON.stringify(members?.notes).includes('softly, SECRET'), JSON.stringify(members?.notes).includes('Leaflets')]).toEqual([true, true, false]);
    expect(calledOut.map(({ kind }) => kind)).toEqual(['widened-slide']);
  });

  it('shows a text as it is where its notes alone are the branch’s', () => {
    // Notes are for members alone, whatever a deck says.
    const { layer, employer, calledOut } = of(`${PLAN.body}\n\nNote:\nSECRET.`);
    expect([layer.slides.edits['plan']?.markdown, JSON.stringify(employer?.blocks).includes('SECRET'), calledOut]).toEqual([`${PLAN.body}\n\nNote:\nSECRET.`, false, []]);
  });

  it('says so where words for others alone are read by nobody', () => {
    const { calledOut, employer } = of('## Our plan\n\nOur SECRET.\n\n<!-- only: employer -->\n\nFor the boss.\n\n<!-- end -->');
    expect(JSON.stringify(employer)).not.toContain('SECRET');
    expect(calledOut[0]?.says).toContain('Some of it nobody reads');
    expect(of(PLAN.body.replace('every', 'each')).calledOut[0]?.says).not.toContain('nobody reads');
  });
});
