import { reviewExport } from '../../core/audience/review.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import { exportPowerPoint } from '../../files/export-powerpoint.ts';
import { loadEdition, type Loaded } from '../load.ts';
import { namedAudience, oneDeck, readAudience, readOptions, readToday, required } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';

/** Files that could not be read as they stand are no basis for an export. */
function refuseBroken({ findings }: Loaded, edition: Loaded['edition']): void {
  const ofFiles = findings.filter((finding) => finding.level === 'error').length > edition.findings.filter((finding) => finding.level === 'error').length;
  if (ofFiles) throw new AppError('blocked', 'The errors above stop this export. No file was written.', 'Mend them and export again.');
}

const OTHER_KIND = /\.(?:docx?|pdf|html?|ppt|odp|key|xlsx?|md|png)$/i;

/** `branchdeck export`: writes one version as PowerPoint. */
export async function exportDeck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    audience: { type: 'string' },
    branch: { type: 'string' },
    figures: { type: 'string' },
    today: { type: 'string' },
    'leave-out-incomplete': { type: 'boolean' },
  });
  const deck = oneDeck(positionals);
  const format = required(values.to, 'to');
  if (format !== 'pptx') throw new AppError('usage', `There is no export to "${format}". It is pptx.`, 'branchdeck --help shows how it is used.');
  const target = required(values.out, 'out');
  if (OTHER_KIND.test(target)) throw new AppError('usage', `"${target}" is the name of another kind of file, and PowerPoint would not open it.`, 'Give --out a name that ends in .pptx.');
  if (values.audience !== undefined) namedAudience(values.audience);
  const today = readToday(values.today);

  const loaded = await loadEdition({ deck, branch: values.branch, figures: values.figures, today });
  const { edition, folders, findings } = loaded;
  const audience = readAudience(values.audience, edition.deck.meta.audiences);
  const leaveOutIncomplete = values['leave-out-incomplete'] === true;
  warnFindings(findings);
  refuseBroken(loaded, edition);
  const { incomplete, blockers } = reviewExport(edition, audience, leaveOutIncomplete);
  // Of the version and not of the deck: the check can't have said it.
  warnFindings(loaded.named(blockers.filter((blocker) => blocker.code === 'no-slides' && !findings.some((finding) => finding.code === blocker.code))));
  try {
    const { contents } = await exportPowerPoint({ folders, edition, audience, leaveOutIncomplete, target });
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
