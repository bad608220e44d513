import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES, maySee } from '../../../core/audience/model.ts';
import { addSlide, editSlide, moveSlide, removeAddedSlide, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { duplicateSlide } from '../../../core/branch/duplicate.ts';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { composeSlide, presenterNotes } from '../../../core/slides/compose.ts';
import { everyText, HEAD, TODAY } from '../deck/make.ts';

const CHART = '```chart\ntype: bar\nunit: percent\ncategories: [A]\nseries:\n  N: [1]\nalt: One.\n```\n';
const sourcesOf = (text: string) => ({ deck: { name: 'deck.md', text }, figures: undefined, images: [] });
const SOURCES = sourcesOf(`${HEAD}# One\n\nFor all.\n\nNote:\nSay hello.\n\n---\n\n<!-- slide\nid: kept\nlayout: chart\nminutes: 3\naudience: [members]\ncontent-note: "Some <may> find --\\u003e this hard"\novertaken: "By <what> came --\\u003e after"\n-->\n# Kept\n\n${CHART}\n---\n\n<!-- slide\nid: extra\noptional: true\n-->\n# Extra\n\n<!-- only: members -->\nSecret.\n<!-- end -->\n`);
const deck = parseDeck(SOURCES.deck, []);
const blank = blankLayer('test-deck', '1');
const edition = (layer: BranchLayer): Edition => makeEdition(SOURCES, layer, TODAY);
const order = (layer: BranchLayer): string[] => edition(layer).deck.slides.map(({ id }) => id);

function copyOf(id: string, from = blank): { layer: BranchLayer; id: string } {
  const copied = duplicateSlide(from, deck, id);
  if (!copied) throw new Error(`${id} was not copied`);
  return copied;
}

const without = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null, (key, each: unknown) => (key === 'line' || key === 'id' ? undefined : each)));

test('a copy stands behind its slide and looks the same to everyone who may see that', () => {
  for (const id of ['one', 'kept', 'extra']) {
    const copied = copyOf(id);
    expect(order(copied.layer)[order(copied.layer).indexOf(id) + 1]).toBe(copied.id);
    const now = edition(copied.layer);
    for (const audience of AUDIENCES) expect(without(composeSlide(now, copied.id, audience))).toEqual(without(composeSlide(now, id, audience)));
    expect(without(presenterNotes(now, copied.id))).toEqual(without(presenterNotes(now, id)));
    const [was, is] = [id, copied.id].map((each) => now.deck.slides.find((slide) => slide.id === each));
    expect({ on: is?.on, minutes: is?.minutes, note: is?.contentNote, overtaken: is?.overtaken }).toEqual({ on: was?.on, minutes: was?.minutes, note: was?.contentNote, overtaken: was?.overtaken });
    expect(removeAddedSlide(copied.layer, copied.id)).toEqual(blank);
  }
});

test('a copy of a slide for members alone stays so, even when its text is written anew', () => {
  const { layer, id } = copyOf('kept');
  const bare = edition(editSlide(layer, deck, id, '# Bare')).deck.slides.find((slide) => slide.id === id);
  expect(bare?.audience).toEqual(['members']);
});

test('attributes typed into the text of a national slide open nothing in its copy', () => {
  const edited = editSlide(blank, deck, 'kept', '<!-- slide\naudience: [public]\n-->\n# Kept');
  const { layer, id } = copyOf('kept', edited);
  expect(edition(layer).deck.slides.find((slide) => slide.id === id)?.audience).toEqual(['members']);
});

test('an edited slide is copied as the branch has it, its own notes too', () => {
  const edited = writeBranchNotes(editSlide(blank, deck, 'one', '# Un\n\nNote:\nMine.'), 'one', 'Ours');
  const { layer, id } = copyOf('one', edited);
  const now = edition(layer);
  expect(everyText(composeSlide(now, id, 'members'))).toContain('Un');
  expect(without(presenterNotes(now, id))).toEqual(without(presenterNotes(now, 'one')));
});

