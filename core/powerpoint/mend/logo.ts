import type { PictureAsset } from '../picture-asset.ts';
import { layoutName } from '../layouts.ts';
import { hexFill, placeholderProperties, rectangle, transform } from '../shapes/frame.ts';
import { pictureXml } from '../shapes/picture-shape.ts';
import { cleanLine } from '../text/clean.ts';
import type { Box } from '../units.ts';
import { el, graft, type XmlElement } from '../xml/element.ts';
import { descendant } from '../xml/query.ts';
import { relate } from '../xml/relationships.ts';
import { MASTER, type Mending } from './file.ts';
import { isShowable, type MediaStore } from './media.ts';
import { countIds } from './shape-tree.ts';

interface Place {
  right: number;
  middle: number;
  width: number;
  height: number;
  /** Room around it on its plate. */
  edge: number;
}

/** On the master, between the footer and the slide number. */
const SMALL: Place = { right: 11.35, middle: 7.13, width: 1.5, height: 0.36, edge: 0.04 };
const LARGE: Place = { right: 12.1, middle: 1.05, width: 3, height: 1, edge: 0.12 };

function boxOf(asset: PictureAsset, { right, middle, width, height, edge }: Place): { picture: Box; plate: Box } {
  const scale = Math.min(width / asset.width, height / asset.height);
  const [w, h] = [asset.width * scale, asset.height * scale];
  const picture = { x: right - edge - w, y: middle - h / 2, w, h };
  return { picture, plate: { x: picture.x - edge, y: picture.y - edge, w: w + 2 * edge, h: h + 2 * edge } };
}

/** White behind the logo: most are drawn for paper, and a theme's ground may be any colour. */
const plateXml = (box: Box): XmlElement => el('p:sp', {},
  el('p:nvSpPr', {},
    el('p:cNvPr', { id: 0, name: 'Plate' }, el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      el('adec:decorative', { val: 1 })))),
    el('p:cNvSpPr', {}, el('a:spLocks')), placeholderProperties()),
  el('p:spPr', {}, transform(box), rectangle(), hexFill('FFFFFF'), el('a:ln', {}, el('a:noFill'))),
  el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr'))));

/** Puts the branch's logo on the master, and large on the title layout, which doesn't show the master's shapes: stored once, and on no slide. */
export function mendLogo({ file, presentation, layouts }: Mending, pictures: ReadonlyMap<string, PictureAsset>, media: MediaStore): void {
  const { logo } = presentation.look;
  const asset = logo === undefined ? undefined : pictures.get(logo.src);
  if (logo === undefined || asset === undefined || !isShowable(asset)) return;
  const title = layouts.get(layoutName('title'));
  const parts: [string, Place][] = [[MASTER, SMALL], ...(title === undefined ? [] : [[`ppt/slideLayouts/${title}`, LARGE] as [string, Place]])];
  for (const [part, place] of parts) {
    const { picture, plate } = boxOf(asset, place);
    const ids = media.place({ add: (type, target) => relate(file, part, type, target) }, asset);
    const tree = file.tree(part);
    const group = descendant(tree, 'p:spTree');
    const shape = pictureXml({ kind: 'picture', box: picture, src: logo.src, alt: cleanLine(logo.alt) }, ids, asset.orientation);
    for (const one of [plateXml(plate), shape]) group?.appendChild(graft(tree, one));
    countIds(tree);
  }
}
