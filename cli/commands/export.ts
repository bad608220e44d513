import { basename } from 'node:path';
import { reviewExport } from '../../core/audience/review.ts';
import { AppError } from '../../core/errors.ts';
import { FILE_KINDS, type ExportFormat } from '../../core/export/formats.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { hasErrors } from '../../core/findings.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { writeReport } from '../../files/proof/write-report.ts';
import { ANSWER_OPTIONS, readAnswers } from '../answers.ts';
import { untilInterrupted } from '../interrupt.ts';
import { loadEdition, refuseBroken } from '../load.ts';
import { DECK_OPTIONS, deckInputs, namedAudience, namedFormat, oneDeck, outFile, readAudience, readOptions, required, usage } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';
import { tellProgress } from '../progress.ts';
import { warnQuestions } from '../warn-questions.ts';

function handoutsOf(format: ExportFormat, handouts: boolean): ExportFormat {
  if (!handouts) return format;
  if (format !== 'pdf' && format !== 'handouts') throw usage('--handouts goes with --to pdf alone.');
  return 'handouts';
}

function templateOf(path: string | undefined, format: ExportFormat): { path: string; name: string } | undefined {
  if (path === undefined) return undefined;
  if (format !== 'pptx') throw usage('--template goes with --to pptx alone.');
  if (path === '') throw usage('--template names no file.');
  return { path, name: basename(path) };
}

/** `branchdeck export`: writes one version as one file. */
export async function exportDeck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    audience: { type: 'string' },
    ...DECK_OPTIONS,
    'leave-out-incomplete': { type: 'boolean' },
    report: { type: 'string' },
    handouts: { type: 'boolean' },
    template: { type: 'string' },
    ...ANSWER_OPTIONS,
  });
  const deck = oneDeck(positionals);
  const format = handoutsOf(namedFormat(required(values.to, 'to')), values.handouts === true);
  const target = outFile(values.out, FILE_KINDS[format].ending, FILE_KINDS[format].name);
  const template = templateOf(values.template, format);
  if (values.audience !== undefined) namedAudience(values.audience);
  const inputs = deckInputs(deck, values);

  const loaded = await loadEdition(inputs);
  const { edition, folders, findings } = loaded;
  const audience = readAudience(values.audience, edition.deck.meta.audiences);
  const leaveOutIncomplete = values['leave-out-incomplete'] === true;
  warnFindings(findings);
  refuseBroken(loaded);
  const answers = readAnswers(values, reviewExport(edition, { audience, leaveOutIncomplete, format }).questions);
  const review = reviewExport(edition, { audience, leaveOutIncomplete, format, answers });
  const { incomplete, blockers } = review;
  // Of the version and not of the deck: the check can't have said it.
  warnFindings(loaded.named(blockers.filter((blocker) => blocker.code === 'no-slides' && !findings.some((finding) => finding.code === blocker.code))));
  if (blockers.length === 0) warnQuestions(review.questions);
  // Read where something is drawn: what starts programs is a part of Node's that others do without.
  const painter = FILE_KINDS[format].drawn ? (await import('../paint/electron-painter.ts')).electronPainter : undefined;
  try {
    let spoilt: HandOverReport | undefined;
    const { contents, report, remarks } = await untilInterrupted((signal) => exportVersion({
      folders, edition, audience, leaveOutIncomplete, answers, format, target, template, painter, signal,
      onProgress: FILE_KINDS[format].drawn ? tellProgress() : undefined,
      onReport: (found) => void (spoilt = found),
    })).catch(async (error: unknown) => {
      if (spoilt !== undefined && values.report !== undefined) await writeReport(values.report, [spoilt]);
      throw error;
    });
    if (values.report !== undefined) await writeReport(values.report, [report]);
    for (const remark of remarks) warn(remark);
    if (leaveOutIncomplete && incomplete.length > 0) {
      warn(`Left out, since a figure is missing: ${incomplete.map(({ id }) => id).join(', ')}.`);
    }
    say(`${target}: for ${audience}, ${contents}.`);
    return 0;
  } catch (error) {
    const canLeaveOut = !leaveOutIncomplete && error instanceof AppError && error.code === 'blocked' && incomplete.length > 0 && hasErrors(blockers);
    if (!canLeaveOut) throw error;
    throw new AppError('blocked', error.message, `${error.hint ?? ''} --leave-out-incomplete leaves out ${incomplete.map(({ id }) => id).join(', ')}.`.trim());
  }
}
