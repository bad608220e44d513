import { DOMParser, type Document } from '@xmldom/xmldom';
import { AppError } from '../errors.ts';
import { LIMITS, type Limits } from './limits.ts';
import { measureXml } from './measure-xml.ts';
import { damagedPart, shortName, tooMuch } from './refusals.ts';
import { textOfXml } from './text-of-xml.ts';
import { writeUsualPrefixes } from './usual-prefixes.ts';

/**
 * The tree of an XML part, with the prefixes that PowerPoint writes (`p:sld`, `a:t`) whatever the file has.
 * @param name of the part, for the message
 * Throws AppError `bad-input` where it is no XML, or declares a document type: Office never writes one, and entities hang on it.
 * Throws `too-large` where it goes over the limits.
 */
export function parseXml(name: string, bytes: Uint8Array, limits: Limits = LIMITS): Document {
  if (bytes.length > limits.xml) throw tooMuch(`has a part, ${shortName(name)}, of more than ${Math.round(limits.xml / 1_000_000)} MB of text`);
  const text = textOfXml(bytes).replace(/^\uFEFF/, '');
  checkXml(name, text, limits);
  let tree: Document;
  try {
    tree = new DOMParser({
      onError(level) {
        if (level !== 'warning') throw damagedPart(name);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw damagedPart(name);
  }
  if (tree.documentElement === null) throw damagedPart(name);
  writeUsualPrefixes(tree, text);
  return tree;
}

/** Throws AppError where the text of an XML part declares a document type, or would cost more than a part may. @param name of the part, for the message */
export function checkXml(name: string, text: string, limits: Limits = LIMITS): void {
  if (/<!DOCTYPE/i.test(text)) {
    throw new AppError('bad-input', `A part of this file, ${shortName(name)}, declares a document type, which no Office file does.`, 'It was not read, since such parts can be made to fill a computer’s memory. Ask whoever sent the file for another copy.');
  }
  const size = measureXml(text);
  if (size.depth > limits.depth || size.elements > limits.elements || size.attributes > 2 * limits.elements || size.tag > limits.tag) {
    throw tooMuch(`has a part, ${shortName(name)}, that is ${size.depth > limits.depth ? 'nested too deep' : 'too long'} to be read`);
  }
}
