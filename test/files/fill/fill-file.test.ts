import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseFigures } from '../../../core/figures/parse.ts';
import type { ExportProgress } from '../../../core/export/progress.ts';
import { fillPowerPoint, type FillFileOrder } from '../../../files/fill/fill-file.ts';
import { LAYER } from '../../core/powerpoint/fill/fill-bytes.ts';
import { richFile } from '../../core/powerpoint/fill/rich-file.ts';
import { everyLetter } from '../../support/plain-zip.ts';
import { tempFolder } from '../temp.ts';

const folder = tempFolder();
const { figures: definitions } = parseFigures({ name: 'figures.yaml', text: 'figures:\n  present: { label: Present, kind: count, scope: local }\n  yes: { label: "Yes", kind: percent, scope: local }\n  town: { label: Town, kind: text, scope: local }\n  strike: { label: Would strike, kind: percent, scope: local, audience: [members, public] }\n' });

/** A picture with something that its program wrote into it. */
function withText(png: Uint8Array, text: string): Uint8Array {
  const body = Buffer.from(`tEXtComment\0${text}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

beforeAll(async () => {
  const parts = unzipSync(await richFile());
  for (const [name, bytes] of Object.entries(parts)) if (/media\/.*\.png$/.test(name)) parts[name] = new Uint8Array(withText(bytes, 'taken by CANARYCAMERA'));
  parts['ppt/media/x.svg'] = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="i" inkscape:export-filename="CANARYDRAWING"><!-- CANARYREMARK --><metadata>CANARYMETADATA</metadata><path d="M0 0"/></svg>');
  parts['[Content_Types].xml'] = new TextEncoder().encode(new TextDecoder().decode(parts['[Content_Types].xml']).replace('</Types>', '<Default Extension="svg" ContentType="image/svg+xml"/></Types>'));
  const rels = 'ppt/slides/_rels/slide2.xml.rels';
  parts[rels] = new TextEncoder().encode(new TextDecoder().decode(parts[rels]).replace('</Relationships>', '<Relationship Id="rId70" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/x.svg"/></Relationships>'));
  writeFileSync(join(folder, 'a.pptx'), zipSync(parts));
});

const order = (more: Partial<FillFileOrder> = {}): FillFileOrder => ({ source: join(folder, 'a.pptx'), target: join(folder, 'x.pptx'), audience: 'public', layer: LAYER, definitions, today: '2025-11-27', slides: '2', ...more });

describe('a file that is filled on the disk', () => {
  test('has pictures and drawings without what their programs wrote into them, where it is handed over', async () => {
    await fillPowerPoint(order());
    const letters = everyLetter(readFileSync(join(folder, 'x.pptx')));
    expect(letters).toContain('CANARYTITLE for members');
    expect(letters).toContain('<path d="M0 0"/>');
    expect(letters).not.toMatch(/CANARYCAMERA|CANARYDRAWING|CANARYREMARK|CANARYMETADATA/);
    await fillPowerPoint(order({ audience: 'members' }));
    expect(everyLetter(readFileSync(join(folder, 'x.pptx')))).toMatch(/CANARYCAMERA[^]*CANARYDRAWING|CANARYDRAWING[^]*CANARYCAMERA/);
  });

  test('says how far it is', async () => {
    const said: ExportProgress[] = [];
    await fillPowerPoint(order({ onProgress: (progress) => void said.push(progress) }));
    expect(said.at(-1)?.step).toBe('checking');
    expect(said.filter(({ step }) => step === 'writing').every(({ done, total }) => done <= total)).toBe(true);
  });

  test('is not there where it was cancelled, before or while it is looked through', async () => {
    writeFileSync(join(folder, 'x.pptx'), 'before');
    const before = readdirSync(folder);
    await expect(fillPowerPoint(order({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'cancelled' });
    const stop = new AbortController();
    await expect(fillPowerPoint(order({ signal: stop.signal, onProgress: ({ step }) => void (step === 'checking' && stop.abort()) }))).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(join(folder, 'x.pptx'), 'utf8')).toBe('before');
  });
});
