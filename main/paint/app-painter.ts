import type { Painter } from '../../files/paint/painter.ts';
import { pagePdf } from './paint-page.ts';
import { slidePictures, slidesPdf } from './paint-slides.ts';

/** Paints in a hidden window of this app. */
export const appPainter: Painter = { slidesPdf, slidePictures, pagePdf };
