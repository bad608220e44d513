import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../core/branch/edition.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { Keeper } from '../../../core/kept.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { indexFile } from '../../../core/proof/index-file.ts';
import { KeptProof } from '../../../core/proof/kept-proof.ts';
import { readBack } from '../../../core/proof/read/read.ts';
import type { Proof } from '../../../core/proof/report.ts';
import { saidOf } from '../../../core/proof/said.ts';
import { searchFile } from '../../../core/proof/search.ts';
import { withheld } from '../../../core/proof/withheld.ts';
import { compose } from '../../../core/slides/compose.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const MACHINE = { user: 'jsmith', host: 'office-pc-7' };
const sources = {
  deck: { name: 'deck.md', text: `${HEAD}# What {{ branch.name }} asks for\n\nAnswer our letter.\n\n---\n\n## What leaders said\n\n<!-- only: members -->\nWe will ballot for action in the spring if nobody listens. Keep QZ417DECK to ourselves.\n<!-- end -->\n\nThe national poll was clear.\n` },
  figures: { name: 'figures.yaml', text: 'figures: {}\n' }, images: [],
};

/** One branch of many, with a code of its own in its notes. */
function branch(number: number): Edition {
  const { layer, places } = parseBranch({ name: 'branch.yaml', text: `deck: test-deck\nprofile: { branch: { name: "Branch ${number}" }, official: { name: "Pat Officer${number}" } }\nslides: { added: [{ id: mine, audience: [members], markdown: "## Before we go in\\n\\nOur code is QZ${number}OWN and nobody else may have it." }] }\n` });
  return makeEdition(sources, layer, TODAY, places);
}

const opened = (): { keeper: Keeper; kept: KeptProof } => {
  const keeper = new Keeper();
  return { keeper, kept: new KeptProof(keeper) };
};

/** The proof that is made with what the others left, where it is, and the proof from scratch. @param put words that are put into the file */
async function proofs({ keeper, kept }: ReturnType<typeof opened>, number: number, put?: string): Promise<{ soon: Proof | undefined; whole: Proof }> {
  keeper.turn();
  const edition = branch(number);
  const { presentation } = compose(edition, 'employer');
  const parts = unzipSync(await writePowerPoint({ presentation, pictures: new Map() }));
  const name = 'ppt/slides/slide1.xml';
  if (put !== undefined) parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('<p:cSld', `<p:cSld name="${put}"`));
  const file = readBack('pptx', sourceOfBytes(zipSync(parts)), kept.reads);
  const said = saidOf(presentation);
  return {
    soon: kept.search.clean(file, { edition, audience: 'employer', said, machine: MACHINE, wearsTemplate: false }),
    whole: searchFile(indexFile(file), withheld(edition, 'employer', said, MACHINE), 'employer'),
  };
}

describe('a proof with what others left', () => {
  test('says of every file but the first that it is clean, and counts what a whole one counts', async () => {
    const all = opened();
    expect((await proofs(all, 1)).soon).toBeUndefined();
    for (const number of [2, 3, 4, 5]) {
      const { soon, whole } = await proofs(all, number);
      expect(soon).toEqual(whole);
      expect(soon?.result).toBe('clean');
    }
  });

  test.each([
    ['the deck’s', 'about QZ417DECK'], ['the deck’s, in a row,', 'for action in the spring if nobody'], ['the branch’s own', 'about QZ4OWN'], ['the branch’s person', 'Pat Officer4'],
  ])('leaves a file with words of %s to the whole proof, and says the next one is clean', async (_, put) => {
    const all = opened();
    for (const number of [1, 2, 3]) await proofs(all, number);
    const { soon, whole } = await proofs(all, 4, put);
    expect(soon).toBeUndefined();
    expect(whole.result).toBe('found');
    expect((await proofs(all, 5)).soon?.result).toBe('clean');
  });

  test('withholds for one branch nothing that only another one does', async () => {
    const all = opened();
    for (const number of [1, 2, 3]) await proofs(all, number);
    // Whether it is another branch's is looked at apart, by a batch.
    const { soon, whole } = await proofs(all, 4, 'about QZ3OWN');
    expect(soon).toEqual(whole);
  });

  test('finds what is planted in any of many files, and nothing in the others', async () => {
    const all = opened();
    const planted = ['about QZ417DECK', 'for action in the spring if nobody', 'QZ#OWN', 'Pat Officer#'];
    for (let number = 1; number <= 120; number += 1) {
      const put = number % 5 === 0 ? planted[(number / 5) % 4]?.replace('#', String(number)) : undefined;
      const { soon, whole } = await proofs(all, number, put);
      if (put !== undefined) expect([number, soon, whole.result]).toEqual([number, undefined, 'found']);
      else if (number > 1) expect(soon).toEqual(whole);
    }
  });
});
