import type { Presentation, ShownSlide } from '../slides/model.ts';
import { LAYOUTS } from '../deck/model.ts';
import { blocksIn } from '../slides/blocks-in.ts';
import { arrangeSlide, partScale, scalesOfParts } from './arrange/arrange.ts';
import { LayoutMaker } from './arrange/place.ts';
import type { PictureSizes } from './arrange/segments.ts';
import type { PlacedSlide } from './arrange/shape.ts';
import { beginOnOwn, type Beginning, type Begun } from './ground.ts';
import { madeOnce, type KeptParts } from './kept-parts.ts';
import { layoutSpec } from './layouts.ts';
import { mendContentTypes } from './mend/content-types.ts';
import type { Clothes, Mending } from './mend/file.ts';
import { mendLogo } from './mend/logo.ts';
import type { MediaStore } from './mend/media.ts';
import { mendAppProperties } from './mend/properties.ts';
import type { PictureAsset } from './picture-asset.ts';

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
  clothes?: Clothes;
  /** Begins the file that the slides are put into, when all of them are placed. */
  begin: (beginning: Omit<Beginning, 'specs'>) => Promise<Begun>;
  /** What is known when all slides are in the file. */
  finish: (mending: Mending, whole: WholeDeck) => void;
}

/** Pictures come from the disk: what is measured with them is measured each time. */
const hasPictures = ({ blocks, right }: ShownSlide): boolean => blocksIn([...blocks, ...right]).some(({ type }) => type === 'image');

/** Our own. */
export function ownSuit({ look, slides }: Presentation, sizes: PictureSizes, kept: KeptParts): Suit {
  const scales = scalesOfParts(slides, (slide) => (hasPictures(slide) ? partScale(slide, sizes) : kept.scales.get(slide, () => partScale(slide, sizes))));
  const maker = new LayoutMaker();
  const arranged = (slide: ShownSlide, number: number): ReturnType<typeof arrangeSlide> => {
    const most = slide.part && scales.get(slide.part.of);
    const arrange = (): ReturnType<typeof arrangeSlide> => arrangeSlide(slide, number, sizes, most);
    return hasPictures(slide) ? arrange() : madeOnce(kept.arranged, slide, `${number} ${most ?? ''}`, arrange);
  };
  return {
    place: (slide, number) => maker.place(arranged(slide, number), layoutSpec(slide.layout, slide.look)),
    begin: (beginning) => beginOnOwn({ ...beginning, specs: [...LAYOUTS.map((layout) => layoutSpec(layout, look)), ...maker.made()] }, kept),
    finish(mending, { titles, notes, pictures, media }) {
      mendLogo(mending, pictures, media);
      mendAppProperties(mending, titles, notes);
      mendContentTypes(mending.file, {}, kept.types);
    },
  };
}
