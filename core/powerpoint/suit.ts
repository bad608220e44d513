import type { Presentation, ShownSlide } from '../slides/model.ts';
import { LAYOUTS } from '../deck/model.ts';
import { arrangeSlide, scalesOfParts } from './arrange/arrange.ts';
import { LayoutMaker } from './arrange/place.ts';
import type { PictureSizes } from './arrange/segments.ts';
import type { PlacedSlide } from './arrange/shape.ts';
import { layoutSpec, type LayoutSpec } from './layouts.ts';
import { mendContentTypes } from './mend/content-types.ts';
import type { Clothes, Mending } from './mend/file.ts';
import { layoutParts, mendMaster, putLayouts } from './mend/layouts.ts';
import { mendLogo } from './mend/logo.ts';
import type { MediaStore } from './mend/media.ts';
import { mendNotesMaster } from './mend/notes.ts';
import { mendPresentation } from './mend/presentation.ts';
import { mendAppProperties } from './mend/properties.ts';
import { mendTableStyles, mendTheme } from './mend/theme.ts';
import type { PictureAsset } from './picture-asset.ts';
import type { OfficePackage } from './xml/package.ts';

/** What is known of a deck when all its slides are written. */
export interface WholeDeck {
  titles: readonly string[];
  /** How many slides have notes. */
  notes: number;
  footer: string;
  pictures: ReadonlyMap<string, PictureAsset>;
  media: MediaStore;
}

/** What slides stand on: our own master and layouts, or those of a template. */
export interface Suit {
  place: (slide: ShownSlide, number: number) => PlacedSlide;
  /** The layouts that pptxgenjs is to begin the file with, known when all slides are placed. */
  layouts: () => readonly LayoutSpec[];
  clothes?: Clothes;
  /** Gets the file ready for its slides. @returns see `Mending.layouts` */
  prepare: (file: OfficePackage) => ReadonlyMap<string, string>;
  /** Everything of the file but its slides. */
  finish: (mending: Mending, whole: WholeDeck) => void;
}

/** Our own. */
export function ownSuit({ look, slides }: Presentation, sizes: PictureSizes): Suit {
  const scales = scalesOfParts(slides, sizes);
  const maker = new LayoutMaker();
  const layouts = (): LayoutSpec[] => [...LAYOUTS.map((layout) => layoutSpec(layout, look)), ...maker.made()];
  return {
    place: (slide, number) => maker.place(arrangeSlide(slide, number, sizes, slide.part && scales.get(slide.part.of)), layoutSpec(slide.layout, slide.look)),
    layouts,
    prepare: layoutParts,
    finish(mending, { titles, notes, footer, pictures, media }) {
      mendPresentation(mending, notes > 0);
      mendTheme(mending);
      mendTableStyles(mending);
      mendMaster(mending);
      putLayouts(mending, layouts(), footer);
      mendLogo(mending, pictures, media);
      mendNotesMaster(mending, notes > 0);
      mendAppProperties(mending, titles, notes);
      mendContentTypes(mending.file);
    },
  };
}
