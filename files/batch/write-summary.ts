import { join } from 'node:path';
import type { FileResult } from '../../core/batch/model.ts';
import { summaryCsv, summaryHtml, SUMMARY_NAMES, type SummaryFacts } from '../../core/batch/summary.ts';
import { writeBeside } from '../write-beside.ts';

/** Writes the summary of a batch into its folder, as a page and as a table. */
export async function writeSummary(folder: string, results: readonly FileResult[], facts: SummaryFacts): Promise<void> {
  await writeBeside(join(folder, SUMMARY_NAMES.html), summaryHtml(results, facts));
  await writeBeside(join(folder, SUMMARY_NAMES.csv), summaryCsv(results));
}
