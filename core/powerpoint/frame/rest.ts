import { NAMESPACES } from '../mend/shape-tree.ts';
import { el, type XmlElement } from '../xml/element.ts';
import type { OfficePackage } from '../xml/package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relation = (id: number, type: string, target: string): XmlElement => el('Relationship', { Id: `rId${id}`, Type: type, Target: target });
const scale = (n: number, d: number): XmlElement => el('p:scale', {}, el('a:sx', { n, d }), el('a:sy', { n, d }));

/** How a program shows the file when it opens it: a list of slides, the slide, its notes under it. */
const view = (): XmlElement => el('p:viewPr', NAMESPACES,
  el('p:normalViewPr', { horzBarState: 'maximized' }, el('p:restoredLeft', { sz: 15_611 }), el('p:restoredTop', { sz: 94_610 })),
  el('p:slideViewPr', {}, el('p:cSldViewPr', { snapToGrid: '0', snapToObjects: 1 }, el('p:cViewPr', { varScale: 1 }, scale(136, 100), el('p:origin', { x: 216, y: 312 })), el('p:guideLst'))),
  el('p:notesTextViewPr', {}, el('p:cViewPr', {}, scale(1, 1), el('p:origin', { x: 0, y: 0 }))),
  el('p:gridSpacing', { cx: 76_200, cy: 76_200 }));

/** Puts in what every presentation has and nobody sees: where it begins, how it is shown. */
export function putRest(file: OfficePackage): void {
  file.put('_rels/.rels', el('Relationships', { xmlns: PACKAGE },
    relation(1, `${OFFICE}/extended-properties`, 'docProps/app.xml'), relation(2, `${PACKAGE}/metadata/core-properties`, 'docProps/core.xml'), relation(3, `${OFFICE}/officeDocument`, 'ppt/presentation.xml')));
  file.put('ppt/presProps.xml', el('p:presentationPr', NAMESPACES));
  file.put('ppt/viewProps.xml', view());
}
