import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawIcons } from '../../scripts/icons.mjs';
import { ROOT } from '../../scripts/project.mjs';

const ICONS = join(ROOT, 'resources', 'icons');

test('the icons are what their script draws from the two drawings, and nothing else lies there', async () => {
  const drawn = await drawIcons();
  for (const [name, bytes] of drawn) expect(Buffer.from(bytes).equals(readFileSync(join(ICONS, name))), `${name}: run npm run icons`).toBe(true);
  const files = readdirSync(ICONS, { recursive: true, encoding: 'utf8', withFileTypes: false }).filter((name) => name.includes('.')).map((name) => name.replaceAll('\\', '/'));
  expect(files.toSorted()).toEqual(['branchdeck-small.svg', 'branchdeck.svg', ...drawn.keys()].toSorted());
});

test('the containers hold a PNG where their tables say', async () => {
  const drawn = await drawIcons();
  const ico = Buffer.from(drawn.get('branchdeck.ico') ?? []);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const row = 6 + 16 * index;
    const png = ico.subarray(ico.readUInt32LE(row + 12), ico.readUInt32LE(row + 12) + ico.readUInt32LE(row + 8));
    expect(widthOf(png) % 256).toBe(ico.readUInt8(row));
    return widthOf(png);
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);

  const icns = Buffer.from(drawn.get('branchdeck.icns') ?? []);
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const widths: [string, number][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) widths.push([icns.toString('latin1', at, at + 4), widthOf(icns.subarray(at + 8))]);
  expect(widths).toContainEqual(['ic10', 1024]);
  expect(widths).toContainEqual(['icp4', 16]);
});

/** A PNG's width, from its first part. */
function widthOf(png: Buffer): number {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return png.readUInt32BE(16);
}
