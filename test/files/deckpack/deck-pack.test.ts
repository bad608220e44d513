import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckPackFaults, writeDeckPack } from '../../../files/deckpack/write-deck-pack.ts';
import { openDeckPack, unpackInto } from '../../../files/deckpack/unpack.ts';
import { openDeck } from '../../../files/open-deck.ts';
import { plainUnzip } from '../../support/plain-zip.ts';
import { fill, tempFolder } from '../temp.ts';
import { DECK_MD, DOT, GOOD } from './pack-of.ts';

const folder = tempFolder();
const deck = join(folder, 'deck');
const MADE = { madeOn: '2026-11-30', madeBy: 'Branchdeck 0.1.0' };
const pack = async (place: string, target: string): ReturnType<typeof writeDeckPack> => writeDeckPack({ deck: await openDeck(place), target: join(folder, target), ...MADE });

beforeAll(() => {
  fill(deck, {
    ...GOOD,
    'deck.md': `${DECK_MD}\n![Elsewhere](pictures/a%20b.png)\n`,
    'pictures/a b.png': DOT, 'pictures/other.png': DOT, 'images/unused.png': DOT,
    'notes.txt': 'STRAY', '.secret.png': DOT, 'original.pptx': 'STRAY', 'branch.yaml': 'deck: fair-pay', 'images/.hidden.png': DOT, 'meetings/m1.jsonl': 'STRAY',
  });
  fill(folder, { 'elsewhere.png': DOT });
  symlinkSync(join(folder, 'elsewhere.png'), join(deck, 'images', 'link.png'));
});

describe('a deck’s pack', () => {
  it('holds what belongs to a deck, the manifest first, and says what stayed', async () => {
    const { manifest, left } = await pack(deck, 'a.branchdeck');
    const parts = plainUnzip(readFileSync(join(folder, 'a.branchdeck')));
    expect([...parts.keys()]).toEqual(['manifest.json', 'deck.md', 'figures.yaml', 'images/dot.png', 'images/unused.png', 'letters/note.md', 'pictures/a b.png']);
    expect(JSON.parse(parts.get('manifest.json')?.toString() ?? '')).toEqual(manifest);
    expect(manifest).toMatchObject({ format: 1, kind: 'deck', id: 'fair-pay', title: 'Fair pay', version: '2026.1', ...MADE });
    expect(left).toEqual(['branch.yaml', 'images/link.png', 'meetings', 'notes.txt', 'original.pptx']);
  });

  it('is the same from the same deck, and opens to the same files', async () => {
    await pack(deck, 'a.branchdeck');
    await pack(deck, 'b.branchdeck');
    expect(readFileSync(join(folder, 'b.branchdeck')).equals(readFileSync(join(folder, 'a.branchdeck')))).toBe(true);
    const opened = openDeckPack(join(folder, 'a.branchdeck'));
    const out = join(folder, 'out');
    mkdirSync(out);
    await unpackInto(opened, out);
    opened.close();
    for (const { path } of opened.manifest.files) expect(readFileSync(join(out, path)).equals(readFileSync(join(deck, path)))).toBe(true);
    await pack(out, 'c.branchdeck');
    expect(readFileSync(join(folder, 'c.branchdeck')).equals(readFileSync(join(folder, 'a.branchdeck')))).toBe(true);
  });

  it('opens as the deck, with its pictures and letters', async () => {
    await pack(deck, 'a.branchdeck');
    const read = await openDeck(join(folder, 'a.branchdeck'));
    expect(read.sources.deck.text).toBe(readFileSync(join(deck, 'deck.md'), 'utf8'));
    expect(read.sources.images).toEqual(['images/dot.png', 'images/unused.png', 'pictures/a b.png']);
    expect(read.sources.letters?.files).toHaveLength(1);
    // Opened again it is not unpacked again.
    expect((await openDeck(join(folder, 'a.branchdeck'))).folder).toBe(read.folder);
  });

  it('of a single file takes only the pictures that it names', async () => {
    const loose = fill(join(folder, 'loose'), { 'talk.md': DECK_MD, 'images/dot.png': DOT, 'images/holiday.png': DOT, 'figures.yaml': 'figures: {}' });
    const { manifest, left } = await pack(join(loose, 'talk.md'), 'loose.branchdeck');
    expect(manifest.files.map(({ path }) => path)).toEqual(['deck.md', 'images/dot.png']);
    expect(left).toEqual([]);
  });

  it.each<[what: string, files: Record<string, string | Uint8Array>, why: RegExp]>([
    ['without an id of Branchdeck’s', { 'deck.md': '# A deck of another tool' }, /own format can be packed/],
    ['with a picture that is another kind', { ...GOOD, 'images/a.jpg': DOT }, /“images\/a.jpg” is not what its name says, but PNG/],
    ['with a picture that Windows can’t write', { ...GOOD, 'images/a?.png': DOT }, /“images\/a\?.png” holds a letter/],
    ['with two pictures that are one elsewhere', { ...GOOD, 'images/DOT.png': DOT }, /same file as/],
    ['with a script in a drawing', { ...GOOD, 'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' }, /holds a script/],
  ])('is not made of a deck %s', async (what, files, why) => {
    const place = fill(join(folder, what.replace(/\W/g, '')), files);
    await expect(pack(place, 'refused.branchdeck')).rejects.toThrow(why);
    expect(readdirSync(folder).filter((name) => name.includes('refused'))).toEqual([]);
  });

  it('keeps accents together in its names, whatever the disk does', async () => {
    const place = fill(join(folder, 'accents'), { ...GOOD, 'images/cafe\u0301.png': DOT });
    const { manifest } = await pack(place, 'accents.branchdeck');
    expect(manifest.files.map(({ path }) => path)).toContain('images/café.png');
    openDeckPack(join(folder, 'accents.branchdeck')).close();
  });

  it('counts what stands in its way without the blanks of branches', async () => {
    const place = fill(join(folder, 'blank'), {
      'deck.md': `${DECK_MD}\n---\n\n## Ours\n\nWe are {{ members }}.\n`, 'images/dot.png': DOT,
      'figures.yaml': 'figures:\n  members:\n    label: Members\n    kind: count\n    scope: local\n    required: true\n',
    });
    expect(deckPackFaults(await openDeck(place), '2026-11-30')).toEqual([]);
    writeFileSync(join(place, 'deck.md'), `${DECK_MD}\n{{ nobody }}\n`);
    expect(deckPackFaults(await openDeck(place), '2026-11-30').map(({ code }) => code)).toEqual(['unknown-token']);
  });
});
