import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BatchBranch, Output } from '../../../core/batch/model.ts';
import { DEFAULT_PATTERN } from '../../../core/batch/names.ts';
import { planFiles } from '../../../core/batch/plan.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { runBatch } from '../../../files/batch/run-batch.ts';
import { openDeck } from '../../../files/open-deck.ts';
import { exif, PHOTO_WEBP, WHOLE_GIF, WHOLE_JPEG, withExif } from '../bytes.ts';
import { pngOf } from '../../app/support/pictures.ts';
import { tempFolder } from '../temp.ts';

const root = tempFolder();

const svg = (colour: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="${colour}"/></svg>`;

const DECK = `---
format: 1
id: pictured
title: A pictured deck
version: 1
audiences: [members]
---

<!-- slide
id: first
-->
# A pictured deck

![Ours](hall.png)
`;

const folderOf = (name: string, pictures: Record<string, Uint8Array | string>, inside = 'images'): string => {
  const folder = join(root, name);
  mkdirSync(join(folder, inside), { recursive: true });
  for (const [path, bytes] of Object.entries(pictures)) writeFileSync(join(folder, inside, path), bytes);
  return folder;
};

const NATIONAL = pngOf(8, 6, [10, 20, 30]);
const CREST = pngOf(9, 9, [200, 0, 0]);
const deckFolder = folderOf('deck', { 'deck.md': DECK, 'hall.png': NATIONAL }, '.');

const showing = (name: string): BranchLayer => {
  const layer = blankLayer('pictured', '1');
  return {
    ...layer, profile: { ...layer.profile, branch: { name, region: '', logo: '' } },
    slides: { ...layer.slides, added: [{ id: 'ours', after: undefined, markdown: '## Ours\n\n![Our picture](images/ours.png)', audience: undefined }] },
  };
};

const branch = (name: string, at: number, pictures: Record<string, Uint8Array | string>): BatchBranch =>
  ({ key: String(at), name, from: `row ${at}`, layer: showing(name), folders: [folderOf(`branch ${at}`, pictures)], faults: [], warnings: [] });

/** What is shown under the one name: `file` may be of any kind. */
const regionOf = (picture: Uint8Array | string, run: string): BatchBranch[] => [
  branch('North', Number(`1${run}`), { 'ours.png': pngOf(5, 5, [1, 2, 3]), 'crest.png': CREST }),
  branch('Quarlton', Number(`2${run}`), { 'ours.png': picture, 'crest.png': CREST }),
  branch('Oakley', Number(`3${run}`), { 'ours.png': CREST, 'copy of national.png': NATIONAL }),
];

const OUTPUTS: Output[] = (['pptx', 'html'] as const).map((format) => ({ is: 'slides', format, audience: 'members' }));

let runs = 0;
/** @param mixUp what lies in the place of the deck's picture once the first branch's files are made */
async function make(picture: Uint8Array | string, mixUp?: Uint8Array | string) {
  runs += 1;
  const branches = regionOf(picture, String(runs));
  const out = join(root, `out ${runs}`);
  mkdirSync(out);
  writeFileSync(join(deckFolder, 'hall.png'), NATIONAL);
  const deck = await openDeck(deckFolder);
  const { files } = planFiles({ branches, outputs: OUTPUTS, pattern: DEFAULT_PATTERN, deckTitle: 'A deck', today: '2025-11-20' });
  const setup = { folder: deck.folder, sources: deck.sources, branches, outputs: OUTPUTS, out, today: '2025-11-20', leaveOutIncomplete: true, answers: {}, yes: true };
  const { results } = await runBatch({
    setup, files, ifThere: 'fail', program: 'test', jobs: 1,
    editionOf(layer, edition) {
      if (mixUp !== undefined && layer !== branches[0]?.layer) writeFileSync(join(deckFolder, 'hall.png'), mixUp);
      return edition(layer);
    },
  });
  return { results, kept: readdirSync(out) };
}

it('makes every file of branches that have pictures of their own, the deck’s and one another’s', async () => {
  const { results } = await make(pngOf(7, 7, [9, 9, 9]));
  expect(results.map(({ made, problem, contents }) => ({ made, problem, pictures: /2 pictures/.test(contents) }))).toEqual(results.map(() => ({ made: true, problem: '', pictures: true })));
});

it.each([
  ['PNG', pngOf(7, 7, [9, 9, 9])], ['JPEG with what its camera wrote', withExif(WHOLE_JPEG, exif(6))], ['GIF', WHOLE_GIF], ['SVG', svg('#123456')], ['WebP', PHOTO_WEBP],
])('keeps no file that shows another branch’s picture: a %s', async (_, picture) => {
  const { results, kept } = await make(picture, picture);
  expect(results.map(({ made }) => made)).toEqual([true, true, true, true, false, false]);
  for (const { problem } of results.slice(4)) expect(problem).toMatch(/only another branch put in was found in it\. “ours\.png” in (?:picture \d|a picture \(picture \d+\)) \(A picture of Quarlton\)/);
  expect(kept.filter((name) => name.includes('Oakley'))).toEqual([]);
});

it('says nothing of a picture that no branch has, nor of one that two have where one of them shows it', async () => {
  const { results } = await make(pngOf(7, 7, [9, 9, 9]), pngOf(3, 3, [0, 0, 9]));
  expect(results.map(({ made }) => made)).toEqual([true, true, true, true, true, true]);
  const crest = await make(pngOf(7, 7, [9, 9, 9]), CREST);
  expect(crest.results.map(({ made }) => made)).toEqual([true, true, true, true, true, true]);
});
