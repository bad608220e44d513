import { parseDeck } from '../../core/deck/parse.ts';
import { isIsoDate } from '../../core/figures/dates.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { answersFor, readAnswered, readMapping, type Swept } from '../../core/sheet/answer.ts';
import type { Answer, SheetProblem } from '../../core/sheet/model.ts';
import { isStopped, readSheet, type SheetInput } from '../../core/sheet/read-sheet.ts';
import { knownBranches, takeRows, type Taking } from '../../core/sheet/take.ts';
import { openDeck } from '../../files/open-deck.ts';
import { openRegionToWork } from '../../files/region/mend-before.ts';
import { openRegion } from '../../files/region/open-region.ts';
import { readTable } from '../../files/sheet/read-table.ts';
import { MAPPING, takeIntoRegion, titleOfTaking } from '../../files/sheet/take-into-region.ts';
import { counted } from '../counted.ts';
import { oneFile, readOptions, readToday, required, usage } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';
import { takeBack } from '../take-back.ts';

/** `branchdeck take`: figures of a spreadsheet into a region. Everything is told first, and nothing is written without --write. */
export async function take(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    region: { type: 'string' }, deck: { type: 'string' }, sheet: { type: 'string' }, 'header-row': { type: 'string' }, 'as-of': { type: 'string' }, source: { type: 'string' }, today: { type: 'string' },
    answer: { type: 'string', multiple: true }, yes: { type: 'boolean' }, 'leave-out': { type: 'boolean' }, 'clear-blank': { type: 'boolean' },
    json: { type: 'boolean' }, write: { type: 'boolean' }, undo: { type: 'boolean' }, rest: { type: 'boolean' },
  });
  const place = required(values.region, 'region');
  if (values.undo === true) {
    if (positionals.length > 0) throw usage('--undo takes back what was taken last, and needs no file.');
    await takeBack(place, values.rest === true);
    return 0;
  }
  if (values.rest === true) throw usage('--rest goes with --undo alone. Nothing was taken.');
  const path = oneFile(positionals, 'spreadsheet');
  const deckPath = required(values.deck, 'deck');
  const asOf = values['as-of'];
  if (asOf !== undefined && asOf !== '' && !isIsoDate(asOf)) throw usage(`--as-of ${asOf} is not a date. Write it as 2025-11-27 or 2025-11.`);
  const headerRow = readRow(values['header-row']);
  const given = readAnswers(values.answer ?? []);
  const today = readToday(values.today);
  const region = await (values.write === true ? openRegionToWork : openRegion)(place);
  warnFindings([...region.findings, ...[...region.ofBranch.values()].flat()]);
  const deck = await openDeck(deckPath);
  const { meta } = parseDeck(deck.sources.deck, deck.sources.images);
  const { figures } = parseFigures(deck.sources.figures);
  const mapping = readMapping(region.file.mappings[MAPPING]);
  const input: SheetInput = {
    table: await readTable(path), figures: [...figures.values()], today, branches: knownBranches(region.region, [meta.id]), regionName: region.region.name,
    ...(mapping && { mapping }), ...(values.sheet !== undefined && { sheet: values.sheet }), ...(headerRow !== undefined && { headerRow }), ...(asOf !== undefined && { asOf }), ...(values.source !== undefined && { source: values.source }),
  };
  const { answers, unknown } = answersFor(readSheet(input).problems, given);
  if (unknown.length > 0) throw usage(`Nothing is asked of ${unknown.join(', ')}, or not with that answer.`);
  const { reading, swept } = readAnswered({ ...input, answers }, { yes: values.yes === true, leaveOut: values['leave-out'] === true });
  const taking = takeRows({ region: region.region, decks: [{ id: meta.id, version: meta.version, figures }], rows: reading.rows, blanks: values['clear-blank'] === true ? 'clear' : 'keep' });
  const stopped = isStopped(reading.problems);
  if (values.json === true) process.stdout.write(`${JSON.stringify({ sheet: reading.sheet, problems: reading.problems, swept, changes: stopped ? [] : taking.changes, rows: reading.rows.length })}\n`);
  else tell(reading.problems, swept, taking, stopped, positionals[0] ?? '');
  if (stopped) {
    warn(`Nothing was taken. ${sayOpen(reading.problems)} Mend them in the file, or answer with --answer CELL=VALUE|take|as-is|keep, --yes (what asks) and --leave-out (what stops).`);
    return 1;
  }
  if (values.write === true) {
    const added = await takeIntoRegion(region, taking, reading.mapping, titleOfTaking(input.table));
    warn(`Taken into ${counted(taking.branches.length + added.length, 'branch', 'branches')}${added.length > 0 ? `, ${added.length} of them new` : ''}. --undo takes it back.`);
  }
  else warn('Nothing was written: add --write to take it.');
  return 0;
}

