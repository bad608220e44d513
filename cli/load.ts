import { dirname } from 'node:path';
import { makeEdition, type Edition } from '../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../core/branch/model.ts';
import { parseBranch } from '../core/branch/parse.ts';
import { NO_PLACES, type LayerPlaces } from '../core/branch/places.ts';
import type { DeckSources } from '../core/deck/model.ts';
import { parseDeck } from '../core/deck/parse.ts';
import { parseFiguresCsv } from '../core/figures/csv.ts';
import { AppError } from '../core/errors.ts';
import { hasErrors, type Finding } from '../core/findings.ts';
import { openDeck, readCompanion, type DeckOnDisk } from '../files/open-deck.ts';
import type { DeckInputs } from './options.ts';
import { listBranchImages, type PictureFolders } from '../files/picture-folders.ts';

/** A deck with what goes with it, and everything to check, each with its file as the user typed it. */
export interface Loaded {
  folders: PictureFolders;
  edition: Edition;
  findings: Finding[];
  /** Of these, the faults of the files themselves: broken text, a broken branch file. */
  ofFiles: Finding[];
  /** Names the files of further findings as the user would type them. */
  named(findings: readonly Finding[]): Finding[];
}

interface Changes {
  layer: BranchLayer | undefined;
  places: LayerPlaces;
  findings: Finding[];
}

/** Reads a branch's file of changes, or its region's. */
async function readChanges(path: string | undefined): Promise<Changes> {
  if (path === undefined) return { layer: undefined, places: NO_PLACES, findings: [] };
  const { file, findings } = await readCompanion(path, path);
  const parsed = parseBranch(file);
  return { ...parsed, findings: [...findings, ...parsed.findings] };
}

/** Figures from a CSV go over those of the branch's file. */
async function addFigures(path: string | undefined, changes: Changes, deck: DeckOnDisk): Promise<Changes> {
  if (path === undefined) return changes;
  const { file, findings } = await readCompanion(path, path);
  const { figures, lines, findings: faults } = parseFiguresCsv(file);
  const { meta } = parseDeck(deck.sources.deck, deck.sources.images);
  const layer = changes.layer ?? blankLayer(meta.id, meta.version);
  const inCsv = ([first, id]: readonly PropertyKey[]): { file: string; line: number } | undefined => {
    const line = first === 'figures' && typeof id === 'string' ? lines.get(id) : undefined;
    return line === undefined ? undefined : { file: file.name, line };
  };
  return {
    layer: { ...layer, figures: { ...layer.figures, ...figures } },
    places: { ...changes.places, at: (part) => inCsv(part) ?? changes.places.at(part) },
    findings: [...changes.findings, ...findings, ...faults],
  };
}

/** Names each file as the user would type it. */
function nameFiles(findings: readonly Finding[], inputs: DeckInputs, deck: DeckOnDisk): Finding[] {
  const isFolder = deck.place === deck.folder && !/\.(md|markdown)$/i.test(inputs.deck);
  const base = isFolder ? inputs.deck.replace(/(?<=.)[\\/]+$/, '') : dirname(inputs.deck);
  const names = new Map([[deck.sources.deck.name, isFolder ? `${base}/${deck.sources.deck.name}` : inputs.deck]]);
  if (deck.sources.figures !== undefined) names.set(deck.sources.figures.name, base === '.' && !isFolder ? deck.sources.figures.name : `${base}/${deck.sources.figures.name}`);
  return findings.map((finding) => ({ ...finding, file: names.get(finding.file) ?? (finding.letter === undefined ? finding.file : `${base}/${finding.file}`) }));
}

/** Reads a deck and what goes with it. */
export async function loadEdition(inputs: DeckInputs): Promise<Loaded> {
  const deck = await openDeck(inputs.deck);
  const changes = await addFigures(inputs.figures, await readChanges(inputs.branch), deck);
  const ofRegion = await readChanges(inputs.region);
  const branch = inputs.branch === undefined ? [] : [dirname(inputs.branch)];
  const region = inputs.region === undefined ? undefined : dirname(inputs.region);
  const sources: DeckSources = {
    ...deck.sources,
    branchImages: await listBranchImages(branch),
    ...(ofRegion.layer && region !== undefined && { region: { layer: ofRegion.layer, images: await listBranchImages([region]) } }),
  };
  const edition = makeEdition(sources, changes.layer, inputs.today, { ...changes.places, ...(region !== undefined && { region: ofRegion.places }) });
  const named = (findings: readonly Finding[]): Finding[] => nameFiles(findings, inputs, deck);
  const ofFiles = named([...deck.findings, ...ofRegion.findings, ...changes.findings]);
  return { folders: { deck: deck.folder, branch, ...(region !== undefined && { region }) }, edition, findings: [...ofFiles, ...named(edition.findings)], ofFiles, named };
}

/** Files that could not be read as they stand are no basis for an export. */
export function refuseBroken({ ofFiles }: Loaded): void {
  if (hasErrors(ofFiles)) throw new AppError('blocked', 'The errors above stop this export. No file was written.', 'Mend them and export again.');
}
