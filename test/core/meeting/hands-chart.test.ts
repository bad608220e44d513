import { expect, it } from 'vitest';
import { setFigure } from '../../../core/branch/change.ts';
import { branchYaml } from '../../../core/branch/write.ts';
import { blankLayer, BLANK_PROFILE } from '../../../core/branch/model.ts';
import { handsDay, handsSource } from '../../../core/meeting/hands-source.ts';
import { tallyFigures } from '../../../core/meeting/tally-figures.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { firstSlide, HEAD, editionOf } from '../deck/make.ts';
import { after } from './support.ts';

const FIGURES = `figures:
  poll: { label: Oppose, kind: percent, value: 89, source: A poll, as-of: 2025-09-16 }
  present: { label: Members present, kind: count, scope: local }
  yes: { label: Members present who oppose, kind: count, base: present, scope: local }
  share: { label: Oppose in our branch, kind: percent, scope: local, share: [yes, present], min-base: 10 }
`;
const DECK = `${HEAD}# Opposed

\`\`\`chart
type: bar
unit: percent
categories: [Oppose]
series:
  National: [{{ poll }}]
  Ours: [{{ share }}]
alt: Bars.
\`\`\`
`;

/** The slide once so many of those in the room have put up a hand and the result was put into the branch's figures. */
function slideAfter(present: number, hands: number): ShownSlide {
  const meeting = after(
    { do: 'count', present },
    { do: 'ask', question: 'Do you oppose it?', options: [{ label: 'Oppose', national: 'poll', local: 'yes' }] },
    { do: 'hands-set', tally: 't3', option: 'o3', count: hands },
  );
  const [tally] = meeting.tallies;
  const { rows } = editionOf(DECK, { figures: FIGURES }).book;
  const profile = { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Westshire' } };
  const layer = tallyFigures(tally!, rows, meeting.rules.minBase).reduce(
    (before, { id, value }) => setFigure(before, id, { value, source: handsSource(meeting, tally!), asOf: handsDay(meeting, tally!) }),
    blankLayer('test-deck', '', profile),
  );
  return firstSlide(editionOf(DECK, { figures: FIGURES, branch: branchYaml(layer) }));
}

const bars = ({ blocks }: ShownSlide): unknown => blocks.flatMap((block) => (block.type === 'chart' ? block.series.map(({ name, values }) => [name, values]) : []));

it('puts the branch’s own bar beside the national one, and says where it comes from', () => {
  const slide = slideAfter(25, 19);
  expect(bars(slide)).toEqual([['National', [89]], ['Ours', [76]]]);
  expect(slide.sourceLine).toContain('Show of hands, Autumn meeting, 27 November 2025, indicative');
});

it('puts no bar of a share of few people there', () => {
  const slide = slideAfter(9, 7);
  expect(bars(slide)).toEqual([['National', [89]]]);
  expect(JSON.stringify(slide.blocks)).not.toContain('78');
});
