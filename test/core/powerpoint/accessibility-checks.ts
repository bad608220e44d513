import type { Document, Element, Node } from '@xmldom/xmldom';
import { named, partTrees } from './package-checks.ts';
import { readingFaults } from './reading-order.ts';

const TITLES = new Set(['title', 'ctrTitle']);
const DESCRIBED = new Set(['p:pic', 'p:graphicFrame', 'p:grpSp']);
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const childrenOf = (node: Node): Element[] => [...node.childNodes].filter((child): child is Element => child.nodeType === 1);
const textOf = (node: Node): string => named(node, 'a:t').map((one) => one.textContent ?? '').join('').replace(/\s+/g, ' ').trim();
const kindOf = (shape: Element): string | undefined => {
  const [place] = named(shape, 'p:ph');
  return place && (place.getAttribute('type') ?? 'obj');
};

/** What a shape says of itself: its own properties stand first in it. */
function isDescribed(shape: Element): boolean {
  const [properties] = named(shape, 'p:cNvPr');
  if (properties === undefined) return false;
  const decorative = named(properties, 'adec:decorative').some((one) => ['1', 'true'].includes(one.getAttribute('val') ?? ''));
  return decorative || (properties.getAttribute('descr') ?? '').trim() !== '';
}

function titleFaults(slides: readonly [string, Document][]): string[] {
  const known = new Map<string, string>();
  return slides.flatMap(([name, slide]) => {
    const titles = named(slide, 'p:sp').filter((shape) => TITLES.has(kindOf(shape) ?? ''));
    const text = titles.map(textOf).join(' ');
    if (titles.length !== 1 || text === '') return [`${name}: no title`];
    const other = known.get(text.toLowerCase());
    known.set(text.toLowerCase(), name);
    return other === undefined ? [] : [`${name}: the title of ${other} again`];
  });
}

/** Pictures, charts, tables and groups without alt text; shapes without words that are not said to be decoration; places left empty. */
function shapeFaults(name: string, slide: Document): string[] {
  const [tree] = named(slide, 'p:spTree');
  const bare = [...DESCRIBED].flatMap((kind) => named(slide, kind)).filter((shape) => !isDescribed(shape));
  const empty = (tree ? childrenOf(tree) : []).filter((shape) => shape.nodeName === 'p:sp' && textOf(shape) === '' && (kindOf(shape) !== undefined || !isDescribed(shape)));
  return [
    ...bare.map((shape) => `${name}: ${shape.nodeName} without alt text`),
    ...empty.map((shape) => `${name}: ${kindOf(shape) === undefined ? 'a shape that says nothing' : 'an empty placeholder'}`),
  ];
}

function tableFaults(name: string, slide: Document): string[] {
  return named(slide, 'a:tbl').flatMap((table) => [
    ...(['1', 'true'].includes(named(table, 'a:tblPr')[0]?.getAttribute('firstRow') ?? '') && named(table, 'a:tr').length > 0 ? [] : [`${name}: a table without a header row`]),
    ...named(table, 'a:tc').filter((cell) => ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'].some((merge) => cell.hasAttribute(merge))).map(() => `${name}: merged cells`),
  ]);
}

/** Words of which nobody is told in which language to read them. */
const languageFaults = (name: string, tree: Document): string[] => ['a:r', 'a:fld'].flatMap((kind) => named(tree, kind))
  .filter((run) => !LANGUAGE.test(childrenOf(run).find((child) => child.nodeName === 'a:rPr')?.getAttribute('lang') ?? ''))
  .map((run) => `${name}: no language for "${textOf(run)}"`);

function sectionFaults(presentation: Document | undefined): string[] {
  const names = (presentation ? named(presentation, 'p14:section') : []).map((section) => (section.getAttribute('name') ?? '').trim().toLowerCase());
  return names.filter((name, index) => name === '' || names.indexOf(name) !== index).map((name) => `a section without a name of its own: "${name}"`);
}

/**
 * What PowerPoint's own checker, or somebody who listens to the slides, would find fault with: one line a fault. Reads
 * the XML on its own; knows nothing of the code that wrote it.
 */
export function accessibilityFaults(bytes: Uint8Array): string[] {
  const trees = partTrees(bytes);
  const slides = [...trees].filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  const spoken = [...trees].filter(([name]) => /^ppt\/(?:slides|notesSlides|charts)\/[^/]+\.xml$/.test(name));
  return [
    ...titleFaults(slides),
    ...slides.flatMap(([name, slide]) => [shapeFaults(name, slide), tableFaults(name, slide), readingFaults(name, slide, trees)].flat()),
    ...spoken.flatMap(([name, tree]) => languageFaults(name, tree)),
    ...sectionFaults(trees.get('ppt/presentation.xml')),
  ];
}
