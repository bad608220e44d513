import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { DeckMeta, DeckSources } from '../../core/deck/model.ts';
import { systemCode } from '../system-error.ts';
import { writeBeside } from '../write-beside.ts';
import { sha256 } from '../sha256.ts';

const file = z.object({ name: z.string(), text: z.string() });
const schema = z.object({ deck: file, figures: file.optional(), images: z.array(z.string()), letters: z.array(file) });

/** Names of versions are free text, and some differ in nothing that every file system tells apart. */
const placeOf = (folder: string, { id, version }: Pick<DeckMeta, 'id' | 'version'>): string => {
  const name = (text: string): string => `${text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 40)}-${sha256(text).slice(0, 8)}`;
  return join(folder, name(id), `${name(version)}.json`);
};

/**
 * Keeps the text of a national deck as a version of it was first seen: a folder that is written over with the next one
 * would leave nothing to compare with. Does nothing where that version is kept already.
 */
export async function keepVersion(folder: string, meta: Pick<DeckMeta, 'id' | 'version'>, { deck, figures, images, letters }: DeckSources): Promise<void> {
  const path = placeOf(folder, meta);
  if ((await readKept(path)) !== undefined) return;
  await mkdir(dirname(path), { recursive: true });
  await writeBeside(path, JSON.stringify({ deck, figures, images, letters: letters?.files ?? [] }));
}

/** The text of a version as it was kept; undefined where it never was, or can't be read any more. */
export const keptVersion = (folder: string, meta: Pick<DeckMeta, 'id' | 'version'>): Promise<DeckSources | undefined> => readKept(placeOf(folder, meta));

async function readKept(path: string): Promise<DeckSources | undefined> {
  try {
    const { deck, figures, images, letters } = schema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { deck, figures, images, letters: { files: letters, findings: [] } };
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
