import { basename } from 'node:path';
import { openPresentation } from '../../core/opc/kind.ts';
import { readTemplate } from '../../core/powerpoint/template/read-template.ts';
import type { Template } from '../../core/powerpoint/template/model.ts';
import { AppError } from '../../core/errors.ts';
import { withoutMetadata } from '../pictures/metadata.ts';
import { pictureType } from '../pictures/type.ts';
import { openNamed } from '../open-to-read.ts';

/** A template that is open: its pictures and fonts are read from the disk while a file is written onto it. */
export interface OpenTemplate {
  template: Template;
  close: () => void;
}

/**
 * Opens a PowerPoint file whose masters and layouts an export is to wear.
 * Throws AppError `not-found` or `cannot-read` where there is no such file, and `bad-input` where it is none that can be worn.
 * @param name what to call it in messages
 */
export function openTemplate(path: string, name = basename(path)): OpenTemplate {
  const source = openNamed(path, name);
  try {
    return { template: readTemplate(openPresentation(source)), close: () => source.close() };
  } catch (error) {
    source.close();
    if (error instanceof AppError) throw new AppError(error.code, `${name} can’t be used as a template. ${error.message}`, error.hint);
    throw error;
  }
}

/** A picture of a template without what was written beside it; one that is damaged is left as it is shown. */
export function cleanTemplatePicture(bytes: Uint8Array): Uint8Array {
  const type = pictureType(bytes);
  try {
    return type === undefined ? bytes : withoutMetadata(type, bytes);
  } catch {
    return bytes;
  }
}
