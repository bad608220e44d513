import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { manifestText } from '../../../core/deckpack/manifest.ts';
import { openDeckPack } from '../../../files/deckpack/unpack.ts';
import type { ZipPart } from '../../support/build-zip.ts';
import { tempFolder } from '../temp.ts';
import { DECK_MD, DOT, GOOD, manifestOf, packOf } from './pack-of.ts';

const folder = tempFolder();
const SVG = (inner: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4" ${attributes}>${inner}</svg>`;

/** What opening says, in one line; "opens" where it is not refused. */
function opening(bytes: Uint8Array): string {
  const path = join(folder, 'a.branchdeck');
  writeFileSync(path, bytes);
  try {
    openDeckPack(path).close();
    return 'opens';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.hint).toContain('Nothing was made');
    return error.message;
  } finally {
    // Checking makes nothing, wherever a name leads.
    expect(readdirSync(folder)).toEqual(['a.branchdeck']);
  }
}

const withFile = (path: string, content: string | Uint8Array): Uint8Array => packOf({ ...GOOD, [path]: content });
const withPart = (part: ZipPart): Uint8Array => packOf(GOOD, { parts: (parts) => [...parts, part] });
const changing = (name: string, change: Partial<ZipPart>): Uint8Array => packOf(GOOD, { parts: (parts) => parts.map((part) => (part.name === name ? { ...part, ...change } : part)) });

