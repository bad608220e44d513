import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../core/letters/docx/write.ts';
import { LETTER_LAYOUTS, type ShownLetter } from '../../../../core/letters/model.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { packageFaults, named, partTrees } from '../../powerpoint/package-checks.ts';
import { randomSlide, words } from '../../powerpoint/random-slide.ts';
import { shownLetter } from '../make.ts';

/** The faults of a package that is no PowerPoint. */
const faults = (bytes: Uint8Array): string[] => packageFaults(bytes).filter((fault) => fault !== 'no presentation');
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const paragraphs = (bytes: Uint8Array) =>
  named(partTrees(bytes).get('word/document.xml') as never, 'w:p').map((paragraph) => ({
    style: named(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal',
    text: named(paragraph, 'w:t').map((text) => text.textContent ?? '').join(''),
  }));
const text = (said: string) => [{ type: 'text' as const, text: said }];

describe('a Word document', () => {
  it('has a letter in the order and in the styles of letters', async () => {
    const bytes = await writeDocx(shownLetter());
    expect(paragraphs(bytes)).toEqual([
      { style: 'Address', text: 'Ms Anita PatelNorthmoor Council' },
      { style: 'Date', text: '27 November 2025' },
      { style: 'Normal', text: 'Dear Ms Patel,' },
      { style: 'Heading1', text: 'Inspection' },
      { style: 'Normal', text: 'Thank you for your letter.' },
      { style: 'Normal', text: 'Yours sincerely,' },
      { style: 'Signature', text: 'Sam ExampleHead teacher' },
    ]);
    expect(part(bytes, 'word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(await validatorErrors(bytes, 'docx')).toEqual([]);
    expect(faults(bytes)).toEqual([]);
  });

  it('says who prepared it at the foot of the first page, and numbers those after it', async () => {
    const bytes = await writeDocx(shownLetter());
    const feet = Object.keys(unzipSync(bytes)).filter((name) => /footer\d\.xml$/.test(name)).map((name) => part(bytes, name));
    expect(feet.filter((foot) => foot.includes('Prepared by the branch.') && !foot.includes('NUMPAGES'))).toHaveLength(1);
    expect(feet.filter((foot) => foot.includes('NUMPAGES') && !foot.includes('Prepared'))).toHaveLength(1);
    expect(part(bytes, 'word/document.xml')).toContain('<w:titlePg/>');
  });

  it('gives the same bytes for the same letter, links and lists included, and no clock, person or machine', async () => {
    const letter = shownLetter({ blocks: [
      { type: 'paragraph', line: 1, children: [{ type: 'link', href: 'https://example.org/a', children: text('one') }, { type: 'link', href: 'mailto:a@example.org', children: text('two') }] },
      { type: 'list', line: 2, ordered: true, start: 3, items: [{ line: 2, blocks: [{ type: 'paragraph', line: 2, children: text('third') }] }] },
    ] });
    const first = await writeDocx(letter);
    expect(await writeDocx(letter)).toEqual(first);
    expect(part(first, 'docProps/core.xml')).toContain('2025-11-27T00:00:00Z');
    expect(part(first, 'docProps/core.xml')).toContain('<dc:title>Inspection</dc:title><dc:creator>Branchdeck</dc:creator><cp:lastModifiedBy>Branchdeck</cp:lastModifiedBy>');
    expect(Object.keys(unzipSync(first)).map((name) => part(first, name)).join('')).not.toMatch(/Un-named|\/home\/|\/work\//);
    expect(part(first, 'word/document.xml')).toMatch(/<w:hyperlink[^>]* r:id="rIdLink1"/);
    expect(part(first, 'word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(faults(first)).toEqual([]);
  });

  it('marks gaps where they stand', async () => {
    const bytes = await writeDocx(shownLetter({ to: ['[their post]'], blanks: [{ about: 'employer.post', label: 'The post', gap: '[their post]' }] }));
    expect(part(bytes, 'word/document.xml')).toMatch(/<w:shd w:fill="FFF1B8"[^>]*\/><\/w:rPr><w:t[^>]*>\[their post\]/);
  });

  it('repeats the head of a table on each page, and gives empty cells room to write', async () => {
    const bytes = await writeDocx(shownLetter({ layout: 'form', blocks: [{ type: 'table', line: 1, align: [], head: [{ children: text('Hazard') }, { children: text('Owner') }], rows: [[{ children: text('Demands') }, { children: [] }]] }] }));
    const document = part(bytes, 'word/document.xml');
    expect(document).toMatch(/<w:tblHeader\/>.*Hazard/s);
    expect(document).toMatch(/<w:trHeight w:val="800" w:hRule="atLeast"\/>.*Demands/s);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(paragraphs(bytes)[0]).toEqual({ style: 'Heading1', text: 'Inspection' });
  });

  it('speaks the deck\'s language, and British English where that is none', async () => {
    expect(part(await writeDocx(shownLetter({ lang: 'cy' })), 'word/styles.xml')).toContain('<w:lang w:val="cy"');
    expect(part(await writeDocx(shownLetter({ lang: '"><' })), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });
});

const line = words.map((one) => one.replace(/[\r\n]/g, ' '));
const randomLetter: fc.Arbitrary<ShownLetter> = fc.record({
  layout: fc.constantFrom(...LETTER_LAYOUTS), to: fc.array(line, { maxLength: 4 }), from: fc.array(line, { maxLength: 3 }), subject: line, note: line, title: line,
  blocks: fc.array(randomSlide.map(({ blocks }) => blocks), { maxLength: 6 }).map((some) => some.flat()),
}).map((own) => shownLetter(own));

it('is sound whatever stands in the letter', async () => {
  await fc.assert(fc.asyncProperty(randomLetter, async (letter) => {
    const bytes = await writeDocx(letter);
    expect(faults(bytes)).toEqual([]);
    expect(await validatorErrors(bytes, 'docx')).toEqual([]);
  }), { numRuns: Number(process.env['RANDOM_LETTERS'] ?? 12), endOnFailure: true });
}, 600_000);
