import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../core/findings.ts';
import type { ExportEntry } from '../../core/region/ledger.ts';
import { layerFileName } from '../../core/region/names.ts';
import { placeToRead } from '../region/left-before.ts';
import { readExports, readLedger } from '../region/ledger.ts';
import { BRANCHES, placeIn, REGION_FOLDER, regionRoot } from '../region/places.ts';

export interface Sent { entries: ExportEntry[]; findings: Finding[] }

/** Whether what was given for a region is its folder, and no file of its changes. */
export const isRegionFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** The file of a region's own changes to a deck in its folder; undefined where it has none. */
export async function regionLayerFile(region: string, deck: string): Promise<string | undefined> {
  const path = await placeToRead(await placeIn(await regionRoot(region), REGION_FOLDER, layerFileName(deck)));
  return (await stat(path).catch(() => undefined)) ? path : undefined;
}

/** What was exported, by a ledger that was given: one that isn't there is a failure. */
export async function readSent(ledger: string): Promise<Sent> {
  const path = await regionRoot(ledger);
  return readLedger(() => Promise.resolve(path), basename(ledger));
}

/**
 * What was exported for a branch of a region.
 * @param branch its file in the region's folder
 * @returns undefined where the file lies somewhere else
 */
export async function readSentOf(region: string, branch: string): Promise<Sent | undefined> {
  const [root, folder] = [await regionRoot(region), await realpath(dirname(branch))];
  return dirname(folder) === join(root, BRANCHES) ? readExports(root, basename(folder)) : undefined;
}
