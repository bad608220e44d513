import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadOf, withLayout } from '../../../core/branch/added-lead.ts';
import { addSlide, editSlide } from '../../../core/branch/change.ts';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { findIn, replaceMatches, searchedTexts, shownPlace } from '../../../core/branch/find.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { newSlide, SLIDE_KINDS } from '../../../core/branch/new-slide.ts';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { composeSlide } from '../../../core/slides/compose.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const SOURCES = { deck: { name: 'deck.md', text: `${HEAD}# One\n` }, figures: undefined, images: [] };
const deck = parseDeck(SOURCES.deck, []);
const edition = (layer: BranchLayer): Edition => makeEdition(SOURCES, layer, TODAY);
const added = (markdown: string) => addSlide(blankLayer('test-deck', '1'), deck, 'one', markdown);
const slideOf = (layer: BranchLayer, id: string) => edition(layer).deck.slides.find((slide) => slide.id === id);

describe('a new slide of each kind', () => {
  for (const { layout, label } of SLIDE_KINDS) {
    test(label, () => {
      const { layer, id } = added(newSlide(layout));
      expect(slideOf(layer, id)).toMatchObject({ layout, audience: ['members'] });
      const shown = composeSlide(edition(layer), id, 'members');
      expect([shown?.layout, shown?.title !== undefined || (shown?.blocks.length ?? 0) > 0]).toEqual([layout, true]);
      for (const audience of ['employer', 'public'] as const) expect(composeSlide(edition(layer), id, audience)).toBeUndefined();
      expect(edition(layer).findings.filter((finding) => finding.slide === id && finding.level === 'error')).toEqual([]);
      // A number that nobody replaced would be read out.
      expect(newSlide(layout)).not.toMatch(/[0-9]/);
    });
  }
});

test('another kind changes the layout alone: whom the slide is for, its other attributes and its text stay', () => {
  const lead = fc.constantFrom('', '<!-- slide -->\n', '<!-- slide\nlayout: table\n-->\n', '<!-- slide\nminutes: 3\nlayout:   quote # ours\naudience: [members, employer]\n-->\r\n', '<!-- slide\r\naudience: [members]\r\n-->\r\n');
  fc.assert(fc.property(lead, fc.constantFrom(...LAYOUTS), (opening, layout) => {
    const [was, is] = [added(`${opening}## Text\n\n- layout: mine\n`), added(withLayout(`${opening}## Text\n\n- layout: mine\n`, layout))].map(({ layer, id }) => slideOf(layer, id));
    expect(is).toMatchObject({ layout, audience: was?.audience, minutes: was?.minutes, source: { body: was?.source.body } });
  }));
});

test('a comment that can\'t be read is part of the text, where it can be mended', () => {
  expect(leadOf('<!-- slide\nlayout: [\n-->\n# A\n')).toBe('');
  expect(leadOf('<!-- slide\nlayout: tabel\n-->\n# A\n')).toBe('');
});

test('what is found in an added slide is found in its text, at the place that the editor shows', () => {
  const { layer, id } = added('<!-- slide\r\nlayout: two-column\r\n-->\r\n# Two\r\n\r\nA column\r\n');
  const texts = searchedTexts(edition(layer).deck, deck, layer);
  const found = findIn(texts, { text: 'column', matchCase: false, wholeWord: false });
  expect(found).toHaveLength(1);
  const lead = texts.find(({ slide }) => slide === id)?.lead;
  expect(found.map(({ from }) => shownPlace(texts.find(({ slide }) => slide === id)?.text ?? '', from, lead))).toEqual(['# Two\n\nA '.length]);
  const replaced = replaceMatches(layer, deck, texts, found, 'row').layer;
  expect(replaced).toEqual(editSlide(layer, deck, id, '<!-- slide\r\nlayout: two-column\r\n-->\r\n# Two\r\n\r\nA row\r\n'));
});