describe('a pack', () => {
  it('opens where it is good', () => {
    expect(opening(packOf())).toBe('opens');
    expect(opening(packOf(GOOD, { parts: (parts) => parts.map((part) => ({ ...part, stored: true, attributes: 0o100644 * 2 ** 16 })) }))).toBe('opens');
    expect(opening(withFile('images/Straße é.svg', SVG('<rect width="4" height="4" fill="url(#a)"/><a href="https://example.org/"><text>A</text></a>')))).toBe('opens');
  });

  it.each<[path: string, why: RegExp]>([
    ['../evil.md', /“..\/evil.md” leads out of the pack/],
    ['images/../../evil.png', /leads out/],
    ['/etc/evil.png', /names a place of the whole computer/],
    ['C:/evil.png', /names a drive/],
    ['images/a.png:stream.png', /may have/],
    ['images\\evil.png', /backslash/],
    ['images/a\0.png', /can’t be seen/],
    ['images/a\u202Egnp.png', /can’t be seen/],
    ['images/%2e%2e%2fa.png', /hides dots/],
    ['images/con.png', /Windows keeps/],
    ['images/LPT1', /Windows keeps/],
    ['images/a.png.', /space or a dot/],
    ['images/a.png ', /space or a dot/],
    ['.hidden.png', /hidden/],
    ['images/.git/a.png', /hidden/],
    ['images//a.png', /not a plain path/],
    ['images/./a.png', /not a plain path/],
    [`images/${'a'.repeat(160)}.png`, /longer than 150/],
    ['a/b/c/d/e/f/g/h/i.png', /folders deep/],
    ['Images/DOT.png', /same file as “images\/dot.png”/],
    ['deck.md/a.png', /same file as “deck.md”/],
    ['images/e\u0301.png', /accents/],
  ])('with an entry %j is refused', (path, why) => {
    expect(opening(withFile(path, DOT))).toMatch(why);
  });

  it('with two names that some systems take for one is refused', () => {
    expect(opening(packOf({ ...GOOD, 'images/é.png': DOT, 'images/e\u0301.png': DOT }))).toMatch(/same file as “images\/é.png”/);
    expect(opening(packOf({ ...GOOD, 'images/K.png': DOT, 'images/\u212A.png': DOT }))).toMatch(/same file/);
  });

  it.each<[path: string, content: string | Uint8Array, why: RegExp]>([
    ['run.js', 'alert(1)', /“run.js” is a program, a script or a page/],
    ['index.html', '<p>', /a program, a script or a page/],
    ['setup.exe', 'MZ', /a program/],
    ['inner.branchdeck', packOf(), /an archive within the pack/],
    ['images/a.zip', 'PK', /an archive within/],
    ['meetings/m1.jsonl', '{}', /meeting’s record/],
    ['notes.txt', 'a', /no file of a deck/],
    ['letters/a/b.md', 'a', /no file of a deck/],
    ['branch.yaml', 'deck: a', /no file of a deck/],
    ['images/fake.png', '<script>alert(1)</script>', /“images\/fake.png” is not a picture/],
    ['images/zip.png', packOf(), /is not a picture/],
    ['images/dot.jpg', DOT, /not what its name says, but PNG/],
    ['letters/bytes.md', Uint8Array.of(0xff, 0xfe, 0), /not UTF-8/],
    ['letters/zero.md', 'a\0b', /not text/],
    ['images/a.svg', SVG('<script>alert(1)</script>'), /holds a script/],
    ['images/b.svg', SVG('<rect onload="alert(1)"/>'), /holds a script/],
    ['images/c.svg', SVG('', 'onload="alert(1)"'), /holds a script/],
    ['images/d.svg', SVG('<a xlink:href="java&#10;script:alert(1)"><text>a</text></a>'), /holds a script/],
    ['images/e.svg', SVG('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'), /holds a script/],
    ['images/f.svg', SVG('<image href="https://example.org/a.png"/>'), /fetches something/],
    ['images/g.svg', SVG('<style>@import "https://example.org/a.css";</style>'), /fetches something/],
    ['images/h.svg', SVG('<rect style="fill:url(https://example.org/a)"/>'), /fetches something/],
    ['images/i.svg', SVG('<set attributeName="href" to="javascript:alert(1)"/>'), /holds a script/],
    ['images/j.svg', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', /can’t be read|not a picture/],
    ['images/k.svg', SVG('<use href="data:image/svg+xml,a"/>'), /fetches something/],
  ])('with %s is refused', (path, content, why) => {
    expect(opening(withFile(path, content))).toMatch(why);
  });

  it.each<[what: string, bytes: () => Uint8Array, why: RegExp]>([
    ['is empty', () => new Uint8Array(), /not a Branchdeck pack/],
    ['is text', () => Buffer.from('# A deck'), /not a Branchdeck pack/],
    ['is cut off', () => packOf().subarray(0, 400), /damaged, or was not copied/],
    ['has bytes before it', () => packOf(GOOD, { shape: { junk: Buffer.from('MZ junk') } }), /not a Branchdeck pack/],
    ['has a zip before it', () => Buffer.concat([packOf({ 'a.md': 'a' }), packOf()]), /damaged|stands before it/],
    ['has bytes after it', () => Buffer.concat([packOf(), Buffer.from('more')]), /damaged|after it/],
    ['has a remark', () => packOf(GOOD, { shape: { remark: Buffer.from('remark') } }), /after it/],
    ['says another count', () => packOf(GOOD, { shape: { says: { count: 3 } } }), /damaged/],
    ['is written as a file past 4 GB', () => packOf(GOOD, { shape: { large: true } }), /before it|after it/],
    ['hides bytes between entries', () => changing('figures.yaml', { gap: Buffer.from('hidden') }), /Before figures.yaml there are bytes/],
    ['has an entry of another name in its place', () => changing('figures.yaml', { localName: 'evil.exe 123' }), /“figures.yaml” has another name/],
    ['has a locked entry', () => changing('deck.md', { locked: true }), /“deck.md” is locked/],
    ['has sizes behind an entry', () => changing('deck.md', { descriptor: true }), /“deck.md” has its size behind it|belong to none/],
    ['has a link', () => changing('deck.md', { attributes: 0o120777 * 2 ** 16 }), /“deck.md” is a link/],
    ['has a device', () => changing('deck.md', { attributes: 0o020666 * 2 ** 16 }), /“deck.md” is a device/],
    ['has a folder', () => withPart({ name: 'images/', bytes: new Uint8Array(), stored: true }), /“images\/” is a folder/],
    ['has a file that its manifest does not name', () => withPart({ name: 'images/more.png', bytes: DOT }), /“images\/more.png” does not stand in manifest/],
    ['has a script that its manifest does not name', () => withPart({ name: 'more.js', bytes: DOT }), /“more.js” is a program/],
    ['has an entry twice', () => withPart({ name: 'deck.md', bytes: Buffer.from('# Other') }), /“deck.md” is the same file/],
    ['has a wrong sum', () => changing('deck.md', { says: { crc: 1 } }), /“deck.md” is damaged/],
    ['unpacks to more than it says', () => changing('deck.md', { bytes: Buffer.from(DECK_MD.repeat(50)), says: { size: DECK_MD.length } }), /“deck.md” is damaged, or larger/],
    ['lacks its manifest', () => packOf(GOOD, { parts: (parts) => parts.slice(1) }), /first entry is “deck.md” and not manifest/],
    ['has its manifest last', () => packOf(GOOD, { parts: ([first, ...rest]) => (first ? [...rest, first] : rest) }), /first entry is “deck.md”/],
    ['lacks a file', () => packOf(GOOD, { parts: (parts) => parts.filter(({ name }) => name !== 'figures.yaml') }), /“figures.yaml” stands in manifest.json and is not in the pack/],
    ['has another file than its manifest says', () => changing('figures.yaml', { bytes: Buffer.from('figures: []\n') }), /“figures.yaml” is not the file that manifest.json says/],
    ['has a longer file than its manifest says', () => changing('figures.yaml', { bytes: Buffer.from('figures: {}\n\n') }), /“figures.yaml” is not as large/],
    ['is a bomb', () => packOf({ ...GOOD, 'letters/a.md': new Uint8Array(30_000_000) }), /“letters\/a.md”, that unpacks to more than 200 times/],
    ['has a letter that is too long', () => packOf({ ...GOOD, 'letters/a.md': Buffer.from(Array.from({ length: 60_000 }, (_, index) => index.toString(36)).join(' ')) }), /“letters\/a.md”, of more than 0.2 MB/],
    ['has no deck', () => packOf({ 'figures.yaml': 'figures: {}\n' }), /no “deck.md”/],
    ['is of another deck than it says', () => packOf(GOOD, { manifest: { id: 'other' } }), /another id than its manifest/],
    ['is of another version than it says', () => packOf(GOOD, { manifest: { version: '9' } }), /another version/],
    ['is not of this format', () => packOf(GOOD, { manifest: '{"format": "one"}' }), /no format that there is/],
    ['is of a newer format', () => packOf(GOOD, { manifest: '{"format": 2, "kind": "deck"}' }), /made by a newer Branchdeck/],
    ['is of a newer kind', () => packOf(GOOD, { manifest: '{"format": 1, "kind": "campaign"}' }), /made by a newer Branchdeck/],
    ['has a manifest that is no JSON', () => packOf(GOOD, { manifest: 'format: 1' }), /manifest.json is not JSON/],
    ['has a manifest that is a list', () => packOf(GOOD, { manifest: '[]' }), /not a Branchdeck pack/],
    ['has a manifest without files', () => packOf(GOOD, { manifest: { files: [] } }), /not as the format has it, at files/],
    ['has a manifest with a file twice', () => packOf(GOOD, { manifest: { files: [...manifestOf(GOOD).files, ...manifestOf(GOOD).files] } }), /“deck.md” stands twice/],
    ['has a manifest that names itself', () => packOf(GOOD, { manifest: { files: [...manifestOf(GOOD).files, { path: 'manifest.json', bytes: 1, sha256: 'a'.repeat(64) }] } }), /“manifest.json” stands in/],
    ['has a title of several lines', () => packOf(GOOD, { manifest: { title: 'Fair\npay' } }), /at title/],
    ['has a manifest of broken letters', () => changing('manifest.json', { bytes: Uint8Array.of(0x7b, 0xff, 0x7d) }), /not UTF-8/],
    ['has an oversize manifest', () => packOf(GOOD, { manifest: `${manifestText(manifestOf(GOOD))}${Array.from({ length: 1_200_000 }, (_, index) => ` ${' \n\t'[(index * 7919) % 3] ?? ''}${' \n'[(index * 104_729) % 2] ?? ''}  `).join('')}` }), /manifest.json of more than 5 MB|200 times/],
    ['has more entries than there may be', () => packOf(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`images/${index}.png`, 'a']))), /more than 20,001 parts/],
    ['is the changes of a branch', () => packOf({ 'branches/a/profile.yaml': 'a: b' }, { manifest: { kind: 'branch', id: '', version: '', title: 'Northmoor' } }), /not a deck, but the changes of a branch: Northmoor/],
  ])('that %s is refused', (_, bytes, why) => {
    expect(opening(bytes())).toMatch(why);
  });
});
