import type { Document, Element, Node } from '@xmldom/xmldom';

type Find = (tree: Node, name: string) => Element[];

const TITLES = new Set(['title', 'ctrTitle']);
/** The only font that is no theme's, as `+mn-lt` is: Office's themes have none for code. */
const CODE_FONT = 'Courier New';

const placeOf = (placeholder: Element): string => {
  const type = placeholder.getAttribute('type') ?? 'obj';
  return TITLES.has(type) ? 'title' : `${type} ${placeholder.getAttribute('idx')}`;
};

/** What of a slide's placeholders is not in its layout: they would inherit nothing. */
function placeholderFaults(name: string, slide: Document, layout: Document, named: Find): string[] {
  const places = new Set(named(layout, 'p:ph').map(placeOf));
  const own = named(slide, 'p:ph').map(placeOf);
  return [
    ...own.filter((place) => !places.has(place)).map((place) => `${name}: the layout has no ${place}`),
    ...own.filter((place, index) => own.indexOf(place) !== index).map((place) => `${name}: ${place} twice`),
    ...(own.filter((place) => place === 'title').length === 1 ? [] : [`${name}: not one title`]),
  ];
}

/** Texts that the outline view would not show, and charts, tables and pictures that stand loose on the slide. */
function looseFaults(name: string, slide: Document, named: Find): string[] {
  const loose = ['p:sp', 'p:graphicFrame', 'p:pic'].flatMap((kind) => named(slide, kind))
    .filter((shape) => shape.parentNode?.nodeName === 'p:spTree' && named(shape, 'p:ph').length === 0);
  return loose.map((shape) => `${name}: ${shape.nodeName} in no placeholder of its layout`);
}

/** Fonts and colours that a change of the theme would not change; a scale's own mean something, and stand in its group. */
function bakedFaults(name: string, slide: Document, named: Find): string[] {
  const inGroup = (node: Node | null): boolean => node !== null && (node.nodeName === 'p:grpSp' || inGroup(node.parentNode));
  return [
    ...named(slide, 'a:srgbClr').filter((one) => !inGroup(one)).map((one) => `${name}: colour ${one.getAttribute('val')}`),
    ...[...named(slide, 'a:latin'), ...named(slide, 'a:cs')].map((one) => one.getAttribute('typeface')).filter((face) => face !== CODE_FONT && face?.startsWith('+') !== true).map((face) => `${name}: font ${face}`),
  ];
}

/** What a slide doesn't take from its layout though PowerPoint could give it. @param layout the one that it is related to */
export const slideFaults = (name: string, slide: Document, layout: Document, named: Find): string[] =>
  [placeholderFaults(name, slide, layout, named), looseFaults(name, slide, named), bakedFaults(name, slide, named)].flat();
