import { DOMParser, type Document } from '@xmldom/xmldom';
import { AppError } from '../errors.ts';
import { textOfXml } from '../proof/read/xml.ts';

const damaged = (name: string): AppError =>
  new AppError('bad-input', `A part of this file, ${name}, is damaged and can’t be read.`, 'Nothing was changed. Open the file in PowerPoint, save it again and try once more.');

/**
 * The tree of an XML part. @param name of the part, for the message
 * Throws AppError `bad-input` where it is no XML, or declares a document type: Office never writes one, and entities hang on it.
 */
export function parseXml(name: string, bytes: Uint8Array): Document {
  const text = textOfXml(bytes).replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(text)) {
    throw new AppError('bad-input', `A part of this file, ${name}, declares a document type, which no Office file does.`, 'It was not read, since such parts can be made to fill a computer’s memory. Ask whoever sent the file for another copy.');
  }
  try {
    return new DOMParser({
      onError(level) {
        if (level !== 'warning') throw damaged(name);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw damaged(name);
  }
}