test('a copy of a copy stands right behind it, in an order of the branch too', () => {
  const first = copyOf('one', moveSlide(blank, deck, 'one', 1));
  const again = copyOf('one', first.layer);
  expect(order(again.layer)).toEqual(['kept', 'one', again.id, first.id, 'extra']);
  const onAdded = copyOf('one', addSlide(blank, deck, 'one', '# Ours').layer);
  expect(order(onAdded.layer).slice(0, 3)).toEqual(['one', onAdded.id, 'our-ours']);
});

test('what can’t be told apart from what is withheld is not copied', () => {
  const text = `${HEAD}# A\n\n<!-- only: members -->\n\n---\n\n# Within\n\n<!-- end -->\n\n---\n\n<!-- slide\naudience: [nobody]\n-->\n# Faulty\n`;
  const odd = parseDeck(sourcesOf(text).deck, []);
  expect(odd.slides.map(({ id }) => duplicateSlide(blank, odd, id) !== undefined)).toEqual([true, false, false]);
  expect(duplicateSlide(blank, deck, 'nobody')).toBeUndefined();
});

test('whatever its attributes and text, nobody sees more of the copy', () => {
  const line = fc.constantFrom('Words.', '<!-- only: members -->', '<!-- only: employer, public -->', '<!-- end -->', '<!-- slide\naudience: [public]\n-->', 'Note:', '- point', '<!-- a remark -->', '::right::', '---x');
  const audience = fc.constantFrom('', 'audience: [members]\n', 'audience: [employer]\n', 'audience: [employer, public]\n', 'audience: [oops]\n');
  fc.assert(fc.property(audience, fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 4 }), fc.boolean(), (attributes, body, edit, off) => {
    const sources = sourcesOf(`${HEAD}<!-- slide\nid: a\n${attributes}-->\n# A\n\n${body.join('\n\n')}\n`);
    const national = parseDeck(sources.deck, []);
    let layer = blank;
    if (edit.length > 0) layer = editSlide(layer, national, 'a', edit.join('\n\n'));
    if (off) layer = switchSlide(layer, national, 'a', false);
    const copied = duplicateSlide(layer, national, 'a');
    if (!copied) return;
    const now = makeEdition(sources, copied.layer, TODAY);
    const [was, is] = ['a', copied.id].map((id) => now.deck.slides.find((slide) => slide.id === id));
    for (const each of AUDIENCES) {
      if (maySee(is!.audience, each)) expect(maySee(was!.audience, each)).toBe(true);
      const shown = composeSlide(now, copied.id, each);
      const original = composeSlide(now, 'a', each);
      if (shown) expect(without({ ...shown, notes: [], label: '' })).toEqual(without({ ...original, notes: [], label: '' }));
    }
    if (off) expect(is!.on).toBe(false);
  }), { examples: [['audience: [members]\n', [], ['<!-- slide\naudience: [public]\n-->', '<!-- slide\naudience: [public]\n-->'], false]] });
});

test('the national notes stay notes in the copy, whatever the branch’s text leaves open', () => {
  const line = fc.constantFrom('Words.', '```', '~~~', '<!-- open', '-->', '<!-- only: members -->', '<!-- end -->', 'Note:', '- point', '> ```', '`', '<pre>', '');
  const some = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(fc.property(some, some, some, (notes, more, edit) => {
    const sources = sourcesOf(`${HEAD}<!-- slide\nid: a\n-->\n# A\n\nNote:\n${notes}\nCANARY\n${more}\n`);
    const national = parseDeck(sources.deck, []);
    if (national.slides[0]?.source.body.includes('CANARY') === true) return;
    const copied = duplicateSlide(editSlide(blank, national, 'a', `# A\n${edit}`), national, 'a');
    if (!copied) return;
    const now = makeEdition(sources, copied.layer, TODAY);
    for (const each of AUDIENCES) {
      const shown = composeSlide(now, copied.id, each);
      if (shown) expect(everyText({ ...shown, notes: each === 'members' ? [] : shown.notes })).not.toContain('CANARY');
    }
  }), { numRuns: 400, examples: [['```', '```', '```\ncode'], ['-->', '', '<!-- open']] });
});
