import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderNameFor, freePlace } from '../../main/import/place.ts';

it('names a deck’s folder after the file, as every system takes it', () => {
  expect(folderNameFor('/home/zoë/Downloads/From headquarters: autumn?.PPTX')).toBe('From headquarters autumn');
  expect(folderNameFor('/x/CON.pptx')).toBe('_CON');
  expect(folderNameFor('/x/.pptx')).not.toBe('');
});

it('gives a folder that is there already the next number, and never writes into it', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'branchdeck-place-'));
  expect(await freePlace(parent, 'Autumn')).toBe(join(parent, 'Autumn'));
  mkdirSync(join(parent, 'Autumn'));
  mkdirSync(join(parent, 'Autumn (2)'));
  expect(await freePlace(parent, 'Autumn')).toBe(join(parent, 'Autumn (3)'));
  expect(await freePlace(join(parent, 'not there'), 'Autumn')).toBe(join(parent, 'not there', 'Autumn'));
  rmSync(parent, { recursive: true });
});
