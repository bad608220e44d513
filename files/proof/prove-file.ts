import { hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { indexFile } from '../../core/proof/index-file.ts';
import type { KeptProof } from '../../core/proof/kept-proof.ts';
import type { ReadBack } from '../../core/proof/model.ts';
import type { KeptReads } from '../../core/proof/read/kept-reads.ts';
import { kindOfFile, readBack } from '../../core/proof/read/read.ts';
import type { Proof } from '../../core/proof/report.ts';
import type { Said } from '../../core/proof/said.ts';
import { searchFile } from '../../core/proof/search.ts';
import { withheld, type Machine, type Withheld } from '../../core/proof/withheld.ts';
import { Misleading } from '../../core/zip/find-list.ts';
import { sha256OfPieces } from '../sha256.ts';
import { openNamed, openToRead, type OpenFile } from '../open-to-read.ts';
import { readFailure } from '../read-text.ts';

export interface ProofOrder {
  edition: Edition;
  audience: Audience;
  /** What the version or the letter says: see `saidOf` and `saidOfLetter`. */
  said: Said;
  /** The file wears somebody else's masters and layouts, whose few words are design. */
  wearsTemplate?: boolean | undefined;
  /** Looks at the file as it was read back, before anything else does: where it throws, the file is not kept. */
  lookAt?: ((file: ReadBack) => Promise<void> | void) | undefined;
  /** What proofs of other files left to be used again. */
  kept?: KeptProof | undefined;
}

export interface ProvenFile {
  bytes: number;
  sha256: string;
  proof: Proof;
}

const machines = new WeakMap<KeptProof, Machine>();

/** Whoever makes many files makes them on one machine: it is asked once. */
function machineFor(kept: KeptProof | undefined): Machine {
  const known = kept === undefined ? undefined : machines.get(kept);
  const machine = known ?? thisMachine();
  if (kept !== undefined) machines.set(kept, machine);
  return machine;
}

/** Where there is no account to ask for, nothing can name it. */
function thisMachine(): Machine {
  try {
    return { user: userInfo().username, host: hostname() };
  } catch {
    return { user: '', host: hostname() };
  }
}

/**
 * Reads a file from the disk, looks into every part of it and says whether anything is in it that its version withholds.
 * @param name its name where it lies under another one for the moment: what fails then is said by whoever writes it
 */
export const proveFile = (path: string, { edition, audience, said, wearsTemplate, lookAt, kept }: ProofOrder, name?: string): Promise<ProvenFile> =>
  proveAs(path, audience, (machine) => withheld(edition, audience, said, machine), name, { wearsTemplate, lookAt, kept }, (file, machine) =>
    kept?.search.clean(file, { edition, audience, said, machine, wearsTemplate: wearsTemplate === true }));

/** The same, with what is withheld said by the caller. */
export const proveAgainst = (path: string, audience: Audience, collect: (machine: Machine) => Withheld, name?: string): Promise<ProvenFile> =>
  proveAs(path, audience, collect, name, {}, () => undefined);

/** @param soon the proof of a file in which nothing is found, where that can be said without collecting what is withheld */
async function proveAs(path: string, audience: Audience, collect: (machine: Machine) => Withheld, name: string | undefined, { wearsTemplate = false, lookAt, kept }: Pick<ProofOrder, 'wearsTemplate' | 'lookAt' | 'kept'>, soon: (file: ReadBack, machine: Machine) => Proof | undefined): Promise<ProvenFile> {
  const source = name === undefined ? openNamed(path) : openToRead(path);
  try {
    const file = await readAnyBack(name ?? path, source, kept?.reads);
    await lookAt?.(file);
    const machine = machineFor(kept);
    // What is told of a finding is what is read of this file alone.
    const alone = async (): Promise<ReadBack> => (kept === undefined ? file : readAnyBack(name ?? path, source, undefined));
    const proof = soon(file, machine) ?? searchFile(indexFile(await alone()), collect(machine), audience, wearsTemplate);
    return { bytes: source.size, sha256: source.sha256(), proof };
  } catch (error) {
    // Long parts are read again after the rest, whenever they are gone through: the file may have been cut, or its drive pulled out.
    throw inWords(error, name ?? path);
  } finally {
    source.close();
  }
}

async function readAnyBack(name: string, source: OpenFile, kept: KeptReads | undefined): Promise<ReadBack> {
  const kind = kindOfFile(name, source.bytes(0, 16));
  if (kind === undefined) throw new AppError('bad-input', `${basename(name)} can’t be read: it is damaged, or of another kind than its name says.`, 'PowerPoint, Word, PDF, HTML, PNG and Markdown files can be read.');
  try {
    if (kind !== 'pdf') return readBack(kind, source, kept, sha256OfPieces);
    const { readPdf } = await import('./read-pdf.ts');
    return await readPdf(source.bytes(0, source.size));
  } catch (error) {
    const said = inWords(error, name);
    throw said instanceof AppError ? said : damaged(name);
  }
}

const damaged = (name: string): AppError => new AppError('bad-input', `${basename(name)} is damaged and could not be read back.`, 'Export it again, or ask whoever sent it for another copy.');

/** What failed while a file was read, in words. What neither the file nor its drive is to blame for stays as it is. */
function inWords(error: unknown, name: string): unknown {
  if (error instanceof Misleading) {
    return new AppError('too-large', `${basename(name)} holds more than it says: it is made as files are that fill a computer when they are unpacked, or it was damaged on its way.`, 'It was read no further. Don’t open it; ask whoever sent it for another copy.');
  }
  if (error instanceof RangeError) return damaged(name);
  // What the system answers: what zlib says of damaged bytes has a code as well, and no call.
  return error instanceof Error && 'syscall' in error ? readFailure(error, basename(name)) : error;
}

const MOST_TOLD = 3;

const NEVER = 'What was there before is as it was. Please tell whoever looks after Branchdeck: this should never happen.';

/** What a person is told where something was found in a file that was written for them. */
export function foundInFile({ matches }: Proof, hint = NEVER): AppError {
  const told = matches.slice(0, MOST_TOLD).map(({ found, where, why }) => `“${found}” in ${where}. ${why}`);
  const more = matches.length > MOST_TOLD ? ` And ${matches.length - MOST_TOLD} more.` : '';
  return new AppError('withheld', `The file was not kept: something that this version withholds was found in it. ${told.join(' ')}${more}`, hint);
}
