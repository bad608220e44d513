import { expect, it } from 'vitest';
import { indexFile } from '../../../core/proof/index-file.ts';
import { emptyPart, type Part } from '../../../core/proof/model.ts';
import { saidOf } from '../../../core/proof/said.ts';
import { searchFile } from '../../../core/proof/search.ts';
import { withheld } from '../../../core/proof/withheld.ts';
import { compose } from '../../../core/slides/compose.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const edition = editionOf(`${HEAD}# Fair\n\n<!-- only: members -->\nWalk out\n\nWe will ballot for action in the spring if nobody listens.\n<!-- end -->\n`);
const MACHINE = { user: 'jsmith', host: 'office-pc-7.local' };
const part = (name: string, text: string): Part => ({ ...emptyPart(name, name), pieces: [{ text, place: 'text' }] });
const layouts = (text: string): Part[] => Array.from({ length: 20 }, (_, index) => part(`ppt/slideLayouts/slideLayout${index + 1}.xml`, text));

function found(parts: Part[], wearsTemplate: boolean): string[] {
  const said = saidOf(compose(edition, 'employer').presentation);
  const { matches } = searchFile(indexFile({ parts, unread: [] }), withheld(edition, 'employer', said, MACHINE), 'employer', wearsTemplate);
  return [...new Set(matches.map((match) => match.part.split('/')[1] ?? ''))];
}

it('takes the few words of a template’s layouts for design, and nothing else', () => {
  expect(found(layouts('Walk out'), true)).toEqual([]);
  expect(found(layouts('Walk out'), false)).toEqual(['slideLayouts']);
  expect(found(layouts('We will ballot for action in the spring if nobody listens.'), true)).toEqual(['slideLayouts']);
});

it('finds the same words on a slide, however many layouts have them', () => {
  expect(found([...layouts('Walk out'), part('ppt/slides/slide1.xml', 'Walk out')], true)).toEqual(['slides']);
});
