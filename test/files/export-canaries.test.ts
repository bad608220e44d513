import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { exif, GIF, JPEG, PNG, WHOLE_GIF, WHOLE_JPEG, withChunk, withExif } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];
const deckOf = (pictures: readonly string[], more = ''): string =>
  `---\nformat: 1\nid: pictures\ntitle: Pictures\nversion: 1\naudiences: [employer]\n---\n\n## First\n\n${pictures.map((path, index) => `![What number ${index + 1} shows](<${path}>)`).join('\n\n')}\n${more}`;

/** Exports a deck for the employer; gives what the file is said to hold and all its parts by name, those of workbooks in it as well. */
async function exported(name: string, deck: string, pictures: Readonly<Record<string, Uint8Array | string>>): Promise<{ contents: string; parts: Map<string, Uint8Array> }> {
  const folder = fill(join(root, name), { 'deck.md': deck, ...pictures });
  mkdirSync(join(folder, 'out'), { recursive: true });
  const { sources, folder: own } = await openDeck(folder);
  const target = join(folder, 'out', 'canary for employer.pptx');
  const { contents } = await exportVersion({ folders: { deck: own, branch: [] }, edition: makeEdition(sources, undefined, '2025-11-27'), audience: 'employer', leaveOutIncomplete: false, format: 'pptx', target });
  const parts = new Map<string, Uint8Array>();
  const unpack = (bytes: Uint8Array, within: string): void => {
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      parts.set(within + path, part);
      if (path.endsWith('.xlsx')) unpack(part, `${path}/`);
    }
  };
  unpack(readFileSync(target), '');
  return { contents, parts };
}

/** The words on the slides. */
const words = (parts: Map<string, Uint8Array>): string =>
  [...parts].filter(([path]) => /slides\/slide\d+\.xml$/.test(path)).map(([, part]) => strFromU8(part)).join('');

describe('a name in a picture, its file or its folder', () => {
  it('is nowhere in what is handed over', async () => {
    const chart = '\n---\n\n## Second\n\n```chart\ntype: bar\nunit: count\ncategories: [One, Two]\nseries:\n  All: [1, 2]\nalt: "Two bars."\n```\n';
    const pictures = {
      'Canary family/Canary Smith.jpg': withExif(WHOLE_JPEG, [...exif(6), ...ascii('Canary')]),
      'Canary family/canary.png': withChunk(withChunk(PNG, 'tEXt', ascii('Author\0Canary')), 'eXIf', [...exif(3), ...ascii('Canary')]),
      'Canary family/canary.gif': new Uint8Array([...WHOLE_GIF, ...ascii('Canary')]),
      'Canary family/canary.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Canary</title><g id="Canary" opacity="0.5"><rect width="9" height="9"/></g></svg>',
    };
    const { contents, parts } = await exported('Canary’s deck', deckOf(Object.keys(pictures), chart), pictures);
    expect(contents).toBe('2 slides, 1 chart, 4 pictures, no notes');
    for (const [path, part] of parts) {
      expect(path).not.toMatch(/canary/i);
      expect(new TextDecoder('latin1').decode(part), path).not.toMatch(/canary|c\0a\0n\0a\0r\0y|branchdeck-test/i);
    }
    expect([...parts.keys()].filter((path) => path.endsWith('/xl/workbook.xml'))).toHaveLength(1);
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/') && path !== 'ppt/media/').toSorted()).toEqual(
      ['image1.jpeg', 'image2.png', 'image3.gif', 'image4.png', 'image5.svg'].map((name) => `ppt/media/${name}`));
    const described = [...words(parts).matchAll(/<p:cNvPr [^>]*name="Picture[^"]*"[^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
    expect(described).toEqual([1, 2, 3, 4].map((number) => `What number ${number} shows`));
  });
});

/** A PNG header that says this size, with picture data that unpacks to so many bytes. */
function claims(width: number, height: number, unpacked: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return new Uint8Array(Buffer.concat([PNG.subarray(0, 8), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(unpacked))), chunk('IEND', new Uint8Array())]));
}

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);
const sized = (jpeg: Uint8Array, side: number): Uint8Array => {
  const frame = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  return jpeg.with(frame + 5, side >> 8).with(frame + 6, side & 255).with(frame + 7, side >> 8).with(frame + 8, side & 255);
};

const BAD: Readonly<Record<string, Uint8Array | string>> = {
  'empty.png': '', 'empty.svg': '', 'half.png': half(claims(40, 40, 40 * 121)), 'half.jpg': half(WHOLE_JPEG), 'half.gif': half(WHOLE_GIF),
  'half.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect', 'no-scan.jpg': JPEG, 'no-picture.gif': GIF,
  'no-end.jpg': WHOLE_JPEG.slice(0, -2), 'no-end.png': PNG.slice(0, -12), 'damaged.png': PNG.with(45, 0), 'words.png': 'not a picture',
  'document.jpg': '%PDF-1.7', 'huge.jpg': sized(WHOLE_JPEG, 30_000), 'huge.png': claims(30_000, 30_000, 100), 'little.png': claims(400, 400, 100),
  'bomb.png': claims(10, 10, 200_000_000), 'nothing.png': claims(0, 0, 10),
  'huge.gif': WHOLE_GIF.with(6, 0xff).with(7, 0x7f).with(8, 0xff).with(9, 0x7f),
};

describe('a picture that can’t be shown', () => {
  it.each(Object.entries(BAD))('is given by its description: %s', async (path, bytes) => {
    const { contents, parts } = await exported(path.replace('.', '-'), deckOf([path]), { [path]: bytes });
    expect(contents).toBe('1 slide, 1 picture given by its description alone, no notes');
    expect(words(parts)).toContain('<a:t>What number 1 shows</a:t>');
    expect([...parts.keys()].filter((name) => /media\/./.test(name))).toEqual([]);
  });

  it('does not keep the others away, whatever their names end in', async () => {
    const pictures = { 'lies.png': WHOLE_JPEG, 'lies.jpg': PNG, 'lies.svg': WHOLE_GIF, ...BAD };
    const { contents } = await exported('mixed', deckOf(Object.keys(pictures)), pictures);
    // So many pictures take several slides.
    expect(contents.replace(/^\d+ slides, /, '')).toBe(`3 pictures, ${Object.keys(BAD).length} pictures given by their descriptions alone, no notes`);
  });
});
