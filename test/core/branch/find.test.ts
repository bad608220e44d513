import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { findIn, replaceIn, replaceMatches, searchedTexts, shownPlace, type Query } from '../../../core/branch/find.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { tokensIn } from '../../../core/deck/tokens-in.ts';
import { editionOf, HEAD, TODAY } from '../deck/make.ts';

const plain = (text: string, more: Partial<Query> = {}): Query => ({ text, matchCase: false, wholeWord: false, ...more });
const inText = (text: string, query: Query) => findIn([{ slide: 'a', part: 'text', text }], query);
const replaced = (text: string, query: Query, by: string): string => replaceIn(text, inText(text, query), by);

describe('finding', () => {
  test('says where, with the line and the place in it', () => {
    expect(inText('One\r\nTwo members, Members\r\n', plain('members'))).toMatchObject([
      { from: 9, to: 16, line: 'Two members, Members', column: 4 }, { from: 18, column: 13 },
    ]);
    expect(shownPlace('One\r\nTwo', 5)).toBe(4);
  });

  test('follows case and whole words where that is asked for, in any alphabet', () => {
    expect(inText('Vote voted VOTE', plain('vote'))).toHaveLength(3);
    expect(inText('Vote voted VOTE', plain('vote', { wholeWord: true }))).toHaveLength(2);
    expect(inText('Vote voted VOTE', plain('vote', { matchCase: true }))).toHaveLength(1);
    expect(inText('élève élèves', plain('élève', { wholeWord: true }))).toHaveLength(1);
    expect(inText('ÉLÈVE', plain('élève'))).toHaveLength(1);
  });

  test('takes quotes and spaces as people type them, and signs as themselves', () => {
    expect(inText('don’t “ask”\u00a0now', plain('don\'t "ask" now'))).toHaveLength(1);
    expect(inText('a.b (x) a-b [y] 5%', plain('a.b (x) a-b [y] 5%'))).toHaveLength(1);
    expect(inText('axb', plain('a.b'))).toHaveLength(0);
    expect(inText('anything', plain('  '))).toEqual([]);
  });
});

describe('replacing', () => {
  test('leaves tokens, attributes, comments, pictures’ paths and the keys of charts alone', () => {
    const text = '<!-- slide\nlayout: chart\n-->\n# chart\n\n{{ chart }} <!-- only: chart --> ![a chart](images/chart.png)\n\n```chart\ntype: bar\nalt: the chart\n```\n';
    expect(replaced(text, plain('chart'), 'graph')).toBe(text.replace('# chart', '# graph').replace('![a chart]', '![a graph]').replace('the chart', 'the graph'));
    expect(replaced('```chart\ntype: bar\nalt: bar\n```\n', plain('bar'), 'x')).toBe('```chart\ntype: bar\nalt: x\n```\n');
    expect(inText('{{ present }}', plain('present'))).toMatchObject([{ fixed: true }]);
  });

  test('of all is one step over slides and notes, and the national deck stays', () => {
    const edition = editionOf(`${HEAD}# Members\n\nMembers vote.\n\n---\n\n# Other\n`);
    const layer = writeBranchNotes(addSlide(edition.layer, edition.national, 'other', '# Our members\n').layer, 'other', 'Thank members');
    const now = makeEdition({ deck: { name: 'deck.md', text: `${HEAD}# Members\n\nMembers vote.\n\n---\n\n# Other\n` }, figures: undefined, images: [] }, layer, TODAY);
    const texts = searchedTexts(now.deck, now.national, layer);
    const all = replaceMatches(layer, now.national, texts, findIn(texts, plain('members')), 'people');
    expect(all).toMatchObject({ count: 4, slides: 3 });
    expect(all.layer.slides.edits['members']?.markdown.trim()).toBe('# people\n\npeople vote.');
    expect(all.layer.slides.notes['other']).toBe('Thank people');
    expect(all.layer.slides.added[0]?.markdown).toBe('# Our people\n');
    expect(now.national.slides[0]?.source.body).toContain('Members vote.');
    expect(replaceMatches(blankLayer('x', ''), now.national, texts, [], 'people').count).toBe(0);
  });

  test('whatever is replaced by a word, the same figures stand on the slide, and what is found is what was looked for', () => {
    const piece = fc.constantFrom('members ', 'present', '{{ present }}', '{{present | source}}', '\n\n', '- ', '<!-- present -->', '\\{{ ', 'a');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('present', 'a', 's', 'members'), (pieces, wanted) => {
      const text = pieces.join('');
      const tokens = (body: string): string[] => editionOf(`${HEAD}${body}\n`).deck.slides.flatMap((slide) => tokensIn(slide.content()).map(({ raw }) => raw));
      for (const match of inText(text, plain(wanted))) {
        expect(text.slice(match.from, match.to)).toBe(wanted);
        expect(match.line.slice(match.column, match.column + wanted.length)).toBe(wanted);
      }
      expect(tokens(replaced(text, plain(wanted), 'quux'))).toEqual(tokens(text));
      expect(inText(replaced(text, plain(wanted), 'quux'), plain(wanted)).every(({ fixed }) => fixed)).toBe(true);
    }));
  });
});
