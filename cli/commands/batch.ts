import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from '../../core/batch/model.ts';
import { DEFAULT_PATTERN, readPattern } from '../../core/batch/names.ts';
import { planFiles } from '../../core/batch/plan.ts';
import { SUMMARY_NAMES } from '../../core/batch/summary.ts';
import { beginEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine, hasErrors } from '../../core/findings.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { beginNoting } from '../../files/batch/note-exports.ts';
import { readBranches, readRegionFile } from '../../files/batch/read-branches.ts';
import { runBatch } from '../../files/batch/run-batch.ts';
import { writeSummary } from '../../files/batch/write-summary.ts';
import { openDeck } from '../../files/open-deck.ts';
import { ANSWER_OPTIONS } from '../answers.ts';
import { readBatchAnswers, readIfThere, readJobs, readOutputs } from '../batch-options.ts';
import { untilInterrupted } from '../interrupt.ts';
import { oneDeck, readOptions, readToday, required, usage } from '../options.ts';
import { electronPainter } from '../paint/electron-painter.ts';
import { say, warn } from '../print.ts';
import { tellBatch } from '../progress.ts';
import { ROOT } from '../root.ts';
import { version } from '../version.ts';

/** The command line as it is built: what begins it begins its threads as well. */
const WORKER = join(ROOT, 'bin', 'branchdeck.js');
/**
 * Each thread optimizes its code for itself, beside it: as Node 20's V8 comes, that took a third of a batch's processor time and
 * gained nothing over optimizing later; others have no such flag. And each lets its heap grow to four times of what it holds,
 * where twice costs no more time.
 */
const V8_FLAGS = [...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=540000'] : []), '--heap-growing-percent=100'];

/** `branchdeck batch`: every branch's files at once. */
export async function batch(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    branches: { type: 'string' }, region: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' }, audience: { type: 'string' }, letters: { type: 'string' }, name: { type: 'string' },
    today: { type: 'string' }, jobs: { type: 'string' }, resume: { type: 'boolean' }, replace: { type: 'boolean' }, 'leave-out-incomplete': { type: 'boolean' }, json: { type: 'boolean' },
    ...ANSWER_OPTIONS,
  });
  const deckPath = oneDeck(positionals);
  const from = required(values.branches, 'branches');
  const out = required(values.out, 'out');
  const today = readToday(values.today);
  const pattern = readPattern(values.name ?? DEFAULT_PATTERN);
  const [answers, jobs, ifThere] = [readBatchAnswers(values.answer), readJobs(values.jobs), readIfThere(values)];
  const opened = await openDeck(deckPath);
  if (hasErrors(opened.findings)) throw new AppError('blocked', `${opened.findings.map(findingLine).join('\n')}\nThe errors above stop this batch. No file was written.`, 'Mend them and begin again.');
  // Whoever makes the files reads its slides.
  const national = beginEdition(opened.sources, undefined, today);
  const { meta } = national.deck;
  const outputs = readOutputs(values, meta.audiences, national.letters);
  const given = await readBranches(from, { id: meta.id, version: meta.version, figures: parseFigures(opened.sources.figures).figures, today, yes: values.yes === true });
  if (given.region !== undefined && values.region !== undefined) throw usage('--region goes with branches from elsewhere: a region’s folder has the region’s changes in it.');
  const region = given.region ?? (values.region === undefined ? undefined : await readRegionFile(values.region));
  const { branches } = given;
  const { files, numbered } = planFiles({ branches, outputs, pattern, deckTitle: meta.title, today });
  if (files.length === 0) throw new AppError('bad-input', 'No letter of this deck is for that version, so there is nothing to make.', 'branchdeck letters lists them.');
  const notes = [
    ...given.warnings,
    ...numbered.map((name) => `“${name}” has a number, since another file would have the same name on some systems.`),
  ];
  for (const note of notes) warn(note);
  const sources = region?.sources === undefined ? opened.sources : { ...opened.sources, region: region.sources };
  const setup = { folder: opened.folder, regionFolder: region?.folder, sources, branches, outputs, out, today, leaveOutIncomplete: values['leave-out-incomplete'] === true, answers, yes: values.yes === true };
  const noting = given.region && beginNoting(files, { root: given.region.root, deck: meta.id, version: meta.version, day: today, branches });
  const tell = tellBatch();
  const { results, kept, cancelled, left } = await untilInterrupted((signal) => runBatch({
    setup, files, ifThere, jobs, program: version(), worker: existsSync(WORKER) ? WORKER : undefined, v8Flags: V8_FLAGS, painter: electronPainter, signal, onResult: (result, done, all) => {
      noting?.heard(result);
      tell(result, done, all);
    },
  }));
  if (noting) notes.push(...(await noting.finish(results)));
  const made = results.filter((result) => result.made).length;
  if (cancelled) {
    throw new AppError('cancelled', `Cancelled: ${made} of ${files.length} files are made, and each of them is whole.`, 'The same command with --resume makes the rest.');
  }
  const asked = new Set(results.flatMap(({ questions }) => questions.map(({ id }) => id)));
  for (const id of Object.keys(answers)) if (!asked.has(id)) notes.push(`--answer ${id}: no branch is asked that.`);
  if (left.length > 0) notes.push(`${left.length === 1 ? '1 file' : `${left.length} files`} of an earlier run ${left.length === 1 ? 'is' : 'are'} of nobody in this one, and ${left.length === 1 ? 'lies' : 'lie'} there as before: ${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}.`);
  if (values.json !== true) {
    for (const note of notes.slice(given.warnings.length + numbered.length)) warn(note);
    warnNotMade(results);
  }
  await writeSummary(setup, results, { deck: meta, region: region?.name ?? '', today, notes });
  if (values.json === true) process.stdout.write(`${JSON.stringify({ files: results, kept, notes })}\n`);
  else say(`${out}: ${made} of ${results.length} files made${kept > 0 ? `, ${kept} of them before` : ''}. What was made, left out and why: ${SUMMARY_NAMES.html} and ${SUMMARY_NAMES.csv} there, for the region’s official alone.`);
  return made === results.length ? 0 : 1;
}

/** What failed of one branch for one reason is said once. */
function warnNotMade(results: readonly FileResult[]): void {
  const failures = new Map<string, FileResult[]>();
  for (const result of results) {
    const key = `${result.branch}\n${result.problem}`;
    if (!result.made) failures.set(key, [...(failures.get(key) ?? []), result]);
  }
  for (const [first, ...more] of failures.values()) {
    if (first !== undefined) warn(`Not made for ${first.branch}: ${first.fileName}${more.length > 0 ? ` and ${more.length} more` : ''}. ${first.problem}`);
  }
}
