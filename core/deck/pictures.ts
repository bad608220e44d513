import type { Block, Written } from './content.ts';
import { readPicturePath } from './addresses.ts';
import { deckAddress } from './foreign/address.ts';
import { asWritten, faultLevel, writtenText, type Reading } from './reading.ts';

/** The title of a picture that says nothing: `![](images/border.png "decoration")`. */
export const DECORATION = 'decoration';

/** A picture as a block, or undefined where it may not be shown; every fault becomes a finding. */
export function readPicture(address: string, alt: string, line: number, reading: Reading, title?: string): Block<Written> | undefined {
  const { sink } = reading;
  const called = (path: string): string => `"${shorten(asWritten(path, reading))}"`;
  const decoration = alt.trim() === '' && title === DECORATION;
  const missingAlt = alt.trim() === '' && !decoration;
  // In a foreign deck one fault a picture is enough: words are asked for where it is shown.
  if (missingAlt && !reading.foreign) warnMissingAlt(line, reading);
  const target = readPicturePath(deckAddress(address, reading.tool?.dialect, reading.images));
  switch (target.kind) {
    case 'remote':
      sink.add('warning', 'remote-address', line, `${called(address)} is on the internet and is never loaded. Copy the picture into the deck's folder.`);
      return undefined;
    case 'outside':
      sink.add(faultLevel(reading), 'path-outside', line, `${called(address)} leads out of the deck's folder and is never read.`);
      return undefined;
    case 'inside': {
      const found = reading.images.find(target.path);
      if (found === undefined) {
        sink.add('warning', 'missing-picture', line, `${called(target.path)} is not in the deck's folder, or is not a picture.`);
        return undefined;
      }
      if (found.called !== undefined) {
        sink.add('warning', 'picture-case', line, `${called(target.path)} is called ${called(found.called)} on the disk. It is shown, but other programs and computers tell capital letters apart: write the name as it is.`);
      }
      if (missingAlt && reading.foreign) warnMissingAlt(line, reading);
      return { type: 'image', line, src: found.src, alt: writtenText(alt, reading), ...(decoration && { decoration }) };
    }
    default:
      sink.add('warning', 'unsafe-address', line, `${called(address)} is not an address of a picture and is left out.`);
      return undefined;
  }
}

const warnMissingAlt = (line: number, { sink }: Reading): void =>
  sink.add('warning', 'missing-alt', line, 'This picture has no alt text. Say in a few words what it shows: ![what it shows](images/…).');

/** Long addresses (whole pictures in a data: address) would fill the screen. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
