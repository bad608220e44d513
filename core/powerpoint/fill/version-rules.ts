import type { CutRules } from '../../opc/cut-package.ts';
import type { PartPlaces } from '../../opc/part-places.ts';
import { attributeOf, attributesOf, everyPlace, type Place, type Splice } from '../../opc/places.ts';
import { LOCAL_PATH } from '../../proof/words.ts';
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
  /** The part that lists the slides. */
  presentation: string;
  /** What was drawn by hand: it lies among what programs keep. */
  ink: ReadonlySet<string>;
}

/** No macro goes on, and no signature is right any more. */
const NEVER: ReadonlySet<string> = new Set(['vbaProject', 'origin']);
/** What shows or lists the slides as they were. */
const OF_SLIDES: ReadonlySet<string> = new Set(['thumbnail', 'viewProps']);
/** Notes, remarks, people, and what programs keep beside the slides. */
const OWN: ReadonlySet<string> = new Set([
  'notesSlide', 'notesMaster', 'handoutMaster', 'comments', 'commentAuthors', 'authors', 'threadedComment', 'person', 'persons', 'tags', 'customXml', 'customXmlProps',
  'custom-properties', 'printerSettings', 'changesInfo', 'revisionInfo', 'slideUpdateInfo', 'classificationlabels', 'webextensiontaskpanes', 'webextension', 'documenttasks', 'vmlDrawing',
  // The picture as it was before its background was cut out.
  'hdphoto',
]);
/** What a file that is handed over is made of. A kind that isn't named here is known to no one, and can hold anything. */
const GOES_ON: ReadonlySet<string> = new Set([
  'officeDocument', 'core-properties', 'extended-properties', 'slide', 'slideMaster', 'slideLayout', 'theme', 'themeOverride', 'presProps', 'tableStyles', 'font', 'image', 'ink',
  'chart', 'chartEx', 'chartStyle', 'chartColorStyle', 'chartUserShapes', 'diagramData', 'diagramLayout', 'diagramQuickStyle', 'diagramColors', 'diagramDrawing',
  'video', 'audio', 'media', 'hyperlink',
]);
/** Whether parts of this kind can go on to readers outside. */
export const canGoOn = (type: string): boolean => GOES_ON.has(type) || OWN.has(type) || NEVER.has(type) || OF_SLIDES.has(type);

/** Addresses that a reader elsewhere can follow. */
const WEB = /^(?:https?|mailto|tel):/i;
/** Whether a link out of the file is followed by hand alone, to where anyone can go. */
const isForAnyone = (type: string, outside: string): boolean => (type === 'hyperlink' || type === 'video') && WEB.test(outside);
/** Whether a link out of the file would be missed on a slide; one on words only stops being a link. */
export const isLinkedIn = (type: string, outside: string): boolean => type !== 'hyperlink' && !isForAnyone(type, outside);

/** The rules by which a version is cut out of a file. For members, and with every slide kept, nothing but macros goes. */
export function versionRules(cut: VersionCut): CutRules {
  return {
    drops(from, { type, part, outside }) {
      if (NEVER.has(type) || (part !== undefined && cut.slides.has(part))) return true;
      if ((cut.handsOver || cut.slides.size > 0) && OF_SLIDES.has(type)) return true;
      if (!cut.handsOver || (part !== undefined && cut.ink.has(part))) return false;
      if (outside !== undefined) return !isForAnyone(type, outside);
      return OWN.has(type) || (part !== undefined && cut.design.has(part)) || ((from === '' || from === cut.presentation) && !GOES_ON.has(type));
    },
    cuts(_, type, places) {
      if (!cut.handsOver && cut.slides.size === 0 && !cut.macros) return {};
      if (/presentationml\.(?:slide|slideLayout|slideMaster)\+xml/.test(type)) return ofSlide(places(), cut);
      if (/\.main\+xml/.test(type)) return { gone: ofPresentation(places(), cut) };
      if (/(?:drawingml\.chart|ms-office\.chartex)\+xml/.test(type)) return cut.handsOver ? { gone: unseen(places()), splices: bookNames(places()) } : {};
      if (/presProps\+xml/.test(type)) return { gone: ofShow(places(), cut) };
      if (/extended-properties\+xml/.test(type)) return { splices: appProperties(places(), cut) };
      return /core-properties\+xml/.test(type) && cut.handsOver ? { splices: coreProperties(places(), cut) } : {};
    },
  };
}

function ofPresentation({ text, root }: PartPlaces, { ids, handsOver }: VersionCut): Place[] {
  return [...everyPlace(root)].filter((place) => {
    if (place.local === 'sldId' && place.parent?.parent?.local === 'section') return ids.has(attributeOf(text, place, 'id') ?? '');
    // What a section is called is for members alone, as in every export.
    return handsOver && (place.local === 'sectionLst' || place.local === 'custShowLst');
  });
}

