import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { asKind } from '../../../core/export/as-kind.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { flatText } from '../../../core/slides/sentences.ts';
import { withUniqueTitles } from '../../../core/slides/unique-titles.ts';
import { HEAD, editionOf, shown } from '../deck/make.ts';
import { paragraph, presentation, slide } from '../powerpoint/build.ts';
import { randomSlide } from '../powerpoint/random-slide.ts';

const named = (slides: readonly ShownSlide[]): string[] => slides.map(({ title, label }) => (title === undefined ? `[${label}]` : flatText(title)));
const unique = (...slides: ShownSlide[]): string[] => named(withUniqueTitles(presentation(slides)).slides);

/** What is left of a text in a file. */
const printed = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/\s+/g, ' ').trim();

test('what is called the same is numbered, whatever its letters’ case, and what is taken is not used', () => {
  expect(unique(slide('Next'), slide(' next '), slide('NEXT'), slide('Next (2)'), slide('Else'))).toEqual(['Next', ' next  (2)', 'NEXT (3)', 'Next (2) (2)', 'Else']);
});

test('a slide without a title is called by its text, and by its place where it has none', () => {
  const untitled = (label: string): ShownSlide => slide(undefined, [], { label });
  expect(unique(untitled('A lobby'), slide('A lobby'), untitled('A lobby'), untitled('\u0000 '), slide('Slide 4'))).toEqual(['[A lobby]', 'A lobby (2)', '[A lobby (3)]', '[Slide 4]', 'Slide 4 (2)']);
});

test('parts of a slide keep together, and say last that they continue', () => {
  const part = (title: string, number: number, count: number): ShownSlide =>
    ({ ...slide([{ type: 'text', text: 'Next' }, ...(title === '' ? [] : [{ type: 'text' as const, text: title }])]), label: `Next${title}`, part: { of: `of-${count}`, label: 'Next', number, count } });
  const slides = [part('', 1, 2), part(' (continued)', 2, 2), part('', 1, 3), part(' (2 of 3)', 2, 3), part(' (3 of 3)', 3, 3), slide('Next (continued)')];
  expect(unique(...slides)).toEqual(['Next', 'Next (continued)', 'Next (2)', 'Next (2) (2 of 3)', 'Next (2) (3 of 3)', 'Next (continued) (2)']);
  expect(withUniqueTitles(presentation(slides)).slides.map(({ label }) => label).slice(2, 5)).toEqual(['Next (2)', 'Next (2) (2 of 3)', 'Next (2) (3 of 3)']);
});

test('the room sees titles as they are written, every kind of file has each once, content notes and continued slides too', () => {
  const long = Array.from({ length: 30 }, (_, index) => `- Point ${index} says something that takes a whole line of the slide and a little of the next one too`).join('\n');
  const noted = (id: string): string => `<!-- slide\nid: ${id}\ncontent-note: Take care.\n-->\n# Next\n\n${long}\n`;
  const version = shown(editionOf(`${HEAD}${noted('a')}\n---\n\n${noted('b')}`));
  const room = named(version.slides);
  expect(room.filter((title) => title === 'Before the next slide')).toHaveLength(2);
  expect(room.filter((title) => title === 'Next')).toHaveLength(2);
  const file = named(asKind(version, 'pdf').slides);
  expect(file.slice(0, 2)).toEqual(['Before the next slide', 'Next']);
  expect(file).toContain('Before the next slide (2)');
  expect(file).toContain('Next (2)');
  expect(new Set(file).size).toBe(version.slides.length);
});

it('changes nothing of slides that are called apart', () => {
  const slides = [slide('A', [paragraph('x')]), slide('B')];
  withUniqueTitles(presentation(slides)).slides.forEach((one, index) => expect(one).toBe(slides[index]));
});

it('leaves no two slides with one name, whatever they are called', () => {
  const title = fc.constantFrom('A', 'a', 'A (2)', 'A (2) (2)', 'Slide 3', ' ', '\u0007', '');
  fc.assert(fc.property(fc.array(fc.oneof(randomSlide, fc.tuple(fc.option(title, { nil: undefined }), title).map(([one, label]) => slide(one, [], { label }))), { maxLength: 14 }), (slides) => {
    const names = withUniqueTitles(presentation(slides)).slides.map((one) => (printed(flatText(one.title ?? [])) || printed(one.label)).toLowerCase());
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 300) });
});
