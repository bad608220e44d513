import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { accessibilityFaults } from './accessibility-checks.ts';
import { sample, samplePictures } from './sample.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writePowerPoint({ presentation: sample(), pictures: samplePictures() });
});

/** The faults of a file in one of whose parts something was changed. */
function faultsAfter(part: string, from: string | RegExp, to: string): string[] {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part]!);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return accessibilityFaults(zipSync({ ...parts, [part]: strToU8(changed) }));
}

const slide = (number: number): string => `ppt/slides/slide${number}.xml`;

describe('the checks for those who listen see', () => {
  it('nothing in a file as it is written', () => {
    expect(accessibilityFaults(bytes)).toEqual([]);
  });

  it('a slide without a title, and a title twice', () => {
    expect(faultsAfter(slide(3), 'type="title"', 'type="body" idx="9"')).toContain(`${slide(3)}: no title`);
    expect(faultsAfter(slide(3), /<a:t>What the new framework asks of leaders<\/a:t>/, '<a:t> </a:t>')).toContain(`${slide(3)}: no title`);
    expect(faultsAfter(slide(3), 'What the new framework asks of leaders', 'what leaders  TOLD us')).toEqual([`${slide(4)}: the title of ${slide(3)} again`]);
  });

  it.each([[4, 'p:graphicFrame'], [5, 'p:graphicFrame'], [7, 'p:grpSp'], [9, 'p:pic']])('slide %i: a %s without alt text', (number, kind) => {
    expect(faultsAfter(slide(number), / descr="[^"]*"/, '')).toEqual([`${slide(number)}: ${kind} without alt text`]);
    expect(faultsAfter(slide(number), / descr="[^"]*"/, ' descr=" "')).toEqual([`${slide(number)}: ${kind} without alt text`]);
  });

  it('a table without a header row, and merged cells', () => {
    expect(faultsAfter(slide(5), ' firstRow="1"', '')).toEqual([`${slide(5)}: a table without a header row`]);
    expect(faultsAfter(slide(5), '<a:tc>', '<a:tc gridSpan="2">')).toEqual([`${slide(5)}: merged cells`]);
  });

  it('words without a language, on a slide and in its notes', () => {
    expect(faultsAfter(slide(2), /(type="title".*?<a:rPr) lang="en-GB"/, '$1')).toEqual([`${slide(2)}: no language for "Why this matters to us"`]);
    expect(faultsAfter('ppt/notesSlides/notesSlide1.xml', / lang="en-GB"/, ' lang=""')).toHaveLength(1);
  });

  it('a title that is not read first, and what is read before that which stands above it or to its left', () => {
    expect(faultsAfter(slide(3), /(<p:sp>.*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/, '$2$1')).toContain(`${slide(3)}: the title is not read first`);
    expect(faultsAfter(slide(6), /(<p:sp>.*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/, '$1$3$2')).toEqual([`${slide(6)}: shape 3 is read too late`]);
    expect(faultsAfter(slide(5), /(<p:graphicFrame>.*<\/p:graphicFrame>)(<p:sp>.*?<\/p:sp>)/, '$2$1')).toEqual([`${slide(5)}: shape 3 is read too late`]);
  });

  it('an empty placeholder, and a shape that says nothing', () => {
    expect(faultsAfter(slide(2), 'What changed in September, and what leaders say about it', '')).toEqual([`${slide(2)}: an empty placeholder`]);
    expect(faultsAfter(slide(2), '</p:spTree>', '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="6800000"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr></p:sp></p:spTree>'))
      .toEqual([`${slide(2)}: a shape that says nothing`]);
  });

  it('a section without a name of its own', () => {
    expect(faultsAfter('ppt/presentation.xml', /(<p14:section name=")[^"]*("[^>]*>.*?<p14:section name=")[^"]*"/, '$1A$2a"')).toEqual(['a section without a name of its own: "a"']);
  });
});
