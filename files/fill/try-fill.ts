import { basename } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import { asInFile, type TriedFill } from '../../core/audience/review-filled.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { Figure } from '../../core/figures/model.ts';
import { openPresentation } from '../../core/opc/kind.ts';
import { fillFile } from '../../core/powerpoint/fill/fill.ts';
import { markedSlides } from '../../core/powerpoint/fill/marked.ts';
import { slidesOf } from '../../core/powerpoint/fill/slides.ts';
import { fillValues } from '../../core/powerpoint/fill/values.ts';
import { openNamed } from '../open-to-read.ts';

/**
 * Fills a deck's PowerPoint for an audience without writing anything: what would be in the way, and which slides they may have.
 * @param source path of the PowerPoint
 */
export function tryFill(source: string, edition: Edition, audience: Audience, definitions: ReadonlyMap<string, Figure>): TriedFill {
  const name = basename(source);
  const opened = openNamed(source);
  try {
    const { file, main } = openPresentation(opened);
    const slides = slidesOf(file, main);
    const { keep, findings } = markedSlides(file, slides.slides, audience, name, { slides: undefined, deck: asInFile(edition) });
    const filled = keep.size === 0 ? [] : fillFile({ file, name, slides, keep, audience, values: fillValues(definitions, edition.layer, edition.today, edition.region?.layer), cleanPicture: (bytes) => bytes }).findings;
    return { findings: [...findings.filter(({ code }) => code !== 'fill-unmarked'), ...filled], allowed: keep };
  } finally {
    opened.close();
  }
}
