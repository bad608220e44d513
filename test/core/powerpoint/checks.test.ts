import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { packageFaults } from './package-checks.ts';
import { sample, samplePictures } from './sample.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writePowerPoint({ presentation: sample(), pictures: samplePictures() });
});

/** The faults of a file in one of whose parts something was changed. */
function faultsAfter(part: string, from: string | RegExp, to: string): string {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part]!);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return packageFaults(zipSync({ ...parts, [part]: strToU8(changed) })).join('\n');
}

describe('the checks see', () => {
  it('nothing in a sound file', () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it('a placeholder that its layout lacks, or has twice', () => {
    expect(faultsAfter('ppt/slides/slide4.xml', 'type="chart" idx="13"', 'type="chart" idx="14"')).toContain('the layout has no chart 14');
    expect(faultsAfter('ppt/slides/slide5.xml', 'type="tbl" idx="13"', 'type="body" idx="1"')).toContain('body 1 twice');
  });

  it('a text or a chart that stands loose', () => {
    expect(faultsAfter('ppt/slides/slide3.xml', '<p:ph type="body" idx="1"/>', '')).toContain('p:sp in no placeholder');
    expect(faultsAfter('ppt/slides/slide4.xml', '<p:ph type="chart" idx="13"/>', '')).toContain('p:graphicFrame in no placeholder');
  });

  it('a colour and a font that a change of the theme would not change', () => {
    expect(faultsAfter('ppt/slides/slide3.xml', '<a:rPr lang="en-GB" dirty="0"/>', '<a:rPr lang="en-GB"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:latin typeface="Calibri"/></a:rPr>')).toMatch(/colour FF0000\n.*font Calibri/);
  });

  it('a group without alt text', () => {
    expect(faultsAfter('ppt/slides/slide7.xml', / descr="[^"]*"/, '')).toContain('p:grpSp without alt text');
  });

  it('a chart that shows something else than its workbook', () => {
    expect(faultsAfter('ppt/charts/chart1.xml', '<c:v>89</c:v>', '<c:v>88</c:v>')).toContain('shows "88" where B2 holds "89"');
    expect(faultsAfter('ppt/charts/chart1.xml', '$B$5', '$B$6')).toContain('another length');
  });

  it('a section that misses a slide', () => {
    expect(faultsAfter('ppt/presentation.xml', /<p14:sldId id="258"\/>/, '')).toContain('the sections do not hold every slide');
    expect(faultsAfter('ppt/presentation.xml', /(<p14:section [^>]* id="\{.)/, '$1x')).toContain('section id');
  });
});