const ofShow = ({ root }: PartPlaces, { handsOver, slides }: VersionCut): Place[] =>
  [...everyPlace(root)].filter(({ local, parent }) => ((local === 'custShow' || local === 'sldRg') && parent?.local === 'showPr' && (handsOver || slides.size > 0)) || (handsOver && local === 'htmlPubPr'));

/** Rows and categories of a chart that somebody switched off: they are kept, and nobody sees them. */
const unseen = ({ root }: PartPlaces): Place[] => [...everyPlace(root)].filter(({ local }) => /^(?:filtered|categoryFilterException)/.test(local));

/** Excel takes no more, and a longer one could be made to take for ever. */
const LONGEST_FORMULA = 8_192;

/** Formulas of a chart that was linked, without the name of the workbook and where it lay. `[0]` is the chart's own. */
const bookNames = ({ text, root }: PartPlaces): Splice[] => [...everyPlace(root)].flatMap((place): Splice[] => {
  const formula = place.local === 'f' ? text.slice(place.inside, place.close) : '';
  if (!formula.includes('[')) return [];
  const plain = formula.length > LONGEST_FORMULA ? '' : formula.replace(/('?)[^'!,(]*\[(?!\d+\])[^\]]*\]/g, '$1');
  return plain === formula ? [] : [{ from: place.inside, to: place.close, text: plain }];
});

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function ofSlide({ text, root }: PartPlaces, cut: VersionCut): { gone: Place[]; splices: Splice[] } {
  const gone: Place[] = [];
  const splices: Splice[] = [];
  const hidden = new Set<string>();
  for (const place of everyPlace(root)) {
    if (place.local === 'sld' && cut.handsOver) {
      const show = attributesOf(text, place).find(({ name }) => name === 'show');
      if (show !== undefined && !isOn(show.raw)) splices.push({ from: show.start, to: show.end, text: '' });
    } else if (place.local === 'cSld' && place.parent?.local === 'sld' && cut.handsOver) {
      // Nobody sees what a slide is called, but whoever opens the file in LibreOffice.
      splices.push(...attributesOf(text, place).filter(({ name }) => name === 'name').map(({ start, end }) => ({ from: start, to: end, text: '' })));
    } else if (place.local === 'cNvPr') {
      if (cut.handsOver) splices.push(...withoutPaths(text, place));
      if (cut.handsOver && isOn(attributeOf(text, place, 'hidden'))) {
        hidden.add(attributeOf(text, place, 'id') ?? '');
        gone.push(wholeShape(place.parent?.parent ?? place));
      }
    } else if (place.local === 'hlinkClick' || place.local === 'hlinkHover') {
      const action = attributeOf(text, place, 'action') ?? '';
      if ((cut.macros && /ppaction:\/\/macro/i.test(action)) || (cut.handsOver && /ppaction:\/\/(?:customshow|program|file|macro|ole|pres)/i.test(action))) gone.push(place);
    } else if (/^(?:sldZmObj|sectionZmObj|summaryZmObj)$/.test(place.local) && (cut.slides.size > 0 || (cut.handsOver && place.local !== 'sldZmObj'))) {
      const slide = attributeOf(text, place, 'sldId');
      if (slide === undefined || cut.ids.has(slide)) gone.push(around(place, 'AlternateContent') ?? around(place, 'graphicFrame') ?? place);
    }
  }
  const timing = [...everyPlace(root)].find(({ local, parent }) => local === 'timing' && parent?.local.startsWith('sld'));
  if (timing !== undefined && [...everyPlace(timing)].some((place) => hidden.has(attributeOf(text, place, 'spid') ?? '-'))) gone.push(timing);
  return { gone, splices };
}

/** PowerPoint once took a picture's name and alt text from where it lay. */
const withoutPaths = (text: string, place: Place): Splice[] => attributesOf(text, place).flatMap(({ name, raw, from, to }): Splice[] => {
  const plain = raw.replace(LOCAL_PATH, '').trim();
  return /^(?:name|descr|title)$/.test(name) && plain !== raw.trim() ? [{ from, to, text: name === 'name' ? plain || 'Picture' : plain }] : [];
});

/** A shape that stands for one of two ways to draw it goes with the other. */
const wholeShape = (shape: Place): Place => (shape.parent?.local === 'Choice' || shape.parent?.local === 'Fallback' ? (shape.parent.parent ?? shape) : shape);

const around = (place: Place | undefined, local: string): Place | undefined => (place === undefined || place.local === local ? place : around(place.parent, local));
