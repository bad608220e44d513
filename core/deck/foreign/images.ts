import type { SidePicture } from './model.ts';

const IMAGE = /!\[([^\][\r\n]{0,500})\](?:\((?:<([^<>\r\n]{1,2000})>|([^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?))(?:\s+(?:"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'))?\s*\)|\[([^\][\r\n]{0,200})\])/g;

/** Words of Marp's in a picture's alt text: sizes, filters, and where a background stands (Marpit, "Image syntax"); themes take "#c" for a place. */
const KEYWORD = /^(?:bg|(?:\d*\.)?\d+%|(?:w|h|width|height):[\w.%]+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?|auto|contain|cover|fit|vertical|horizontal|(?:left|right)(?::[\d.]+%?)?|center|inline|#[\w-]+)$/;

/**
 * Takes Marp's words out of alt texts, and its background pictures out of the text.
 * @param links the deck's link definitions
 * @param line line of the file on which the text starts
 */
export function readMarpImages(text: string, links: Readonly<Record<string, string>>, line: number): { text: string; pictures: SidePicture[] } {
  const pictures: SidePicture[] = [];
  if (!text.includes('![')) return { text, pictures };
  let counted = 0;
  let at = line;
  const shown = text.replace(IMAGE, (whole: string, alt: string, angled: string | undefined, plain: string | undefined, name: string | undefined, offset: number) => {
    const words = alt.split(/\s+/).filter((word) => word !== '');
    const kept = words.filter((word) => !KEYWORD.test(word)).join(' ');
    const address = angled ?? plain ?? linkOf(links, name === '' ? alt : (name ?? ''));
    if (!words.includes('bg')) return kept === alt.trim() || (name === '') ? whole : whole.replace(alt, () => kept);
    at += text.slice(counted, offset).match(/\r\n|\r|\n/g)?.length ?? 0;
    counted = offset;
    const side = words.find((word) => /^(?:left|right)(?::|$)/.test(word));
    if (address !== undefined) pictures.push({ address, alt: kept, side: side === undefined ? 'behind' : side.startsWith('left') ? 'left' : 'right', line: at });
    return '';
  });
  return { text: shown, pictures };
}

const linkOf = (links: Readonly<Record<string, string>>, name: string): string | undefined => {
  const key = name.toLowerCase().replace(/\s+/g, ' ').trim();
  return Object.hasOwn(links, key) ? links[key] : undefined;
};
