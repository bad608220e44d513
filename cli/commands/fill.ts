import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { fillPowerPoint } from '../../files/fill/fill-file.ts';
import { deckBeside, readFillInputs } from '../../files/fill/read-inputs.ts';
import { writeReport } from '../../files/proof/write-report.ts';
import { untilInterrupted } from '../interrupt.ts';
import { namedAudience, oneFile, outFile, readOptions, readToday } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';
import { tellFill } from '../progress.ts';

const counted = (count: number, one: string): string => `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;

/** `branchdeck fill`: puts the branch's figures into a PowerPoint file, which stays as it is everywhere else. */
export async function fill(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    branch: { type: 'string' },
    figures: { type: 'string' },
    out: { type: 'string' },
    audience: { type: 'string' },
    slides: { type: 'string' },
    today: { type: 'string' },
    report: { type: 'string' },
  });
  const source = oneFile(positionals, 'PowerPoint file');
  const target = outFile(values.out, 'pptx', 'PowerPoint');
  const audience = namedAudience(values.audience ?? 'members');
  const today = readToday(values.today);
  const inputs = await readFillInputs({ source, branch: values.branch, figures: values.figures });
  warnFindings(inputs.findings);
  if (hasErrors(inputs.findings)) throw new AppError('blocked', 'The errors above stop this. No file was written.', 'Mend them and try again.');
  if (inputs.beside !== undefined) warn(`What the figures are is taken from ${inputs.beside}.`);
  const made = audience === 'members' || values.slides !== undefined ? undefined : await deckBeside(source);
  if (made !== undefined) warn(`For whom the slides are is taken from ${made.path}.`);
  let spoilt: HandOverReport | undefined;
  const { filled, slides, leftOut, report } = await untilInterrupted((signal) => fillPowerPoint({
    ...inputs, source, target, audience, slides: values.slides, deck: made?.deck, today, signal,
    onProgress: tellFill(),
    onFindings: warnFindings,
    onReport: (found) => void (spoilt = found),
  })).catch(async (error: unknown) => {
    if (values.branch === undefined && error instanceof AppError && error.code === 'blocked') warn('No file of your branch is named: --branch branch.yaml has its details and its figures.');
    if (spoilt !== undefined && values.report !== undefined) await writeReport(values.report, [spoilt]);
    throw error;
  });
  if (values.report !== undefined) await writeReport(values.report, [report]);
  if (filled === 0) warn(`Nothing in ${source} is there to be filled in: type {{ branch.name }} and the like into it in PowerPoint.`);
  say(`${target}: for ${audience}, ${counted(slides, 'slide')}, ${counted(filled, 'place')} filled${leftOut === 0 ? '' : `, ${counted(leftOut, 'slide')} left out`}.`);
  return 0;
}
