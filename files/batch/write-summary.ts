import { join } from 'node:path';
import type { FileResult } from '../../core/batch/model.ts';
import { summaryCsv, summaryHtml, SUMMARY_NAMES, type SummaryFacts } from '../../core/batch/summary.ts';
import { writeBeside } from '../write-beside.ts';
import { withoutSummary } from './batch-failure.ts';
import type { BatchSetup } from './setup.ts';

/** Writes the summary of a batch into its folder, as a page and as a table. Throws AppError, which says that what was made is whole. */
export async function writeSummary(setup: Pick<BatchSetup, 'out' | 'inWindow'>, results: readonly FileResult[], facts: SummaryFacts): Promise<void> {
  try {
    await writeBeside(join(setup.out, SUMMARY_NAMES.html), summaryHtml(results, facts));
    await writeBeside(join(setup.out, SUMMARY_NAMES.csv), summaryCsv(results));
  } catch (error) {
    throw withoutSummary(error, setup, results.filter(({ made }) => made).length);
  }
}
