import type { Document, Element, Node } from '@xmldom/xmldom';
import { named } from './package-checks.ts';

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A tenth of an inch, in EMU: less than that is no overlap. */
const SLACK = 91_440;
const TITLES = new Set(['title', 'ctrTitle']);
/** Of these a slide has one, whatever its number. */
const FURNITURE = new Set(['ftr', 'sldNum', 'dt']);
const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp']);

const childrenOf = (node: Node): Element[] => [...node.childNodes].filter((child): child is Element => child.nodeType === 1);
const numberOf = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name) ?? 0);

/** The place that a shape states itself, as its turn leaves it. */
function ownArea(shape: Element): Area | undefined {
  const [transform] = [...named(shape, 'a:xfrm'), ...named(shape, 'p:xfrm')];
  if (transform === undefined) return undefined;
  const [offset] = named(transform, 'a:off');
  const [size] = named(transform, 'a:ext').filter((one) => one.hasAttribute('cx'));
  const [x, y, width, height] = [numberOf(offset, 'x'), numberOf(offset, 'y'), numberOf(size, 'cx'), numberOf(size, 'cy')];
  const sideways = Math.round(numberOf(transform, 'rot') / 5_400_000) % 2 !== 0;
  const [w, h] = sideways ? [height, width] : [width, height];
  const [middle, centre] = [x + width / 2, y + height / 2];
  return { left: middle - w / 2, right: middle + w / 2, top: centre - h / 2, bottom: centre + h / 2 };
}

const placeOf = (shape: Element): string | undefined => {
  const [place] = named(shape, 'p:ph');
  if (place === undefined) return undefined;
  const type = place.getAttribute('type') ?? 'obj';
  if (TITLES.has(type)) return 'title';
  return FURNITURE.has(type) ? type : `${type} ${place.getAttribute('idx') ?? ''}`;
};

function relatedTo(name: string, type: string, trees: ReadonlyMap<string, Document>): [string, Document] | undefined {
  const relations = trees.get(name.replace(/([^/]*)$/, '_rels/$1.rels'));
  const target = relations && named(relations, 'Relationship').find((one) => one.getAttribute('Type')?.endsWith(`/${type}`))?.getAttribute('Target');
  const part = target?.replace(/^\.\.\//, 'ppt/') ?? '';
  const tree = trees.get(part);
  return tree && [part, tree];
}

/** Where a shape stands: where it says, or its layout, or the layout's master. */
function areaOf(shape: Element, parents: readonly Document[]): Area | undefined {
  const own = ownArea(shape);
  const place = placeOf(shape);
  if (own !== undefined || place === undefined) return own;
  for (const parent of parents) {
    const area = named(parent, 'p:sp').filter((one) => placeOf(one) === place).map(ownArea).find((one) => one !== undefined);
    if (area !== undefined) return area;
  }
  return undefined;
}

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): boolean => Math.min(to, otherTo) - Math.max(from, otherFrom) > SLACK;

/** Whether somebody who looks would read the second before the first: it is above it, or to its left. */
const comesBefore = (second: Area, first: Area): boolean =>
  (second.bottom <= first.top + SLACK && second.top < first.top - SLACK && overlap(first.left, first.right, second.left, second.right))
  || (second.right <= first.left + SLACK && second.left < first.left - SLACK && overlap(first.top, first.bottom, second.top, second.bottom));

/** Shapes are read out in the order in which they stand in the tree: the title first, each column from the top. */
export function readingFaults(name: string, slide: Document, trees: ReadonlyMap<string, Document>): string[] {
  const layout = relatedTo(name, 'slideLayout', trees);
  const master = layout && relatedTo(layout[0], 'slideMaster', trees);
  const parents = [layout?.[1], master?.[1]].filter((one) => one !== undefined);
  const [tree] = named(slide, 'p:spTree');
  const [first, ...rest] = tree ? childrenOf(tree).filter((one) => SHAPES.has(one.nodeName)) : [];
  const faults = first === undefined || placeOf(first) !== 'title' ? [`${name}: the title is not read first`] : [];
  const areas = rest.map((shape) => areaOf(shape, parents));
  areas.forEach((area, index) => {
    if (area === undefined) faults.push(`${name}: shape ${index + 2} has no place`);
    else if (areas.slice(0, index).some((before) => before !== undefined && comesBefore(area, before))) faults.push(`${name}: shape ${index + 2} is read too late`);
  });
  return faults;
}
