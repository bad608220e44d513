import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributesOf, everyPlace, splice, type Splice } from '../../opc/places.ts';

/** What programs that draw write beside the drawing: of whom, when, and where it was kept. */
const BESIDE: ReadonlySet<string> = new Set(['metadata', 'namedview']);

/** An SVG that goes along with a slide, without remarks and without what the program that drew it says of itself. */
export function plainDrawing(file: OfficeFile, name: string): Uint8Array {
  const { text, bytes } = readPartText(name, file.bytes(name));
  const { root } = partPlaces(file, name, text);
  const splices = [...everyPlace(root)].flatMap((place): Splice[] => {
    if (BESIDE.has(place.local)) return [{ from: place.start, to: place.end, text: '' }];
    return attributesOf(text, place).filter((each) => /^(?:inkscape|sodipodi|serif|data-)/i.test(each.name) || /^xmlns:(?:inkscape|sodipodi|serif)$/i.test(each.name)).map(({ start, end }) => ({ from: start, to: end, text: '' }));
  });
  for (const match of text.matchAll(/<!--[^]*?-->/g)) splices.push({ from: match.index, to: match.index + match[0].length, text: '' });
  return bytes(splice(text, splices));
}
