import { nthName, pictureFileName } from '../pictures/name.ts';
import type { ReadPresentation, ReadPicture } from '../powerpoint/read/model.ts';

/** The pictures of a presentation in reading order, each pair of a drawing and its raster copy once. */
export function picturesOf({ slides }: ReadPresentation): Pick<ReadPicture, 'part' | 'fallback'>[] {
  const found = new Map<string, Pick<ReadPicture, 'part' | 'fallback'>>();
  for (const { shapes } of slides) {
    for (const shape of shapes) if (shape.kind === 'picture') found.set(`${shape.part ?? ''}\n${shape.fallback ?? ''}`, { part: shape.part, fallback: shape.fallback });
  }
  return [...found.values()];
}

/** Gives pictures names in `images/`, each its own. */
export function pictureNames(): (part: string, ending: string) => string {
  const taken = new Set<string>();
  return (part, ending) => {
    const wished = pictureFileName(part, ending);
    let n = 1;
    while (taken.has(nthName(wished, n))) n += 1;
    const name = nthName(wished, n);
    taken.add(name);
    return name;
  };
}
