import { expect, it } from 'vitest';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { compose } from '../../../core/slides/compose.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { slideEdition } from '../deck/make.ts';
import { paragraph, presentation, slide } from './build.ts';
import { named, packageFaults, partTrees } from './package-checks.ts';

const LINE = 'Source: NAHT snap poll, 10 September 2025';
const idxOf = (shape: Element): string | null | undefined => named(shape as never, 'p:ph')[0]?.getAttribute('idx');

it('puts the line of sources in a place of its own on every layout, at 12 points, after what it is about', async () => {
  const slides = LAYOUTS.map((layout) => slide('A title', [paragraph('89% agreed')], { layout, sourceLine: LINE }));
  const bytes = await writePowerPoint({ presentation: presentation(slides), pictures: new Map() });
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
  const trees = [...partTrees(bytes)];
  for (const [, tree] of trees.filter(([name]) => /^ppt\/slideLayouts\/[^/]*\.xml$/.test(name))) {
    const place = named(tree, 'p:sp').find((shape) => idxOf(shape as never) === '14');
    expect(place && named(place, 'a:defRPr')[0]?.getAttribute('sz')).toBe('1200');
    expect(place && named(place, 'a:off')).toHaveLength(1);
  }
  const written = trees.filter(([name]) => /^ppt\/slides\/[^/]*\.xml$/.test(name));
  expect(written).toHaveLength(LAYOUTS.length);
  for (const [, tree] of written) {
    const texts = named(tree, 'p:sp').map((shape) => [idxOf(shape as never), shape.textContent]);
    const at = texts.findIndex(([idx]) => idx === '14');
    expect(texts[at]?.[1]).toBe(LINE);
    // Place and look come from the layout: what is changed there changes every slide.
    const shape = named(tree, 'p:sp')[at];
    expect(shape && [...named(shape, 'a:off'), ...named(shape, 'a:rPr').filter((one) => one.hasAttribute('sz'))]).toEqual([]);
    expect(texts.slice(0, at).map(([, text]) => text).join(' ')).toContain('89% agreed');
  }
});

it('writes planned times into the notes of members, and into nobody else\'s file', async () => {
  const edition = slideEdition('<!-- slide\nid: a\nminutes: 3\n-->\n# A\n\nText\n\nNote:\nSay it.\n\n---\n\n<!-- slide\nid: b\nminutes: 1\n-->\n# B\n');
  const notes = async (audience: 'members' | 'employer'): Promise<string[][]> => {
    const bytes = await writePowerPoint({ presentation: compose(edition, audience).presentation, pictures: new Map() });
    return [...partTrees(bytes)].filter(([name]) => name.startsWith('ppt/notesSlides/notes')).map(([, tree]) => named(tree, 'a:t').map((one) => one.textContent ?? ''));
  };
  expect(await notes('members')).toEqual([['Planned: 3 minutes', 'Say it.', '1'], ['Planned: 1 minute', '2']]);
  expect(await notes('employer')).toEqual([]);
});
