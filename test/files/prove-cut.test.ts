import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { saidToAudience } from '../../core/proof/said-to-audience.ts';
import { withheld } from '../../core/proof/withheld.ts';
import { proveAgainst, proveFile, type ProvenFile } from '../../files/proof/prove-file.ts';
import { buildZip } from '../support/build-zip.ts';
import { noisePng } from '../support/noise-png.ts';
import { tempFolder } from './temp.ts';

const folder = tempFolder();
const edition = makeEdition({ deck: { name: 'deck.md', text: '# Hello\n' }, figures: undefined, images: [] }, undefined, '2025-11-27');
const said = saidToAudience(edition, 'employer');
const PICTURE = new Uint8Array(noisePng(1));
const FILES = {
  'cut.pptx': buildZip([{ name: 'ppt/media/image1.png', bytes: PICTURE, stored: true }, { name: 'ppt/slides/slide1.xml', bytes: strToU8('<p:sld><a:p>Hello</a:p></p:sld>') }]),
  'cut.png': PICTURE,
};
const DAMAGED = { code: 'bad-input', hint: 'Export it again, or ask whoever sent it for another copy.' };

describe.each(Object.entries(FILES))('%s, which is read again after the rest', (name, bytes) => {
  const path = join(folder, name);
  const proveAfter = (lookAt: () => void): Promise<ProvenFile> => {
    writeFileSync(path, bytes);
    return proveFile(path, { edition, audience: 'employer', said, lookAt });
  };

  it.each([10, 300_000, bytes.length - 400])('is said to be damaged where only its first %i bytes are left by then', async (length) => {
    await expect(proveAfter(() => undefined)).resolves.toMatchObject({ bytes: bytes.length });
    await expect(proveAfter(() => truncateSync(path, length))).rejects.toMatchObject({ ...DAMAGED, message: `${name} is damaged and could not be read back.` });
  });

  it('is called by the name that it will have', async () => {
    writeFileSync(path, bytes);
    const proof = proveAgainst(path, 'employer', (machine) => {
      truncateSync(path, 10);
      return withheld(edition, 'employer', said, machine);
    }, `to-be.${name}`);
    await expect(proof).rejects.toMatchObject({ ...DAMAGED, message: `to-be.${name} is damaged and could not be read back.` });
  });

  it('says of a drive that went away that it could not be fetched from there', async () => {
    const pulled = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    await expect(proveAfter(() => { throw pulled; })).rejects.toMatchObject({ code: 'cannot-read', message: `${name} could not be fetched from the drive that it lies on.` });
  });

  it('is not blamed for what is no fault of its own', async () => {
    const own = new TypeError('of ours');
    await expect(proveAfter(() => { throw own; })).rejects.toBe(own);
  });
});
