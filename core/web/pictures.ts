import { turnOf } from '../powerpoint/orientation.ts';
import type { PictureAsset } from '../powerpoint/picture-asset.ts';
import { escapeHtml } from '../slides/escape.ts';
import { wholeBytes } from '../zip/long-bytes.ts';

/** The pictures of a page: each is in it once, however often it is shown. */
export interface WebPictures {
  /** For the writers of slides' HTML: a mark that `placed` replaces; empty for a picture that can't be shown. */
  imageUrl: (src: string) => string;
  /** HTML with its marks replaced by the pictures. */
  placed: (html: string) => string;
  /** The pictures that the page shows, as symbols to refer to. */
  drawer: () => string;
}

const TYPES: Readonly<Record<PictureAsset['type'], string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml' };
const MARK = /<img src="picture:(\d+)" alt="([^"]*)">/g;

/** Puts a stored picture upright: cameras keep it as it fell on them. */
function upright({ orientation = 1, width, height }: PictureAsset): { size: string; transform: string } {
  const { quarters, flipH, flipV } = turnOf(orientation);
  const onSide = quarters % 2 === 1;
  const [storedWidth, storedHeight] = onSide ? [height, width] : [width, height];
  const size = `width="${storedWidth}" height="${storedHeight}"`;
  if (quarters === 0 && !flipH && !flipV) return { size, transform: '' };
  const flip = `scale(${flipH ? -1 : 1} ${flipV ? -1 : 1})`;
  return { size, transform: ` transform="translate(${width / 2} ${height / 2}) rotate(${quarters * 90}) ${flip} translate(${-storedWidth / 2} ${-storedHeight / 2})"` };
}

/** @param base64 of a picture's bytes, which the core has no means to make */
export function webPictures(pictures: ReadonlyMap<string, PictureAsset>, base64: (bytes: Uint8Array) => string): WebPictures {
  const sources = [...pictures.keys()];
  const used = new Set<number>();
  const assetOf = (index: number): PictureAsset | undefined => pictures.get(sources[index] ?? '');
  return {
    imageUrl: (src) => (pictures.has(src) ? `picture:${sources.indexOf(src)}` : ''),
    placed: (html) => html.replace(MARK, (_, number: string, alt: string) => {
      const asset = assetOf(Number(number));
      if (!asset) return '';
      used.add(Number(number));
      const named = alt === '' ? 'aria-hidden="true"' : `role="img" aria-label="${alt}"`;
      return `<svg ${named} width="${asset.width}" height="${asset.height}" viewBox="0 0 ${asset.width} ${asset.height}"><use href="#picture-${Number(number) + 1}"/></svg>`;
    }),
    drawer: () => {
      const symbols = [...used].toSorted((a, b) => a - b).flatMap((index) => {
        const asset = assetOf(index);
        if (!asset) return [];
        const { size, transform } = upright(asset);
        const address = escapeHtml(`data:${TYPES[asset.type]};base64,${base64(wholeBytes(asset.bytes))}`);
        return [`<g id="picture-${index + 1}"><image ${size} preserveAspectRatio="none" href="${address}"${transform}/></g>`];
      });
      return symbols.length === 0 ? '' : `<svg class="drawer" aria-hidden="true"><defs>${symbols.join('\n')}</defs></svg>\n`;
    },
  };
}
