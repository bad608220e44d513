import { describe, expect, it } from 'vitest';
import { aroundNumber, chooseFigures, offerFigures } from '../../../core/import/figures/offer-figures.ts';
import { marksOf } from '../../../core/import/figures/marks-of.ts';
import { takeFigures } from '../../../core/import/figures/take-figures.ts';
import { parseFigures } from '../../../core/figures/parse.ts';
import { editionOf, firstSlide, everyText } from '../deck/make.ts';

const HEAD = '---\nformat: 1\nid: sent\ntitle: Sent\naudiences: [members]\n---\n';
const DECK = `${HEAD}<!-- slide\nid: one\n-->\n# One\n\n- Our branch has 312 members.\n- More than 1,400 leaders took part in the poll.\n`;
const KNOWN = parseFigures({ name: 'figures.yaml', text: 'figures:\n  poll: { label: Leaders who took part in the poll, kind: count, value: 1400, qualifier: more than, scope: national, source: Snap poll, as-of: 2025-09 }\n  local-members: { label: Our members, kind: text, scope: local }\n' }).figures;

const offered = offerFigures(DECK, KNOWN, []);
const idOf = (text: string): string => String(offered.findIndex(({ candidate }) => candidate.text.includes(text)));

describe('offering numbers as figures', () => {
  it('offers the known figure that a number is, and the branch’s own to any', () => {
    expect(offered.map(({ candidate, choices }) => [candidate.text, choices])).toEqual([['312', ['local-members']], ['More than 1,400', ['poll', 'local-members']]]);
  });

  it('takes what was decided, prints the same words, and says whose a figure is', () => {
    const chosen = chooseFigures(offered, [
      { id: idOf('312'), figure: { label: 'Members here', scope: 'local', source: 'Our list' } },
      { id: idOf('1,400'), figure: { known: 'poll' } },
      { id: '99', figure: { known: 'poll' } },
    ]);
    const { deck, figures, named } = takeFigures(DECK, '', chosen, KNOWN);
    expect(deck).toContain('Our branch has {{ members-here }} members.');
    const read = parseFigures({ name: 'figures.yaml', text: figures }).figures;
    expect(read.get('members-here')).toMatchObject({ scope: 'local', value: undefined });
    expect(read.get('poll')).toMatchObject({ scope: 'national', value: 1400, source: 'Snap poll' });
    expect(named.map(({ id, scope }) => [id, scope])).toEqual([['members-here', 'local'], ['poll', undefined]]);
    const shown = everyText(firstSlide(editionOf(deck, { figures, branch: 'deck: sent\nfigures:\n  members-here: { value: 312, source: Our list }\n' })));
    expect(shown).toContain('312');
    expect(shown).toMatch(/1,400/);
  });

  it('lets nothing be taken for a figure that prints something else', () => {
    expect(chooseFigures(offered, [{ id: idOf('312'), figure: { known: 'poll' } }])).toEqual([]);
  });

  it('marks a number where it stands in its paragraph, and counts those that have no place', () => {
    const [first] = chooseFigures(offered, [{ id: idOf('312'), figure: { known: 'local-members' } }]);
    if (!first) throw new Error('nothing was chosen');
    const origin = { part: 'ppt/slides/slide1.xml', paragraph: 1, from: 15, to: 18 };
    const named = [{ ...first, id: 'local-members', origin }, { ...first, id: 'local-members', origin: undefined }];
    expect(marksOf(DECK, named, () => ['One', 'Our branch has 312 members.'])).toEqual({
      marks: [{ part: origin.part, paragraph: 1, from: 15, length: 3, text: '312', token: '{{ local-members }}' }], missed: 1,
    });
    expect(marksOf(DECK, named, () => ['One', 'It says another thing now.'])).toEqual({ marks: [], missed: 2 });
  });

  it('parts a sentence around its number, also where the same stands in it twice', () => {
    const twice = { sentence: '10 of 10 heads', text: '10' };
    expect(aroundNumber(twice, 0)).toEqual(['', '10', ' of 10 heads']);
    expect(aroundNumber(twice, 1)).toEqual(['10 of ', '10', ' heads']);
  });
});
