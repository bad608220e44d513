import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Proof } from '../../core/proof/report.ts';
import { proveFile, type ProofOrder, type ProvenFile } from './prove-file.ts';
import { sha256 } from '../sha256.ts';

/** What came of several files as what came of one: each is named where something was found in it. */
const together = (proofs: readonly (readonly [name: string, proof: Proof])[]): Proof => ({
  result: proofs.some(([, { result }]) => result === 'found') ? 'found' : 'clean',
  parts: proofs.reduce((sum, [, { parts }]) => sum + parts, 0),
  // The same things were looked for in each.
  lookedFor: proofs[0]?.[1].lookedFor ?? {},
  matches: proofs.flatMap(([name, { matches }]) => matches.map((match) => ({ ...match, where: `${name}, ${match.where}`, part: `${name}/${match.part}` }))),
  unread: proofs.flatMap(([name, { unread }]) => unread.map((part) => `${name}/${part}`)),
});

/** Reads every file of a folder back, as `proveFile` does one. Its sum is that of the list that `sha256sum` makes of them. */
export async function proveFolder(folder: string, order: ProofOrder): Promise<ProvenFile> {
  const proven: (readonly [string, ProvenFile])[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    // One after the other: each is read whole.
    proven.push([name, await proveFile(join(folder, name), order, name)]);
  }
  const list = proven.map(([name, { sha256: sum }]) => `${sum}  ${name}\n`).join('');
  return {
    bytes: proven.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    sha256: sha256(list),
    proof: together(proven.map(([name, { proof }]) => [name, proof] as const)),
  };
}
