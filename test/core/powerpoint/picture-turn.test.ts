import { describe, expect, it } from 'vitest';
import { turnOf, type Orientation } from '../../../core/powerpoint/orientation.ts';
import { pictureXml } from '../../../core/powerpoint/shapes/picture-shape.ts';
import type { XmlElement } from '../../../core/powerpoint/xml/element.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { image, pngAsset, presentation, slide } from './build.ts';
import { named, packageFaults, partTrees } from './package-checks.ts';

const ALL: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
/** For each orientation, which corner of the upright picture the stored one's top left and top right are. */
const CORNERS: Readonly<Record<Orientation, string>> = {
  1: 'top-left top-right', 2: 'top-right top-left', 3: 'bottom-right bottom-left', 4: 'bottom-left bottom-right',
  5: 'top-left bottom-left', 6: 'top-right bottom-right', 7: 'bottom-right top-right', 8: 'bottom-left top-left',
};

/** Where PowerPoint shows a corner: it mirrors first and turns clockwise then. */
function shown(x: number, y: number, orientation: Orientation): string {
  const { quarters, flipH, flipV } = turnOf(orientation);
  let [across, down] = [flipH ? -x : x, flipV ? -y : y];
  for (let quarter = 0; quarter < quarters; quarter += 1) [across, down] = [-down, across];
  return `${down < 0 ? 'top' : 'bottom'}-${across < 0 ? 'left' : 'right'}`;
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('a picture that is stored turned', () => {
  it.each(ALL)('stands upright (%i)', (orientation) => {
    expect(`${shown(-1, -1, orientation)} ${shown(1, -1, orientation)}`).toBe(CORNERS[orientation]);
  });

  it.each(ALL)('fills its box (%i)', (orientation) => {
    const box = { x: 2, y: 1, w: 3, h: 5 };
    const xml = pictureXml({ kind: 'picture', box, src: 'a.jpg', alt: 'A' }, { raster: 'rId1', svg: undefined }, orientation);
    const number = (name: string, attribute: string): number => Number(find(xml, name)?.attributes[attribute]) / 914_400;
    const lies = orientation >= 5;
    expect([number('a:ext', 'cx'), number('a:ext', 'cy')]).toEqual(lies ? [5, 3] : [3, 5]);
    expect([number('a:off', 'x') + number('a:ext', 'cx') / 2, number('a:off', 'y') + number('a:ext', 'cy') / 2]).toEqual([3.5, 3.5]);
  });

  it('is written as PowerPoint reads it', async () => {
    const asset = pngAsset(30, 20);
    const pictures = new Map(ALL.map((orientation) => [`${orientation}.png`, { ...asset, orientation }]));
    const bytes = await writePowerPoint({
      presentation: presentation(ALL.map((orientation) => slide(`Held ${orientation}`, [image(`${orientation}.png`, 'A')], { layout: 'image' }))),
      pictures,
    });
    expect(packageFaults(bytes)).toEqual([]);
    expect(await validatorErrors(bytes)).toEqual([]);
    const trees = partTrees(bytes);
    const written = ALL.map((number) => {
      const tree = trees.get(`ppt/slides/slide${number}.xml`);
      const frame = tree && named(tree, 'p:pic').flatMap((picture) => named(picture, 'a:xfrm'))[0];
      return ['rot', 'flipH', 'flipV'].map((name) => frame?.getAttribute(name) ?? '').join(' ');
    });
    expect(written).toEqual(['  ', ' 1 ', '10800000  ', '  1', '16200000 1 ', '5400000  ', '5400000 1 ', '16200000  ']);
  });
});
