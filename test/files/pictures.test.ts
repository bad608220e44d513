import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../files/pictures/read.ts';
import { pictureSize } from '../../files/pictures/size.ts';
import { drawSvg } from '../../files/pictures/svg.ts';
import { pictureType } from '../../files/pictures/type.ts';
import { wholeBytes } from '../../core/zip/long-bytes.ts';
import { readAssets } from '../../files/pictures/assets.ts';
import { GIF, JPEG, PNG, SVG } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const folder = fill(tempFolder(), {
  'a.png': PNG, 'lies.png': JPEG, 'text.png': 'not a picture', 'cut.png': PNG.slice(0, 12), 'a.svg': SVG, 'bad.svg': '<svg><unclosed',
});

describe('pictureType', () => {
  it.each([[PNG, 'png'], [JPEG, 'jpeg'], [GIF, 'gif'], [bytes(SVG), 'svg'], [bytes('RIFF....WEBPVP8 '), 'webp'], [bytes('\uFEFF<svg>'), 'svg']])('knows a picture by its bytes', (picture, type) => {
    expect(pictureType(picture)).toBe(type);
  });

  it.each(['<html><svg></svg></html>', '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', '', 'svg'])('does not take %j', (text) => {
    expect(pictureType(bytes(text))).toBeUndefined();
  });
});

describe('pictureSize', () => {
  it('reads it from the bytes', () => {
    expect(pictureSize('png', PNG)).toEqual({ width: 1, height: 1 });
    expect(pictureSize('gif', GIF)).toEqual({ width: 3, height: 2 });
    expect(pictureSize('jpeg', JPEG)).toEqual({ width: 4, height: 5 });
    expect(pictureSize('svg', bytes(SVG))).toEqual({ width: 40, height: 20 });
    expect(pictureSize('svg', bytes('<svg width="1in" viewBox="0 0 2 1">'))).toEqual({ width: 96, height: 48 });
  });

  it('gives nothing for what is cut off', () => {
    for (const type of ['png', 'gif', 'jpeg', 'webp'] as const) expect(pictureSize(type, new Uint8Array([0xff, 0xd8]))).toBeUndefined();
    expect(pictureSize('svg', bytes('<svg width="100%">'))).toBeUndefined();
  });
});

describe('readPicture', () => {
  it('goes by the bytes, not by the name', async () => {
    await expect(readPicture(folder, 'lies.png')).resolves.toMatchObject({ type: 'jpeg', width: 4 });
  });

  it.each(['text.png', 'cut.png'])('refuses %s', async (path) => {
    await expect(readPicture(folder, path)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('drawSvg', () => {
  it('draws text in our own font, the same each time', async () => {
    const draw = async (text: string): Promise<Uint8Array> =>
      (await drawSvg(bytes(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="5" y="60" font-family="Arial">${text}</text></svg>`), { width: 200, height: 100 }, 'x.svg')).png;
    const [first, second, blank] = await Promise.all([draw('Hello'), draw('Hello'), draw('')]);
    expect(pictureType(first)).toBe('png');
    expect(pictureSize('png', first)).toEqual({ width: 1920, height: 960 });
    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(blank.length);
  });

  it('leaves off what nothing bounds, in a drawing within the drawing too, and keeps it in the SVG', async () => {
    const box = '<rect width="50" height="50" fill="#0b5563"';
    const heavy = `<defs><filter id="f" x="-50" y="-50" width="100" height="100"><feMorphology radius="50"/><feGaussianBlur stdDeviation="40"/></filter></defs>${box} filter="url(#f)"/>`;
    const outer = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${inside}</svg>`;
    const carrying = (inside: string): string => outer(`<image width="100" height="100" href="data:image/svg+xml;base64,${Buffer.from(outer(inside)).toString('base64')}"/>`);
    const draw = async (svg: string): ReturnType<typeof drawSvg> => drawSvg(bytes(svg), { width: 100, height: 100 }, 'x.svg');
    const plain = await draw(outer(`${box}/>`));
    for (const make of [outer, carrying]) {
      const drawn = await draw(make(heavy));
      expect(Buffer.from(drawn.png).equals(Buffer.from(make === outer ? plain.png : (await draw(carrying(`${box}/>`))).png))).toBe(true);
      if (make === outer) expect(new TextDecoder().decode(drawn.svg)).toContain('feMorphology');
    }
  });
  it('keeps nothing but the shapes', async () => {
    const secret = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="secret()"><!-- secret --><metadata>secret</metadata><script>secret()</script><image href="https://secret.example/x.png" width="3" height="3"/><a href="https://secret.example"><rect width="4" height="4"/></a></svg>';
    const text = new TextDecoder().decode((await drawSvg(bytes(secret), { width: 9, height: 9 }, 'x.svg')).svg);
    expect(text).toContain('<path');
    expect(text).not.toMatch(/secret|script|c2VjcmV0|<image/);
  });

  it('says so when it can’t', async () => {
    await expect(drawSvg(bytes('<svg><unclosed'), { width: 1, height: 1 }, 'bad.svg')).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('readAssets', () => {
  it('reads a picture again where it is needed, and no other in its place', async () => {
    const own = fill(tempFolder(), { 'a.png': PNG });
    const { pictures } = await readAssets({ deck: own, branch: [] }, ['a.png']);
    const read = (): Uint8Array => wholeBytes(pictures.get('a.png')?.bytes ?? new Uint8Array(0));
    expect(read()).toEqual(new Uint8Array(PNG));
    expect(read()).toEqual(read());
    fill(own, { 'a.png': JPEG });
    expect(read).toThrow('changed while');
    fill(own, { 'a.png': PNG.map((byte, at) => (at === PNG.length - 1 ? byte ^ 1 : byte)) });
    expect(read).toThrow('changed while');
    rmSync(join(own, 'a.png'));
    expect(read).toThrow('was not found');
  });

  it('gives an SVG its PNG, and goes on after a bad picture', async () => {
    const { pictures, describedOnly } = await readAssets({ deck: folder, branch: [] }, ['a.png', 'a.svg', 'bad.svg', 'none.png', '../x.png']);
    expect([...pictures.keys()]).toEqual(['a.png', 'a.svg']);
    expect(pictures.get('a.svg')?.fallback).toMatchObject({ type: 'png' });
    expect(describedOnly).toEqual(['bad.svg', 'none.png', '../x.png']);
  });
});