/** The number of a row, from 1. */
function readRow(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const row = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (row < 1) throw usage(`--header-row ${given} is not the number of a row. Write it as 5.`);
  return row;
}

/** Words for an answer that is no value. To keep is to keep what the region has. */
const WORDS: ReadonlyMap<string, Answer> = new Map([['take', { kind: 'take' }], ['as-is', { kind: 'keep' }], ['keep', { kind: 'leave-out' }], ['leave-out', { kind: 'leave-out' }]]);

/** `F5=40`, `number-guess@F5=take`. */
function readAnswers(given: readonly string[]): Map<string, Answer> {
  return new Map(given.map((each) => {
    const [, at, value] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    if (at === undefined || value === undefined) throw usage(`--answer ${each} is not understood. Write it as F5=40, F5=take, F5=as-is, F5=keep or F5=leave-out.`);
    return [at, WORDS.get(value) ?? { kind: 'value', value }];
  }));
}

const sayOpen = (problems: readonly SheetProblem[]): string => {
  const stops = problems.filter(({ level }) => level === 'stops').length;
  const asks = problems.filter(({ level }) => level === 'asks').length;
  return `${stops} ${stops === 1 ? 'problem stops' : 'problems stop'} it and ${asks} ${asks === 1 ? 'asks' : 'ask'}.`;
};

const lineOf = (file: string, at: string, words: string): string => `${file}${at === '' ? '' : `:${at}`}: ${words}`.replace(/\s*\n\s*/g, ' ');

const sweptWords = ({ problem: { remedy }, answer }: Swept): string =>
  answer.kind === 'take' ? `taken as ${remedy?.words ?? ''}` : answer.kind === 'leave-out' ? 'left out, what the region has stays' : 'taken as it is';

function tell(problems: readonly SheetProblem[], swept: readonly Swept[], taking: Taking, stopped: boolean, file: string): void {
  for (const { level, code, at, message, expected, remedy } of problems) {
    say(lineOf(file, at, `${level}: ${message}${level !== 'says' && expected !== '' ? ` Expected: ${expected}` : ''}${remedy === undefined ? '' : ` Offered: ${remedy.words}.`} [${code}]`));
  }
  for (const each of swept) say(lineOf(file, each.problem.at, `${sweptWords(each)}: ${each.problem.message} [${each.problem.code}]`));
  if (stopped) return;
  for (const { branch, field, at, kind, before, after } of taking.changes) if (kind !== 'same') say(`${branch}: ${field} ${before ?? 'blank'} → ${after ?? 'blank'} (${at})`.replace(/\s*\n\s*/g, ' '));
  const same = taking.changes.filter(({ kind }) => kind === 'same').length;
  say(`${counted(taking.changes.length - same, 'change')} in ${counted(taking.branches.length, 'branch', 'branches')}, ${counted(taking.added.length, 'new branch', 'new branches')}${same > 0 ? `; ${counted(same, 'value stays', 'values stay')}, with ${same === 1 ? 'its' : 'their'} source or date from this file` : ''}.`);
}
