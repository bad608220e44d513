import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { blankLayer } from '../../../core/branch/model.ts';
import { fillToDraw } from '../../../files/fill/fill-to-draw.ts';
import { changeParts, smallPptx } from '../libreoffice/small-pptx.ts';
import { tempFolder } from '../temp.ts';

const INPUT = { definitions: new Map(), layer: { ...blankLayer('d', ''), profile: { ...blankLayer('d', '').profile, branch: { name: 'Northmoor', region: '', logo: '' } } }, today: '2025-11-23' };

it('puts the branch’s values in and leaves every slide where it is, a hidden one and a blank too', async () => {
  const path = join(tempFolder(), 'original.pptx');
  const marked = changeParts(await smallPptx(), (name, text) => {
    if (name === 'ppt/slides/slide1.xml') return text.replace('91% of leaders', '{{ branch.name }} and {{ unknown-figure }}');
    return name === 'ppt/slides/slide2.xml' ? text.replace('<p:sld ', '<p:sld show="0" ') : text;
  });
  writeFileSync(path, marked);
  const parts = unzipSync(fillToDraw(path, INPUT));
  const slide = (number: number): string => strFromU8(parts[`ppt/slides/slide${number}.xml`] ?? new Uint8Array());
  expect(slide(1).replace(/<[^>]*>/g, '')).toContain('Northmoor and {{ unknown-figure }}');
  expect(slide(2)).toContain('show="0"');
  expect(slide(3)).toBe(strFromU8(unzipSync(marked)['ppt/slides/slide3.xml'] ?? new Uint8Array()));
  expect(Object.keys(parts).toSorted()).toEqual(Object.keys(unzipSync(marked)).toSorted());
});

it('gives the same bytes for the same figures', async () => {
  const path = join(tempFolder(), 'original.pptx');
  writeFileSync(path, await smallPptx());
  expect(fillToDraw(path, INPUT)).toEqual(fillToDraw(path, INPUT));
});
