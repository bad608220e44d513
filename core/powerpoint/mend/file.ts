import type { Presentation } from '../../slides/model.ts';
import type { Document } from '@xmldom/xmldom';
import type { LayoutSpec } from '../layouts.ts';
import type { PowerPointTheme } from '../theme.ts';
import type { XmlElement } from '../xml/element.ts';
import type { OfficePackage } from '../xml/package.ts';

/** What every mend is given: the package to put right, and what it is to say. */
export interface Mending {
  file: OfficePackage;
  presentation: Presentation;
  theme: PowerPointTheme;
  lang: string;
  /** File names of the layouts' parts, by the layouts' names, or by their parts in the template. */
  layouts: ReadonlyMap<string, string>;
  /** What makes shapes and charts suit a template. */
  clothes?: Clothes;
}

/** How what is made for our own slides is changed for those of a template. */
export interface Clothes {
  shape: (shape: XmlElement, layout: LayoutSpec) => XmlElement;
  chart: (tree: Document) => void;
  /** Whether a chart stands on a ground that its words are not made for. */
  needsPanel: (layout: LayoutSpec) => boolean;
  /** The grounds of a table's header and of every other of its rows. */
  table: { head: string; band: string };
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The presentation's language, or British English where it names none that Office would know. */
export const languageOf = (presentation: Presentation): string =>
  LANGUAGE.test(presentation.lang) ? presentation.lang : 'en-GB';

/** Part names. */
export const slidePart = (number: number): string => `ppt/slides/slide${number}.xml`;
export const notesPart = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;
/** As the relationship of a slide names it. */
export const notesTarget = (number: number): string => `../notesSlides/notesSlide${number}.xml`;
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
export const MASTER = 'ppt/slideMasters/slideMaster1.xml';
