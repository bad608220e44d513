import { AppError } from '../errors.ts';
import type { ByteSource } from '../zip/source.ts';
import { foreignKind, type ForeignKind } from './foreign-kind.ts';
import { foreignRefusal } from './foreign-words.ts';
import type { Limits } from './limits.ts';
import { openPackage } from './open-package.ts';
import type { OfficeFile } from './package.ts';
import { NOTHING_CHANGED, SAVE_AS_PPTX } from './refusals.ts';

/** What a file is, whatever its name says: the first three open. */
export type FileKind = 'presentation' | 'template' | 'show' | 'word' | 'excel' | 'other-office' | ForeignKind;

/** A presentation that is open. */
export interface OpenPresentation {
  file: OfficeFile;
  kind: 'presentation' | 'template' | 'show';
  /** Name of the part that the presentation begins with; most programs call it ppt/presentation.xml. */
  main: string;
  /** True where it brings macros: they are never read and never run. */
  hasMacros: boolean;
  /** True where it is in the format's strict form. */
  isStrict: boolean;
}

/**
 * Opens a presentation, template or slide show, with macros or without. Throws AppError `bad-input` for anything else,
 * saying what it is and what to do, and `too-large` where it goes over the limits.
 */
export function openPresentation(source: ByteSource, limits?: Limits): OpenPresentation {
  const file = openPackage(source, limits);
  const main = mainPart(file);
  const kind = kindOfPackage(file, main);
  if (kind === 'word' || kind === 'excel') {
    throw new AppError('bad-input', kind === 'word' ? 'This is a Word document, not a presentation.' : 'This is an Excel workbook, not a presentation.', `${NOTHING_CHANGED} Choose the presentation itself, a file that ends in .pptx.`);
  }
  if (kind === 'other-office' || main === undefined) throw new AppError('bad-input', 'This is an Office file, but it holds no presentation.', SAVE_AS_PPTX);
  const root = file.tree(main).documentElement;
  if (root?.nodeName !== 'p:presentation') throw new AppError('bad-input', 'This is an Office file, but it holds no presentation that can be read.', SAVE_AS_PPTX);
  return {
    file,
    kind,
    main,
    hasMacros: /macroEnabled/i.test(file.contentType(main) ?? '') || file.links(main).some(({ type }) => type === 'vbaProject'),
    isStrict: root.namespaceURI?.startsWith('http://purl.oclc.org/') ?? false,
  };
}

/** Tells what a file is by its bytes and parts. Throws AppError where it goes over the limits or is a damaged Office file. */
export function kindOfFile(source: ByteSource, limits?: Limits): FileKind {
  const kind = foreignKind(source);
  if (kind !== 'zip') return kind;
  let file: OfficeFile;
  try {
    file = openPackage(source, limits);
  } catch (error) {
    // Of a zip that holds no Office file it says the same, as a refusal.
    if (error instanceof AppError && error.message === foreignRefusal('zip').message) return 'zip';
    throw error;
  }
  return kindOfPackage(file, mainPart(file));
}

/** Where the file says that it begins, or where nearly all do. */
function mainPart(file: OfficeFile): string | undefined {
  const stated = file.links('').find(({ type, part }) => type === 'officeDocument' && part !== undefined)?.part;
  return stated ?? ['ppt/presentation.xml', 'word/document.xml', 'xl/workbook.xml'].find((name) => file.has(name));
}

function kindOfPackage(file: OfficeFile, main: string | undefined): 'presentation' | 'template' | 'show' | 'word' | 'excel' | 'other-office' {
  if (main === undefined) return 'other-office';
  const type = file.contentType(main) ?? '';
  if (/wordprocessingml|ms-word/.test(type) || /^word\//i.test(main)) return 'word';
  if (/spreadsheetml|ms-excel/.test(type) || /^xl\//i.test(main)) return 'excel';
  if (/(?:template\.main|template\.macroEnabled)/i.test(type)) return 'template';
  if (/(?:slideshow\.main|slideshow\.macroEnabled)/i.test(type)) return 'show';
  // Some programs say plain XML here: what begins so is looked at when it is opened.
  return /presentationml|ms-powerpoint/.test(type) || /^ppt\//i.test(main) || /^(?:application|text)\/xml$/i.test(type) ? 'presentation' : 'other-office';
}
