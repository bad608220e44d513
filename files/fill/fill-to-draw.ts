import type { BranchLayer } from '../../core/branch/model.ts';
import type { Figure } from '../../core/figures/model.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import { rewritePackage } from '../../core/opc/rewrite.ts';
import { fillFile } from '../../core/powerpoint/fill/fill.ts';
import { slidesOf } from '../../core/powerpoint/fill/slides.ts';
import { fillValues } from '../../core/powerpoint/fill/values.ts';
import { joinPieces } from '../../core/zip/write.ts';
import { openNamed } from '../open-to-read.ts';

export interface ToDraw {
  definitions: ReadonlyMap<string, Figure>;
  layer: BranchLayer;
  region?: BranchLayer | undefined;
  /** ISO date. */
  today: string;
}

/**
 * A PowerPoint file with the branch's figures in it, as members see it and with every slide in its place: to be drawn, and
 * never to be handed over. A blank without a value stays as it is written. Throws AppError `bad-input` for a file that can't be read.
 */
export function fillToDraw(path: string, { definitions, layer, region, today }: ToDraw): Uint8Array {
  const source = openNamed(path);
  try {
    const { file, main } = openPresentation(source);
    const slides = slidesOf(file, main);
    const keep = new Set(slides.slides.map(({ number }) => number));
    const { rewrite } = fillFile({ file, name: 'slides.pptx', slides, keep, audience: 'members', values: fillValues(definitions, layer, today, region), cleanPicture: (bytes) => bytes });
    return joinPieces(rewritePackage(source, rewrite));
  } finally {
    source.close();
  }
}
