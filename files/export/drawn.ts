import { AppError } from '../../core/errors.ts';
import { settledPdf } from '../../core/export/settled-pdf.ts';
import type { Painter, PaintLayout, Painting } from '../paint/painter.ts';
import { slidesToPaint } from '../paint/slides-to-paint.ts';
import type { FolderWriter, Making, Writer } from './writer.ts';

/** Pixels: what most projectors and screens show. */
const PICTURE_WIDTH = 1920;

function painterOf({ painter }: Making): Painter {
  if (painter === undefined) throw new AppError('usage', 'PDFs and pictures can’t be drawn here.');
  return painter;
}

const paintingOf = ({ onProgress, signal }: Making): Painting => ({ onProgress, signal });

const pdfAs = (layout: PaintLayout): Writer => async (making) => {
  const { presentation, pictures } = making;
  return settledPdf(await painterOf(making).slidesPdf(slidesToPaint(presentation, pictures), layout, paintingOf(making)), presentation.today);
};

/** A tagged PDF with a page for each slide. */
export const drawPages = pdfAs('pages');

/** A tagged PDF of A4 pages with three slides each, and lines to write on. */
export const drawHandouts = pdfAs('handouts');

/** A PNG of each slide. */
export const drawPictures: FolderWriter = (making, keep) =>
  painterOf(making).slidePictures(slidesToPaint(making.presentation, making.pictures), PICTURE_WIDTH, paintingOf(making), keep);
