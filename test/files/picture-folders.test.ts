import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import type { Audience } from '../../core/audience/model.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { listBranchImages, readSlidePicture } from '../../files/picture-folders.ts';
import { PNG, WHOLE_GIF, WHOLE_JPEG } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
const deck = fill(join(root, 'deck'), {
  'deck.md': '---\nformat: 1\nid: pictures\ntitle: Pictures\naudiences: [members, employer]\n---\n\n## First\n\n![National](images/a.png)\n',
  'images/a.png': PNG, 'images/c.gif': WHOLE_GIF,
});
const branch = fill(join(root, 'branch'), { 'images/a.png': WHOLE_JPEG, 'images/deep/b.png': PNG, 'images/notes.png': 'no picture', 'other/o.png': PNG, 'secret.png': PNG });
const shared = fill(join(root, 'shared'), { 'images/a.png': WHOLE_GIF, 'images/logo.png': PNG });
const folders = { deck, branch: [branch, shared] };

describe('the pictures of a branch', () => {
  it('are those in its images folder and no others, the nearest folder first', async () => {
    expect(await listBranchImages([branch, shared])).toEqual(['images/a.png', 'images/deep/b.png', 'images/logo.png', 'images/notes.png']);
    expect(await listBranchImages([join(root, 'none')])).toEqual([]);
    expect((await readSlidePicture(folders, 'branch:images/a.png')).type).toBe('jpeg');
    expect((await readSlidePicture(folders, 'branch:images/logo.png')).type).toBe('png');
    expect((await readSlidePicture(folders, 'images/a.png')).type).toBe('png');
  });

  it.each(['branch:secret.png', 'branch:other/o.png', 'branch:images/../secret.png', 'branch:images/notes.png', 'branch:images/none.png', 'branch:images/c.gif', '../branch/secret.png'])(
    '%s is never read', async (src) => {
      await expect(readSlidePicture(folders, src)).rejects.toThrow();
    });

  it('are not looked for through a link to elsewhere', async () => {
    const linked = join(fill(join(root, 'linked'), { 'branch.yaml': '' }));
    symlinkSync(join(root, 'branch', 'images'), join(linked, 'images'));
    expect(await listBranchImages([linked])).toEqual([]);
    await expect(readSlidePicture({ deck, branch: [linked] }, 'branch:images/a.png')).rejects.toThrow('leads out');
  });
});

const YAML = `deck: pictures
slides:
  added:
    - id: ours
      markdown: |
        ## Ours

        ![The branch's own](images/a.png)
    - id: plain
      audience: [members, employer]
      markdown: |
        ## Edge

        ![](images/deep/b.png "decoration")
`;

async function partsFor(audience: Audience): Promise<Record<string, Uint8Array>> {
  const { sources } = await openDeck(deck);
  const { layer, places } = parseBranch({ name: 'branch.yaml', text: YAML });
  const edition: Edition = makeEdition({ ...sources, branchImages: await listBranchImages(folders.branch) }, layer, '2025-11-27', places);
  const target = join(root, `${audience}.pptx`);
  await exportVersion({ folders, edition, audience, leaveOutIncomplete: false, format: 'pptx', target });
  expect(existsSync(target)).toBe(true);
  return unzipSync(new Uint8Array(readFileSync(target)));
}

describe('an export', () => {
  const media = (parts: Record<string, Uint8Array>): string[] => Object.keys(parts).filter((name) => name.startsWith('ppt/media/')).map((name) => name.replace(/.*\./, '')).toSorted();

  it('has the branch\'s pictures of the slides that it has, and of no others', async () => {
    const members = await partsFor('members');
    // The two PNGs are the same bytes, stored once.
    expect(media(members)).toEqual(['jpeg', 'png']);
    expect(media(await partsFor('employer'))).toEqual(['png']);
  });

  it('marks decoration as such', async () => {
    const slide = strFromU8((await partsFor('members'))['ppt/slides/slide3.xml'] ?? new Uint8Array());
    expect(slide).toContain('descr=""');
    expect(slide).toContain('<adec:decorative');
  });
});
