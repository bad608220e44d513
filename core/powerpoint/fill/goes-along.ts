import type { OfficeFile } from '../../opc/package.ts';
import type { Filling } from './filling.ts';
import type { FileSlide } from './slides.ts';
import { kindOf, partsOf } from './spots.ts';

const FILES: ReadonlySet<string> = new Set(['oleObject', 'package', 'control', 'activeXControlBinary']);
const FILMS: ReadonlySet<string> = new Set(['video', 'audio', 'media']);

/** Says what slides carry that can't be looked into, and so can't be handed over unseen. */
export function tellWhatGoesAlong(file: OfficeFile, slides: readonly FileSlide[], filling: Filling): void {
  for (const slide of slides) {
    const spot = { slide: slide.number, where: '' };
    if (slide.hidden) filling.tell('warning', 'fill-shown', spot, 'The slide is hidden in the file. In this version it is shown.');
    for (const from of partsOf(file, slide)) {
      if (from === slide.notes || kindOf(file.contentType(from)) === 'chart') continue;
      for (const { type, part } of file.links(from)) {
        if (part === undefined) continue;
        if (FILES.has(type)) filling.tell('error', 'fill-embedded', spot, 'A file is embedded in the slide, and can’t be looked into. In PowerPoint, put a picture of it in its place, or leave this slide out.');
        if (FILMS.has(type)) filling.tell('warning', 'fill-media', spot, 'A film or a recording goes out as it is. Play it before you hand it over.');
      }
    }
  }
}
