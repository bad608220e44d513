import type { PictureAsset } from '../../core/powerpoint/picture-asset.ts';
import { slideHtml } from '../../core/slides/html.ts';
import type { Presentation } from '../../core/slides/model.ts';
import { wholeBytes } from '../../core/zip/long-bytes.ts';
import type { PaintPicture, SlidesToPaint } from './painter.ts';
import { withOrientation } from './upright.ts';

/** Where a picture lies beside the hidden window's page. A number, so that no name of a file is told. */
const addressOf = (index: number): string => `picture/${index}`;

/** What a hidden window needs of a presentation: no notes, no names of files, no path. */
export function slidesToPaint(presentation: Presentation, pictures: ReadonlyMap<string, PictureAsset>): SlidesToPaint {
  const addresses = new Map([...pictures.keys()].map((src, index) => [src, addressOf(index)]));
  const options = { lang: presentation.lang, imageUrl: (src: string) => addresses.get(src) ?? '' };
  return {
    title: presentation.title,
    lang: presentation.lang,
    slides: presentation.slides.map((slide) => ({ label: slide.label, html: slideHtml(slide, options) })),
    pictures: new Map([...pictures.values()].map(({ type, bytes, orientation }, index): [string, PaintPicture] =>
      [addressOf(index), { type, bytes: withOrientation(type, wholeBytes(bytes), orientation) }])),
  };
}
