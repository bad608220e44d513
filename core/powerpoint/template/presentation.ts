import { XMLSerializer, type Element } from '@xmldom/xmldom';
import type { Presentation } from '../../slides/model.ts';
import { sectionsXml } from '../mend/sections.ts';
import { el, graft } from '../xml/element.ts';
import type { OfficePackage } from '../xml/package.ts';
import { childNamed, childrenNamed, elements, remove } from '../xml/query.ts';
import { OwnRelationships } from '../xml/relationships.ts';
import type { Template } from './model.ts';

const PART = 'ppt/presentation.xml';
/** PowerPoint counts slides from here. */
const FIRST_ID = 256;
/** What of a template's presentation is design; everything else is about its own slides, or locks it. */
const KEPT = ['p:sldMasterIdLst', 'p:sldSz', 'p:notesSz', 'p:embeddedFontLst', 'p:kinsoku', 'p:defaultTextStyle'];
/** Its slides would be counted from another number. */
const DROPPED_ATTRIBUTES = ['firstSlideNum', 'removePersonalInfoOnSave', 'bookmarkIdSeed'];

interface Parts {
  /** Names in the written file by those in the template's. */
  names: ReadonlyMap<string, string>;
  notesMaster: string | undefined;
}

const targetOf = (name: string): string => name.replace(/^ppt\//, '');

/** Lists the masters that came along, each under the id that it had. */
function relateMasters(root: Element, own: OwnRelationships, { file, main, names }: Pick<Template, 'file' | 'main'> & Pick<Parts, 'names'>): void {
  const links = file.links(main);
  const nameOf = (id: string | null): string | undefined => names.get(links.find((link) => link.id === id)?.part ?? '');
  for (const list of [childNamed(root, 'p:sldMasterIdLst'), childNamed(root, 'p:embeddedFontLst')]) {
    for (const entry of list === undefined ? [] : elements(list)) {
      for (const holder of list?.nodeName === 'p:sldMasterIdLst' ? [entry] : elements(entry).filter((one) => one.hasAttribute('r:id'))) {
        const name = nameOf(holder.getAttribute('r:id'));
        if (name === undefined) remove(holder);
        else holder.setAttribute('r:id', own.add(list?.nodeName === 'p:sldMasterIdLst' ? 'slideMaster' : 'font', targetOf(name)));
      }
    }
  }
  const fonts = childNamed(root, 'p:embeddedFontLst');
  if (fonts === undefined) return;
  for (const font of childrenNamed(fonts, 'p:embeddedFont')) if (elements(font).length < 2) remove(font);
  if (elements(fonts).length === 0) remove(fonts);
}

/** Writes the presentation as the template has it, with our slides and their sections in place of its own. */
export function putPresentation(file: OfficePackage, template: Template, presentation: Presentation, { names, notesMaster }: Parts): void {
  const tree = template.file.tree(template.main);
  const root = tree.documentElement;
  if (root === null) return;
  for (const child of elements(root)) if (!KEPT.includes(child.nodeName)) remove(child);
  for (const name of DROPPED_ATTRIBUTES) root.removeAttribute(name);
  const own = new OwnRelationships();
  relateMasters(root, own, { ...template, names });
  const size = childNamed(root, 'p:sldSz') ?? childNamed(root, 'p:notesSz');
  if (notesMaster !== undefined) root.insertBefore(graft(tree, el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': own.add('notesMaster', targetOf(notesMaster)) }))), size ?? null);
  if (presentation.slides.length > 0) {
    root.insertBefore(graft(tree, el('p:sldIdLst', {}, ...presentation.slides.map((_, index) =>
      el('p:sldId', { id: FIRST_ID + index, 'r:id': own.add('slide', `slides/slide${index + 1}.xml`) })))), size ?? null);
  }
  const sections = sectionsXml(presentation, (slide) => FIRST_ID + slide);
  if (sections !== undefined) root.appendChild(graft(tree, sections));
  const theme = names.get(template.file.links(template.masters[0] ?? '').find(({ type }) => type === 'theme')?.part ?? '');
  if (theme !== undefined) own.add('theme', targetOf(theme));
  for (const type of ['presProps', 'viewProps', 'tableStyles']) own.add(type, `${type}.xml`);
  file.put(PART, new XMLSerializer().serializeToString(tree));
  own.write(file, PART);
}
