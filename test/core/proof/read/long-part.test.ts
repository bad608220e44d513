import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Keeper } from '../../../../core/kept.ts';
import { indexFile } from '../../../../core/proof/index-file.ts';
import { KeptProof } from '../../../../core/proof/kept-proof.ts';
import { emptyPart, piecesOfPart, type ReadBack } from '../../../../core/proof/model.ts';
import { readBack } from '../../../../core/proof/read/read.ts';
import type { Proof } from '../../../../core/proof/report.ts';
import { saidOf } from '../../../../core/proof/said.ts';
import { searchFile } from '../../../../core/proof/search.ts';
import { withheld } from '../../../../core/proof/withheld.ts';
import { compose } from '../../../../core/slides/compose.ts';
import type { ByteSource } from '../../../../core/zip/source.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { buildZip } from '../../../support/build-zip.ts';
import { cutInOneMemory } from '../../../support/cut-bytes.ts';
import { editionOf, HEAD } from '../../deck/make.ts';

const MACHINE = { user: 'jsmith', host: 'office-pc-7' };
const edition = editionOf(`${HEAD}# What we ask for\n\nAnswer our letter.\n\n---\n\n## Members only\n\n<!-- only: members -->\nWe will ballot for action in the spring if nobody listens. Keep QZ417DECK to ourselves. Ask pat.officer@example.org or see <https://example.org/strike-plan>.\n\n![Marchers](images/strike-committee.png)\n<!-- end -->\n`, {
  images: ['images/strike-committee.png'],
  branch: 'deck: test-deck\nprofile: { branch: { name: "Northmoor" }, official: { name: Pat Officerly } }\n',
});
const said = saidOf(compose(edition, 'employer').presentation);

const LONG = 40_000;
const NAME = 'ppt/media/image1.png';
const CANARIES = ['ballot for action in the spring if', 'QZ417DECK', 'pat.officer@example.org', 'https://example.org/strike-plan', 'images/strike-committee.png', 'Pat Officerly', 'C:\\Users\\jsmith\\deck.md', '/home/jsmith/decks/campaign'];

/** No picture: bytes in which no letters stand but these. */
function noiseWith(letters: Uint8Array, at: number, seed: number): Uint8Array {
  const bytes = Uint8Array.from({ length: LONG }, (_, index) => 0x80 | Math.imul(index + seed, 0x9e37_79b1) >>> 25);
  bytes.set(letters, at);
  return bytes;
}

const zipOf = (bytes: Uint8Array, stored: boolean): Uint8Array => buildZip([{ name: 'ppt/presentation.xml', bytes: strToU8('<p:presentation/>') }, { name: NAME, bytes, stored }]);

/** A file whose bytes come in pieces that end at these places of its picture. */
const sourceOf = (zip: Uint8Array, cuts: readonly number[]): ByteSource => {
  const source = sourceOfBytes(zip);
  return { ...source, pieces: (from, to) => cutInOneMemory(source.bytes(from, to), cuts) };
};

/** The same with all held that stands in bytes by chance. */
const held = ({ parts, unread }: ReadBack): ReadBack =>
  ({ parts: parts.map((part) => ({ ...emptyPart(part.name, part.where), numbers: part.numbers, marks: part.marks, pieces: [...piecesOfPart(part)] })), unread });

const search = (file: ReadBack): Proof => searchFile(indexFile(file), withheld(edition, 'employer', said, MACHINE), 'employer');

/** A search by what others left, which has a base already. */
function keptSearch(): (file: ReadBack) => Proof | undefined {
  const { search: kept } = new KeptProof(new Keeper());
  const clean = (file: ReadBack): Proof | undefined => kept.clean(file, { edition, audience: 'employer', said, machine: MACHINE, wearsTemplate: false });
  clean({ parts: [], unread: [] });
  return clean;
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('a long picture that is stored as it is', () => {
  test('is read a piece at a time, and nothing of its bytes is held', () => {
    const { parts } = readBack('pptx', sourceOf(zipOf(noiseWith(strToU8('plain letters'), 100, 1), true), [5_000]));
    const part = parts.find(({ name }) => name === NAME);
    expect(part?.pieces).toEqual([{ text: NAME, place: 'hidden' }]);
    expect([...(part?.inBytes ?? [])]).toEqual(['plain letters']);
  });

  test('is found out by whatever stands in it, wherever a piece ends within that', () => {
    const clean = keptSearch();
    fc.assert(fc.property(fc.constantFrom(...CANARIES), fc.boolean(), fc.nat(LONG - 500), fc.nat(99), fc.boolean(), (canary, isWide, at, seed, stored) => {
      const letters = isWide ? utf16(` ${canary} `) : strToU8(` ${canary} `);
      const zip = zipOf(noiseWith(letters, at, seed), stored);
      const whole = search(held(readBack('pptx', sourceOfBytes(zip))));
      expect(whole.result).toBe('found');
      for (let cut = at; cut <= at + letters.length; cut += 1) {
        const file = readBack('pptx', sourceOf(zip, [cut]));
        expect(search(file)).toEqual(whole);
        expect(clean(file)).toBeUndefined();
      }
    }), { numRuns: Number(process.env['RANDOM_PIECES'] ?? 25) });
  }, 600_000);

  test('is clean to either search where it says nothing', () => {
    const file = readBack('pptx', sourceOf(zipOf(noiseWith(strToU8('Answer our letter'), 700, 3), true), [705]));
    expect(search(file)).toMatchObject({ result: 'clean', unread: [] });
    expect(keptSearch()(file)).toMatchObject({ result: 'clean', unread: [] });
  });

  test.each([true, false])('has the sum of all its bytes, and is damaged where one is another (stored: %s)', (stored) => {
    const bytes = noiseWith(strToU8('x'), 9, 4);
    const lengths = (pieces: Iterable<Uint8Array>): string => String([...pieces].reduce((sum, { length }) => sum + length, 0));
    expect(readBack('pptx', sourceOf(zipOf(bytes, stored), [1, 99]), undefined, lengths).parts.find(({ name }) => name === NAME)?.sum).toBe(String(LONG));
    const zip = buildZip([{ name: NAME, bytes, stored, says: { crc: 7 } }]);
    expect(() => readBack('pptx', sourceOf(zip, [50]))).toThrow('not what it was written as');
  });
});
