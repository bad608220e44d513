import { basename } from 'node:path';
import type { ExportResult, FillOrder } from '../../bridge/contract.ts';
import { reviewFilled, type FilledReview } from '../../core/audience/review-filled.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { originalOf } from '../decks/original.ts';
import type { DeckInUse } from '../library-model.ts';
import { today } from '../today.ts';
import { fillApart } from './fill-apart.ts';

type Order = Omit<FillOrder, 'key'>;

/** What the PowerPoint that a deck was made of would be, filled in. */
export async function reviewOriginal(deck: DeckInUse, edition: Edition, order: Order): Promise<FilledReview & { source: string }> {
  const source = await originalOf(deck);
  // Not needed before somebody fills a PowerPoint.
  const { tryFill } = await import('../../files/fill/try-fill.ts');
  return { source, ...reviewFilled(edition, order, tryFill(source, edition, order.audience, parseFigures(deck.sources.figures).figures)) };
}

interface Writing {
  source: string;
  /** Numbers of its slides that go out. */
  keep: readonly number[];
  target: string;
  onProgress: (progress: ExportProgress) => void;
  signal: AbortSignal;
  onReport: (report: HandOverReport) => void;
}

/** Writes it, and reads it back before it takes its place. */
export async function writeOriginal(deck: DeckInUse, edition: Edition, { audience }: Order, { source, keep, target, ...run }: Writing): Promise<{ result: ExportResult; report: HandOverReport }> {
  const { path, slides, filled, report } = await fillApart({
    source, target, audience, layer: edition.layer, region: edition.region?.layer, definitions: parseFigures(deck.sources.figures).figures, slides: keep.join(','), today: today(), ifHeld: 'other-name',
  }, run);
  const contents = `${slides === 1 ? '1 slide' : `${slides} slides`} of ${basename(source)}${filled === 0 ? '' : filled === 1 ? ', 1 number or detail put in' : `, ${filled} numbers and details put in`}`;
  return { result: { path, fileName: basename(path), contents, remarks: [], insteadOf: basename(path) === basename(target) ? undefined : basename(target), proof: report.proof }, report };
}
