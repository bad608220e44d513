import type { HandOverReport } from '../../core/proof/report.ts';
import { writeBeside } from '../write-beside.ts';

/** Writes a report for other programs: of one file, or of several as a list. */
export async function writeReport(target: string, reports: readonly HandOverReport[]): Promise<void> {
  const [only, ...more] = reports;
  await writeBeside(target, `${JSON.stringify(more.length === 0 ? only : reports, undefined, 2)}\n`);
}
