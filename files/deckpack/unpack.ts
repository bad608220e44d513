import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseDeck } from '../../core/deck/parse.ts';
import { plainTitle, type Manifest } from '../../core/deckpack/manifest.ts';
import { anotherPack } from '../../core/deckpack/refusals.ts';
import { AppError } from '../../core/errors.ts';
import { writeFailure } from '../write-beside.ts';
import { openPack, type OpenPack } from './open-pack.ts';

/** Opens a pack that has to be a deck's, and whose text has to be the deck that it says. The caller closes it. */
export function openDeckPack(path: string): OpenPack {
  const pack = openPack(path);
  try {
    const { kind, title } = pack.manifest;
    if (kind !== 'deck') throw new AppError('bad-input', `${basename(path)} is not a deck, but the changes of ${kind === 'region' ? 'a region' : 'a branch'}: ${title}.`, 'Nothing was made of it. Open your region and choose “Take in what a colleague sent…” on its page, or use “branchdeck take-in”.');
    checkDeckOf(pack);
    return pack;
  } catch (error) {
    pack.close();
    throw error;
  }
}

/** What a pack is called by must be what the deck in it says, or a newer version would be taken for that of another deck. */
function checkDeckOf({ manifest, bytes }: OpenPack): void {
  if (!manifest.files.some((file) => file.path === 'deck.md')) throw anotherPack('It has no “deck.md”');
  const { meta } = parseDeck({ name: 'deck.md', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes('deck.md')) }, []);
  const said = { id: meta.format === undefined ? '' : meta.id, version: plainTitle(meta.version), title: plainTitle(meta.title) };
  for (const key of ['id', 'version', 'title'] as const) {
    if (said[key] !== manifest[key]) throw anotherPack(`Its “deck.md” has another ${key} than its manifest says`);
  }
}

/** Writes all files of a pack into a folder that is empty. Nothing is written over. */
export async function unpackInto({ manifest, bytes }: OpenPack, folder: string): Promise<void> {
  for (const { path } of manifest.files) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes(path), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      throw writeFailure(error, target, false);
    }
  }
}

const temporary = new Map<string, string>();

/** The folder of a deck that lies in a pack, for as long as this program runs. */
export async function unpackForNow(path: string): Promise<string> {
  const pack = openDeckPack(path);
  try {
    const key = packKey(path, pack.manifest);
    const known = temporary.get(key);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(tmpdir(), 'branchdeck-pack-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    process.once('exit', remove);
    endOnSignals();
    try {
      await unpackInto(pack, folder);
    } catch (error) {
      remove();
      throw error;
    }
    temporary.set(key, folder);
    return folder;
  } finally {
    pack.close();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let endsOnSignals = false;

/** A program that a signal ends says nothing at its exit: what it unpacked would stay. Whoever else heeds the signal goes on doing so. */
function endOnSignals(): void {
  if (endsOnSignals) return;
  endsOnSignals = true;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(130);
    });
  }
}

const packKey = (path: string, { files }: Manifest): string => `${path}\n${files.map(({ sha256 }) => sha256).join('')}`;
