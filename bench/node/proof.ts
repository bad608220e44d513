import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEdition } from '../../core/branch/edition.ts';
import { writePowerPoint } from '../../core/powerpoint/write.ts';
import { indexFile } from '../../core/proof/index-file.ts';
import { readBack } from '../../core/proof/read/read.ts';
import { saidOf } from '../../core/proof/said.ts';
import { searchFile } from '../../core/proof/search.ts';
import { withheld } from '../../core/proof/withheld.ts';
import { compose } from '../../core/slides/compose.ts';
import { openToRead } from '../../files/open-to-read.ts';
import { proveFile } from '../../files/proof/prove-file.ts';
import { makeDeck } from '../decks.ts';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { sourcesOf, TODAY } from './sources.ts';

const PROOFS = 100;

/** A hundred proofs of a file of 200 slides: each thing looked for in one that was read once, and each proof a whole one. */
export async function proofs(work: string): Promise<Row[]> {
  const edition = makeEdition(sourcesOf(makeDeck({ slides: 200, chartEvery: 4 })), undefined, TODAY);
  const { presentation } = compose(edition, 'members');
  const path = join(work, 'proof.pptx');
  writeFileSync(path, await writePowerPoint({ presentation, pictures: new Map() }));
  const order = { edition, audience: 'members', said: saidOf(presentation) } as const;
  const { once, whole } = await inTurn({
    once: () => timed(() => {
      const source = openToRead(path);
      const index = indexFile(readBack('pptx', source));
      source.close();
      const { needles, accounts } = withheld(edition, order.audience, order.said, { user: '', host: '' });
      for (let canary = 0; canary < PROOFS; canary += 1) {
        const words = new Map([...needles.words, [`canary${canary}q`, { kind: 'text', why: 'Planted.' } as const]]);
        searchFile(index, { needles: { ...needles, words }, accounts }, order.audience);
      }
    }),
    whole: () => timed(async () => {
      // One after the other, as they would be asked for.
      for (let proof = 0; proof < PROOFS; proof += 1) await proveFile(path, order);
    }),
  }, 2, 0);
  return [
    row(`200 slides, read back once: ${PROOFS} canaries looked for, one after the other`, once, { aim: { of: 'median', most: 5000 } }),
    row(`200 slides: ${PROOFS} whole proofs, each from the file on the disk`, whole, { aim: { of: 'median', most: 10_000 } }),
  ];
}
