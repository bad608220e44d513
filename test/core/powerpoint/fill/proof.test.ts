import { beforeAll, describe, expect, test } from 'vitest';
import { openPresentation } from '../../../../core/opc/kind.ts';
import { fillFile, printedLabel } from '../../../../core/powerpoint/fill/fill.ts';
import { slidesOf } from '../../../../core/powerpoint/fill/slides.ts';
import { withheldOfFile } from '../../../../core/powerpoint/fill/withheld-of-file.ts';
import { indexFile } from '../../../../core/proof/index-file.ts';
import { readBack } from '../../../../core/proof/read/read.ts';
import type { ProofMatch } from '../../../../core/proof/report.ts';
import { searchFile } from '../../../../core/proof/search.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { changeParts, fillBytes, LAYER, VALUES } from './fill-bytes.ts';
import { richFile } from './rich-file.ts';

let rich: Uint8Array;
beforeAll(async () => {
  rich = await richFile();
});

/** What is found in a file that was filled from the rich one, and then changed by somebody. */
function found(audience: 'members' | 'employer', leak: (bytes: Uint8Array) => Uint8Array): ProofMatch[] {
  const { file, main } = openPresentation(sourceOfBytes(rich));
  const slides = slidesOf(file, main);
  const { bytes, filled: kept } = fillBytes(rich, audience);
  const filled = fillFile({ file, name: 'a.pptx', slides, keep: new Set(kept?.kept.map(({ number }) => number)), audience, values: VALUES, cleanPicture: (picture) => picture });
  const labels = filled.kept.map(({ label }) => printedLabel(VALUES, audience, label));
  const withheld = withheldOfFile({ file, slides: slides.slides, filled, audience, values: VALUES, layer: LAYER, labels }, { user: 'augusta', host: 'secretary-laptop' });
  return searchFile(indexFile(readBack('pptx', sourceOfBytes(leak(bytes)))), withheld, audience).matches;
}
const onSlide = (said: string) => (bytes: Uint8Array): Uint8Array => changeParts(bytes, { 'ppt/slides/slide1.xml': (xml) => xml.replace('<a:t>more</a:t></a:r></a:p>', `<a:t>more</a:t></a:r></a:p><a:p><a:r><a:t>${said}</a:t></a:r></a:p>`) });

describe('the proof of a filled file', () => {
  test('finds nothing in it as it is', () => {
    expect(found('employer', (bytes) => bytes)).toEqual([]);
    expect(found('members', (bytes) => bytes)).toEqual([]);
  });

  test.each([
    ['CANARYTITLE for members', /On slide 2, “CANARYTITLE for members”, and withheld from this version\./],
    ['CANARYHIDDENSHAPE here', /Hidden on slide 1/],
    ['CANARYCATEGORY', /On slide 4/],
    ['CANARYALT picture', /On slide 2/],
    ['CANARYCOMMENT one', /comment/],
    ['Cassia CANARYREVIEWER', /worked on the file/],
    ['Augusta CANARYAUTHOR', /worked on the file/],
    ['CANARYCOMPANY', /properties of the file as it was sent/],
    ['Perpetua Canaryname', /Who entered a figure/],
    ['Ruth Canaryname', /official's name/],
    ['ruth@canary.example', /official's email/],
    ['Would strike: 87', /not for this version/],
    ['C:\\Users\\augusta\\notes.txt', /place on somebody’s computer/],
  ])('finds “%s” on a slide for the employer', (said, why) => {
    expect(found('employer', onSlide(said)).map((match) => match.why).join(' ')).toMatch(why);
  });

  test('finds notes, a remark, a hidden sheet and an author wherever they get in', () => {
    expect(found('employer', (bytes) => changeParts(bytes, {}, { 'ppt/notesSlides/notesSlide1.xml': '<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Hello</a:t></a:r></a:p></p:notes>' })).map(({ kind }) => kind)).toContain('notes');
    expect(found('employer', (bytes) => changeParts(bytes, { 'docProps/core.xml': (xml) => xml.replace(/<dc:creator>[^<]*/, '<dc:creator>Somebody') })).map(({ kind }) => kind)).toContain('author');
    expect(found('employer', (bytes) => changeParts(bytes, {}, { 'ppt/embeddings/workbook1.xlsx': Buffer.from(openPresentation(sourceOfBytes(rich)).file.bytes('ppt/embeddings/workbook1.xlsx')) })).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hidden', 'author']));
  });

  test('for members finds what the file did not say before', () => {
    expect(found('members', onSlide('Perpetua Canaryname')).map(({ why }) => why)).toEqual(['Who entered a figure.']);
    expect(found('members', onSlide('CANARYTITLE for members'))).toEqual([]);
  });
});
