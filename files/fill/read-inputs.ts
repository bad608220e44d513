import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import type { Deck } from '../../core/deck/model.ts';
import { parseDeck } from '../../core/deck/parse.ts';
import { AppError } from '../../core/errors.ts';
import { parseFiguresCsv } from '../../core/figures/csv.ts';
import type { Figure } from '../../core/figures/model.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import type { Finding } from '../../core/findings.ts';
import { readCompanion } from '../open-deck.ts';

/** What goes with a PowerPoint file that is filled, by where it lies. */
export interface FillFiles {
  source: string;
  branch: string | undefined;
  /** figures.yaml, or figures as a CSV. */
  figures: string | undefined;
}

export interface FillInputs {
  layer: BranchLayer;
  definitions: ReadonlyMap<string, Figure>;
  findings: Finding[];
  /** A figures.yaml that lies beside the file and was taken. */
  beside: string | undefined;
}

const FIGURES = 'figures.yaml';
const YAML = /\.ya?ml$/i;

/** Reads the branch's file and the figures: those that are named, and what lies beside the file. */
export async function readFillInputs({ source, branch, figures }: FillFiles): Promise<FillInputs> {
  const findings: Finding[] = [];
  const read = async (path: string): Promise<Awaited<ReturnType<typeof readCompanion>>['file']> => {
    const { file, findings: faults } = await readCompanion(path, path);
    findings.push(...faults);
    return file;
  };
  let layer = blankLayer('', '');
  if (branch !== undefined) {
    const parsed = parseBranch(await read(branch));
    layer = parsed.layer;
    findings.push(...parsed.findings);
  }
  const named = figures !== undefined && YAML.test(figures) ? figures : undefined;
  const beside = named === undefined ? await figuresBeside(source) : undefined;
  let definitions: ReadonlyMap<string, Figure> = new Map();
  const defining = named ?? beside;
  if (defining !== undefined) {
    const parsed = parseFigures(await read(defining));
    definitions = parsed.figures;
    findings.push(...parsed.findings.filter(({ code }) => code !== 'blank-figure'));
  }
  if (figures !== undefined && named === undefined) {
    const parsed = parseFiguresCsv(await read(figures));
    layer = { ...layer, figures: { ...layer.figures, ...parsed.figures } };
    findings.push(...parsed.findings);
  }
  return { layer, definitions, findings, beside };
}

async function figuresBeside(source: string): Promise<string | undefined> {
  const names: string[] = await readdir(dirname(source)).catch(() => []);
  return names.includes(FIGURES) ? join(dirname(source), FIGURES) : undefined;
}

/** No folder of decks has more that are worth a look. */
const MOST_FOLDERS = 200;

/** The deck that was made of a PowerPoint file: in its folder, or in one beside it. Undefined where there is none. */
export async function deckBeside(source: string): Promise<{ deck: Deck; path: string } | undefined> {
  const folder = dirname(source);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted().slice(0, MOST_FOLDERS);
  const found: { deck: Deck; path: string }[] = [];
  for (const path of [join(folder, 'deck.md'), ...folders.map((name) => join(folder, name, 'deck.md'))]) {
    // One after the other: few are there, and fewer are read.
    const read = await readCompanion(path, path).catch(() => undefined);
    const deck = read === undefined ? undefined : parseDeck(read.file, []);
    if (deck !== undefined && deck.meta.powerpoint === basename(source)) found.push({ deck, path });
  }
  if (found.length > 1) throw new AppError('bad-input', `Several decks were made of ${basename(source)}: ${found.map(({ path }) => path).join(', ')}.`, 'Nothing was written. Say with --slides which slides are to go in.');
  return found[0];
}
