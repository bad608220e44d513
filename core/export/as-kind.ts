import type { Presentation } from '../slides/model.ts';
import { FILE_KINDS, type ExportFormat } from './formats.ts';

/** What of a version goes into a kind of file: where its notes have no place, they are not handed over at all. */
export const asKind = (presentation: Presentation, format: ExportFormat): Presentation =>
  FILE_KINDS[format].noNotes === true ? { ...presentation, slides: presentation.slides.map((slide) => ({ ...slide, notes: [] })) } : presentation;
