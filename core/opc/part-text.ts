import { strToU8 } from 'fflate';
import { AppError } from '../errors.ts';
import { textOfXml } from './text-of-xml.ts';

/** The text of an XML part, to be changed in places and written as it was written before. */
export interface PartText {
  text: string;
  /** A text as bytes, in the letters and with the mark that the part had. */
  bytes(text: string): Uint8Array;
}

const MARK = '\uFEFF';
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const same = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** Reads an XML part's text. @param name of the part. Throws AppError `bad-input` where it is in no letters that Office reads. */
export function readPartText(name: string, bytes: Uint8Array): PartText {
  const isWide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
  const little = bytes[0] === 0xff || bytes[1] === 0;
  const mark = isWide ? '' : UTF8_MARK.every((byte, index) => bytes[index] === byte) ? MARK : '';
  const text = textOfXml(bytes).replace(isWide ? '' : /^\uFEFF/, '');
  const write = (changed: string): Uint8Array => (isWide ? wide(changed, little) : strToU8(mark + changed));
  if (!same(write(text), bytes)) throw new AppError('bad-input', `A part of this file, ${name}, is in letters that can’t be read.`, 'Nothing was written. Open the file in PowerPoint, save it again and try once more.');
  return { text, bytes: write };
}
