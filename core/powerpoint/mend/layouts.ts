import { FIRST_MASTER_ID } from '../frame/presentation.ts';
import { colourMap, plainLevels } from '../frame/levels.ts';
import { MASTER_BODY, MASTER_TITLE, type LayoutSpec } from '../layouts.ts';
import { schemeFill } from '../shapes/frame.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { OwnRelationships } from '../xml/relationships.ts';
import { MASTER, type Mending } from './file.ts';
import { layoutShapes, masterShapes } from './layout-shapes.ts';
import { bodyLevels, titleLevel } from './list-style.ts';
import { masterPart, shapesPart } from './shape-tree.ts';

const backgroundXml = (colour: string): XmlElement =>
  el('p:bg', {}, el('p:bgPr', {}, schemeFill(colour), el('a:effectLst')));

/** The file name of each layout's part by its name. */
export const layoutParts = (layouts: readonly LayoutSpec[]): Map<string, string> => new Map(layouts.map(({ name }, index) => [name, `slideLayout${index + 1}.xml`]));

/** More shapes for a master or a layout, with what they are related to. */
export type FurtherShapes = (own: OwnRelationships) => XmlElement[];

/** The master with real placeholders, and in its styles the list levels that every slide inherits. */
export function putMaster({ file, lang, theme, layouts }: Mending, further?: FurtherShapes): void {
  const own = new OwnRelationships();
  const ids = Array.from(layouts.values(), (part, index) => el('p:sldLayoutId', { id: FIRST_MASTER_ID + 1 + index, 'r:id': own.add('slideLayout', `../slideLayouts/${part}`) }));
  own.add('theme', '../theme/theme1.xml');
  file.put(MASTER, masterPart([...masterShapes(lang), ...(further?.(own) ?? [])], backgroundXml('bg1'), [
    colourMap(theme.dark), el('p:sldLayoutIdLst', {}, ...ids),
    el('p:txStyles', {},
      el('p:titleStyle', {}, titleLevel(MASTER_TITLE.style, lang)),
      el('p:bodyStyle', {}, ...bodyLevels(MASTER_BODY.style, lang)),
      el('p:otherStyle', {}, el('a:defPPr', {}, el('a:defRPr', { lang })), ...plainLevels(1800, lang))),
  ]));
  own.write(file, MASTER);
}

/** Draws a layout. */
export function putLayout({ file, lang, layouts }: Mending, spec: LayoutSpec, footer: string, further?: FurtherShapes): void {
  const part = `ppt/slideLayouts/${layouts.get(spec.name) ?? ''}`;
  const own = new OwnRelationships();
  own.add('slideMaster', '../slideMasters/slideMaster1.xml');
  file.put(part, shapesPart('p:sldLayout', [...layoutShapes(spec, footer, lang), ...(further?.(own) ?? [])], {
    attributes: { preserve: 1, userDrawn: spec.type === undefined, type: spec.type, showMasterSp: spec.furniture ? undefined : 0 },
    name: spec.name,
    background: spec.background === undefined ? undefined : backgroundXml(spec.background),
  }));
  own.write(file, part);
}
