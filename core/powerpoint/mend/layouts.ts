import type { Element } from '@xmldom/xmldom';
import { MASTER_BODY, MASTER_TITLE, type LayoutSpec } from '../layouts.ts';
import { schemeFill } from '../shapes/frame.ts';
import { el, graft, type XmlElement } from '../xml/element.ts';
import { childNamed, descendant, descendants, elements, empty, remove } from '../xml/query.ts';
import { relationships, unrelate } from '../xml/relationships.ts';
import type { OfficePackage } from '../xml/package.ts';
import { MASTER, type Mending } from './file.ts';
import { layoutShapes, masterShapes } from './layout-shapes.ts';
import { bodyLevels, titleLevel } from './list-style.ts';
import { replaceShapes, shapesPart } from './shape-tree.ts';

const nameIn = (file: OfficePackage, part: string): string =>
  descendant(file.tree(part), 'p:cSld')?.getAttribute('name') ?? '';

const backgroundXml = (colour: string): XmlElement =>
  el('p:bg', {}, el('p:bgPr', {}, schemeFill(colour), el('a:effectLst')));

/** The file name of each layout's part by its name, as pptxgenjs numbered them. */
export function layoutParts(file: OfficePackage): Map<string, string> {
  const parts = relationships(file, MASTER).filter(({ type }) => type === 'slideLayout').map(({ target }) => target.replace('../', 'ppt/'));
  return new Map(parts.map((part) => [nameIn(file, part), part.replace('ppt/slideLayouts/', '')]));
}

/** The theme's dark colours are then the ground and its light ones the text, whatever is added in PowerPoint. */
function mapDark(master: Element): void {
  const map = childNamed(master, 'p:clrMap');
  for (const [name, value] of [['bg1', 'dk1'], ['tx1', 'lt1'], ['bg2', 'dk2'], ['tx2', 'lt2']] as const) map?.setAttribute(name, value);
}

/** The master gets real placeholders, and in its styles the list levels that every slide inherits. */
export function mendMaster({ file, lang, theme }: Mending): void {
  const tree = file.tree(MASTER);
  const root = tree.documentElement;
  const slide = descendant(tree, 'p:cSld');
  if (root === null || slide === undefined) return;
  replaceShapes(tree, masterShapes(lang));
  remove(childNamed(slide, 'p:bg'));
  slide.insertBefore(graft(tree, backgroundXml('bg1')), slide.firstChild);
  if (theme.dark) mapDark(root);
  // pptxgenjs switches the footer and the slide number of every new slide off here.
  remove(childNamed(root, 'p:hf'));
  const styles = childNamed(root, 'p:txStyles');
  if (styles === undefined) return;
  for (const properties of descendants(styles, 'a:defRPr')) properties.setAttribute('lang', lang);
  const [title, body] = elements(styles);
  if (title !== undefined) {
    empty(title);
    title.appendChild(graft(tree, titleLevel(MASTER_TITLE.style, lang)));
  }
  if (body !== undefined) {
    empty(body);
    for (const level of bodyLevels(MASTER_BODY.style, lang)) body.appendChild(graft(tree, level));
  }
}

/** Draws every layout, and takes out the empty one that pptxgenjs adds on its own. */
export function putLayouts({ file, lang }: Mending, layouts: readonly LayoutSpec[], footer: string): void {
  const specs = new Map(layouts.map((spec) => [spec.name, spec]));
  for (const { id, target, type } of relationships(file, MASTER)) {
    if (type !== 'slideLayout') continue;
    const part = target.replace('../', 'ppt/');
    const spec = specs.get(nameIn(file, part));
    if (spec === undefined) dropLayout(file, part, id);
    else file.put(part, shapesPart('p:sldLayout', layoutShapes(spec, footer, lang), {
      attributes: { preserve: 1, userDrawn: spec.type === undefined, type: spec.type, showMasterSp: spec.furniture ? undefined : 0 },
      name: spec.name,
      background: spec.background === undefined ? undefined : backgroundXml(spec.background),
    }));
  }
}

function dropLayout(file: OfficePackage, part: string, id: string): void {
  unrelate(file, MASTER, (one) => one.id === id);
  const list = descendant(file.tree(MASTER), 'p:sldLayoutIdLst');
  remove(list === undefined ? undefined : elements(list).find((entry) => entry.getAttribute('r:id') === id));
  file.remove(part);
  file.remove(part.replace('slideLayouts/', 'slideLayouts/_rels/').concat('.rels'));
}
