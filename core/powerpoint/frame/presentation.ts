import { sectionsXml } from '../mend/sections.ts';
import { NAMESPACES } from '../mend/shape-tree.ts';
import type { Mending } from '../mend/file.ts';
import { el } from '../xml/element.ts';
import { OwnRelationships } from '../xml/relationships.ts';
import { plainLevels } from './levels.ts';

const PART = 'ppt/presentation.xml';
/** PowerPoint counts slides from here, and masters with their layouts from there. */
const FIRST_ID = 256;
export const FIRST_MASTER_ID = 2_147_483_648;
/** 16:9 and the page of notes, as PowerPoint has them to the unit. */
const WIDE = { cx: 12_192_000, cy: 6_858_000 };
const PAGE = { cx: 6_858_000, cy: 9_144_000 };

/** Writes the list of slides with their sections, their size and the notes page's, and relates them all. */
export function putPresentation({ file, lang, presentation }: Pick<Mending, 'file' | 'lang' | 'presentation'>, withNotes: boolean): void {
  const own = new OwnRelationships();
  const master = own.add('slideMaster', 'slideMasters/slideMaster1.xml');
  const slides = presentation.slides.map((_, index) => el('p:sldId', { id: FIRST_ID + index, 'r:id': own.add('slide', `slides/slide${index + 1}.xml`) }));
  const notes = withNotes ? own.add('notesMaster', 'notesMasters/notesMaster1.xml') : undefined;
  for (const [type, target] of [['presProps', 'presProps.xml'], ['viewProps', 'viewProps.xml'], ['theme', 'theme/theme1.xml'], ['tableStyles', 'tableStyles.xml']] as const) own.add(type, target);
  file.put(PART, el('p:presentation', { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: '0' },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: FIRST_MASTER_ID, 'r:id': master })),
    notes === undefined ? undefined : el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notes })),
    slides.length === 0 ? undefined : el('p:sldIdLst', {}, ...slides),
    el('p:sldSz', WIDE), el('p:notesSz', PAGE),
    el('p:defaultTextStyle', {}, ...plainLevels(1800, lang)),
    sectionsXml(presentation, (slide) => FIRST_ID + slide)));
  own.write(file, PART);
}
