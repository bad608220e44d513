import { parseDeck } from '../../core/deck/parse.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { AppError } from '../../core/errors.ts';
import { regionTable, templateTable } from '../../core/sheet/out-table.ts';
import { openDeck } from '../../files/open-deck.ts';
import { openRegion } from '../../files/region/open-region.ts';
import { writeTable } from '../../files/sheet/write-table.ts';
import { oneDeck, readOptions, required } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';

const many = (count: number): string => `${count} ${count === 1 ? 'branch' : 'branches'}`;

/** `branchdeck table`: a region's figures as a spreadsheet, or an empty one to be filled in. */
export async function table(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { region: { type: 'string' }, out: { type: 'string' }, empty: { type: 'boolean' } });
  const deckPath = oneDeck(positionals);
  const target = required(values.out, 'out');
  if (!/\.(?:csv|xlsx)$/i.test(target)) throw new AppError('usage', `"${target}" is neither CSV nor an Excel workbook.`, 'Give --out a name that ends in .csv or .xlsx.');
  const deck = await openDeck(deckPath);
  const { meta } = parseDeck(deck.sources.deck, deck.sources.images);
  const figures = parseFigures(deck.sources.figures).figures;
  const region = values.region === undefined ? undefined : await openRegion(values.region);
  if (region) warnFindings([...region.findings, ...[...region.ofBranch.values()].flat()]);
  const branches = region?.region.branches ?? [];
  const isEmpty = region === undefined || values.empty === true;
  const names = branches.map(({ profile }) => profile.branch.name);
  await writeTable(target, isEmpty ? templateTable(figures.values(), names) : regionTable(branches, [meta.id], figures.values()));
  say(isEmpty ? `${target}: empty, for ${names.length === 0 ? 'branches to be filled in' : many(names.length)}.` : `${target}: ${many(branches.length)}.`);
  if (figures.size === 0) warn('This deck has no figures: the table has the branches’ details alone.');
  return 0;
}
