import type { CutRules } from '../../opc/cut-package.ts';
import type { PartPlaces } from '../../opc/part-places.ts';
import { attributeOf, attributesOf, childOf, everyPlace, type Place, type Splice } from '../../opc/places.ts';
import { appProperties, coreProperties } from './properties.ts';

/** What a version leaves out of a file. */
export interface VersionCut {
  /** Parts of the slides that are not in it. */
  slides: ReadonlySet<string>;
  /** What the presentation knows them by. */
  ids: ReadonlySet<string>;
  /** How many slides stay. */
  kept: number;
  /** It goes to the employer or the public: nothing of how the file was made goes with it. */
  handsOver: boolean;
  /** What such a file says it is called, and who made it. */
  title: string;
  author: string;
  /** Layouts and masters that only slides are made from that are not in it. */
  design: ReadonlySet<string>;
  /** Macros are in the file, and never go on. */
  macros: boolean;
}

/** No macro goes on, and no signature is right any more. */
const NEVER: ReadonlySet<string> = new Set(['vbaProject', 'origin']);
/** What shows or lists the slides as they were. */
const OF_SLIDES: ReadonlySet<string> = new Set(['thumbnail', 'viewProps']);
/** Notes, remarks, people, and what programs keep beside the slides. */
const OWN: ReadonlySet<string> = new Set([
  'notesSlide', 'notesMaster', 'handoutMaster', 'comments', 'commentAuthors', 'authors', 'threadedComment', 'person', 'persons', 'tags', 'customXml', 'customXmlProps',
  'custom-properties', 'printerSettings', 'changesInfo', 'revisionInfo', 'slideUpdateInfo', 'classificationlabels', 'webextensiontaskpanes', 'webextension', 'documenttasks',
]);
/** Addresses that a reader elsewhere can follow. */
const WEB = /^(?:https?|mailto|tel):/i;

/** The rules by which a version is cut out of a file. For members, and with every slide kept, nothing but macros goes. */
export function versionRules(cut: VersionCut): CutRules {
  return {
    drops(_, { type, part, outside }) {
      if (NEVER.has(type) || (part !== undefined && cut.slides.has(part))) return true;
      if ((cut.handsOver || cut.slides.size > 0) && OF_SLIDES.has(type)) return true;
      return cut.handsOver && (OWN.has(type) || (part !== undefined && cut.design.has(part)) || (type === 'hyperlink' && outside !== undefined && !WEB.test(outside)));
    },
    cuts(_, type, places) {
      if (!cut.handsOver && cut.slides.size === 0 && !cut.macros) return {};
      if (/presentationml\.slide\+xml/.test(type)) return ofSlide(places(), cut);
      if (/\.main\+xml/.test(type)) return { gone: ofPresentation(places(), cut) };
      if (/drawingml\.chart\+xml/.test(type)) return cut.handsOver ? { gone: unseen(places()) } : {};
      if (/presProps\+xml/.test(type)) return { gone: ofShow(places(), cut) };
      if (/extended-properties\+xml/.test(type)) return { splices: appProperties(places(), cut) };
      return /core-properties\+xml/.test(type) && cut.handsOver ? { splices: coreProperties(places(), cut) } : {};
    },
  };
}

function ofPresentation({ text, root }: PartPlaces, { ids, handsOver }: VersionCut): Place[] {
  return [...everyPlace(root)].filter((place) => {
    if (place.local === 'sldId' && place.parent?.parent?.local === 'section') return ids.has(attributeOf(text, place, 'id') ?? '');
    if (place.local === 'section') return handsOver && (childOf(place, 'sldIdLst')?.children.length ?? 0) === 0;
    return handsOver && place.local === 'custShowLst';
  });
}

const ofShow = ({ root }: PartPlaces, { handsOver, slides }: VersionCut): Place[] =>
  [...everyPlace(root)].filter(({ local, parent }) => ((local === 'custShow' || local === 'sldRg') && parent?.local === 'showPr' && (handsOver || slides.size > 0)) || (handsOver && local === 'htmlPubPr'));

/** Rows and categories of a chart that somebody switched off: they are kept, and nobody sees them. */
const unseen = ({ root }: PartPlaces): Place[] => [...everyPlace(root)].filter(({ local }) => /^(?:filtered|categoryFilterException)/.test(local));

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function ofSlide({ text, root }: PartPlaces, cut: VersionCut): { gone: Place[]; splices: Splice[] } {
  const gone: Place[] = [];
  const splices: Splice[] = [];
  const hidden = new Set<string>();
  for (const place of everyPlace(root)) {
    if (place.local === 'sld' && cut.handsOver) {
      const show = attributesOf(text, place).find(({ name }) => name === 'show');
      if (show !== undefined && !isOn(show.raw)) splices.push({ from: show.start, to: show.end, text: '' });
    } else if (place.local === 'cNvPr') {
      if (cut.handsOver && isOn(attributeOf(text, place, 'hidden'))) {
        hidden.add(attributeOf(text, place, 'id') ?? '');
        gone.push(wholeShape(place.parent?.parent ?? place));
      }
    } else if (place.local === 'hlinkClick' || place.local === 'hlinkHover') {
      const action = attributeOf(text, place, 'action') ?? '';
      if ((cut.macros && /ppaction:\/\/macro/i.test(action)) || (cut.handsOver && /ppaction:\/\/(?:customshow|program|file|macro|ole|pres)/i.test(action))) gone.push(place);
    } else if (/^(?:sldZmObj|sectionZmObj|summaryZmObj)$/.test(place.local) && cut.slides.size > 0) {
      const slide = attributeOf(text, place, 'sldId');
      if (slide === undefined || cut.ids.has(slide)) gone.push(around(place, 'AlternateContent') ?? around(place, 'graphicFrame') ?? place);
    }
  }
  const timing = [...everyPlace(root)].find(({ local, parent }) => local === 'timing' && parent?.local === 'sld');
  if (timing !== undefined && [...everyPlace(timing)].some((place) => hidden.has(attributeOf(text, place, 'spid') ?? '-'))) gone.push(timing);
  return { gone, splices };
}

/** A shape that stands for one of two ways to draw it goes with the other. */
const wholeShape = (shape: Place): Place => (shape.parent?.local === 'Choice' || shape.parent?.local === 'Fallback' ? (shape.parent.parent ?? shape) : shape);

const around = (place: Place | undefined, local: string): Place | undefined => (place === undefined || place.local === local ? place : around(place.parent, local));
