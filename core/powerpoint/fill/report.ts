import type { Audience } from '../../audience/model.ts';
import type { HeldFigure } from '../../audience/review-model.ts';
import { ownerName } from '../../figures/provenance.ts';
import type { HandOverReport, Proof } from '../../proof/report.ts';
import type { FilledFile } from './fill.ts';
import type { FileSlide } from './slides.ts';
import type { Values } from './values.ts';

export interface FillReportOrder {
  filled: FilledFile;
  slides: readonly FileSlide[];
  /** Of the slides that stay, as printed. */
  labels: readonly string[];
  values: Values;
  audience: Audience;
  /** The source's name. */
  source: string;
  branch: string;
  /** ISO date. */
  today: string;
}

/** The short report on a PowerPoint file that was filled. Of what stayed it says how much and not what. */
export function reportOnFill({ filled, slides, labels, values, audience, source, branch, today }: FillReportOrder, file: HandOverReport['file'], proof: Proof): HandOverReport {
  const figures = [...filled.used].flatMap(([id, numbers]): HeldFigure[] => {
    const row = values.book.row(id);
    return row === undefined ? [] : [{ id, label: row.label, scope: row.scope, owner: row.owner, whose: ownerName(row.owner, values.book), printed: row.printed, source: row.source, asOf: row.asOfPrinted, slides: [...numbers].map(String) }];
  });
  const gone = slides.length - filled.kept.length;
  const notes = audience === 'members' ? 0 : filled.kept.filter((slide) => slide.notes !== undefined).length;
  return {
    report: 1,
    file,
    version: audience,
    deck: { id: '', title: source, version: '' },
    branch,
    date: today,
    holds: { slides: filled.kept.map(({ number }, index) => ({ id: String(number), label: labels[index] ?? '', origin: 'national' })), figures, files: [] },
    stays: [
      ...(gone === 0 ? [] : [{ kind: 'slide' as const, reason: 'audience' as const, count: gone }]),
      ...(notes === 0 ? [] : [{ kind: 'notes' as const, reason: 'notes' as const, count: notes }]),
    ],
    questions: [],
    proof,
  };
}
