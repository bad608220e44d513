import type { Block, Written } from './content.ts';
import { readPicturePath } from './addresses.ts';
import { faultLevel, writtenText, type Reading } from './reading.ts';

/** A picture as a block, or undefined where it may not be shown; every fault becomes a finding. */
export function readPicture(address: string, alt: string, line: number, reading: Reading): Block<Written> | undefined {
  const { sink } = reading;
  if (alt.trim() === '') {
    sink.add('warning', 'missing-alt', line, 'This picture has no alt text. Say in a few words what it shows: ![what it shows](images/…).');
  }
  const target = readPicturePath(address);
  switch (target.kind) {
    case 'remote':
      sink.add('warning', 'remote-address', line, `"${shorten(address)}" is on the internet and is never loaded. Copy the picture into the deck's folder.`);
      return undefined;
    case 'outside':
      sink.add(faultLevel(reading), 'path-outside', line, `"${shorten(address)}" leads out of the deck's folder and is never read.`);
      return undefined;
    case 'inside':
      if (!reading.images.has(target.path)) {
        sink.add('warning', 'missing-picture', line, `"${shorten(target.path)}" is not in the deck's folder, or is not a picture.`);
        return undefined;
      }
      return { type: 'image', line, src: target.path, alt: writtenText(alt, reading) };
    default:
      sink.add('warning', 'unsafe-address', line, `"${shorten(address)}" is not an address of a picture and is left out.`);
      return undefined;
  }
}

/** Long addresses (whole pictures in a data: address) would fill the screen. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
