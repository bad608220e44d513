import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { findLibreOffice, OWN_PROGRAM, type LibreOffice } from '../../../files/libreoffice/find-libreoffice.ts';
import { pptxToPdf } from '../../../files/libreoffice/pptx-to-pdf.ts';
import { readPdf } from '../../../files/proof/read-pdf.ts';
import { tempFolder } from '../temp.ts';
import { changeParts, smallPptx } from './small-pptx.ts';

const pptx = await smallPptx();
const real = await findLibreOffice();
const office = 'program' in real ? real : undefined;
const noOffice = 'LibreOffice is not installed here, so what it does itself was not looked at';

/** A program in LibreOffice's place that does what the script says. It knows $OUT, $FILE and $NOTES, a folder that outlives it. */
function standIn(script: string): { office: LibreOffice; notes: string } {
  const folder = tempFolder();
  const program = join(folder, 'soffice');
  writeFileSync(program, `#!/bin/sh
NOTES='${folder}'
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && OUT="$2"; shift; done
FILE="$1"
${script}
`);
  chmodSync(program, 0o755);
  return { office: { program, version: '9.9.9' }, notes: folder };
}

const failure = (work: Promise<unknown>): Promise<AppError> => work.then(() => Promise.reject(new Error('It did not fail.')), (error: unknown) => error as AppError);
const isRunning = (pid: string): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
const leftBehind = (): string[] => readdirSync(process.env['TMPDIR'] ?? tmpdir()).filter((name) => name.startsWith('branchdeck-office-'));

describe.skipIf(process.platform === 'win32')('a PowerPoint file given to LibreOffice', () => {
  const before = process.env['TMPDIR'];
  beforeEach(() => {
    // A temporary folder of its own, so that what is left behind is seen.
    process.env['TMPDIR'] = mkdtempSync(join(before ?? tmpdir(), 'branchdeck-test-'));
  });
  afterEach(() => {
    const left = leftBehind();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    expect(left).toEqual([]);
  });

  it('comes back as the PDF that it wrote, and leaves nothing', async () => {
    const { office: stand, notes } = standIn('cp "$FILE" "$NOTES/given.pptx"; pwd > "$NOTES/where"; env > "$NOTES/env"; printf "%%PDF-1.7 drawn" > "$OUT/slides.pdf"');
    const pdf = await pptxToPdf(stand, pptx);
    expect(new TextDecoder().decode(pdf)).toBe('%PDF-1.7 drawn');
    expect(new Uint8Array(readFileSync(join(notes, 'given.pptx')))).toEqual(pptx);
    expect(existsSync(readFileSync(join(notes, 'where'), 'utf8').trim())).toBe(false);
    expect(readFileSync(join(notes, 'env'), 'utf8')).not.toMatch(/VITEST|ELECTRON|NODE_/);
  });

  it.each([
    ['ends with a fault', 'echo "could not load" >&2; exit 1'],
    ['writes nothing', 'exit 0'],
    ['writes something else', 'echo "not a pdf" > "$OUT/slides.pdf"'],
    ['writes an empty file', ': > "$OUT/slides.pdf"'],
  ])('says so where it %s', async (_what, script) => {
    const error = await failure(pptxToPdf(standIn(script).office, pptx));
    expect(error).toBeInstanceOf(AppError);
    expect(error.message).toContain('LibreOffice 9.9.9 could not draw this PowerPoint file');
    expect(error.hint).toBeDefined();
  });

  it('says so where the program can’t be started', async () => {
    const error = await failure(pptxToPdf({ program: '/nowhere/soffice', version: '9.9.9' }, pptx));
    expect(error.message).toContain('could not be started');
  });

  const HANGS = 'sleep 600 & echo $! > "$NOTES/child"; sleep 600';

  it('is ended with its children where it hangs', async () => {
    const { office: stand, notes } = standIn(HANGS);
    const error = await failure(pptxToPdf(stand, pptx, { limitMs: 2_000 }));
    expect(error.message).toContain('did not finish');
    const child = readFileSync(join(notes, 'child'), 'utf8').trim();
    await expect.poll(() => isRunning(child)).toBe(false);
  });

  it('is ended with its children where nobody waits for it any more', async () => {
    const { office: stand, notes } = standIn(HANGS);
    const stop = new AbortController();
    const failed = failure(pptxToPdf(stand, pptx, { signal: stop.signal }));
    await expect.poll(() => existsSync(join(notes, 'child')) && readFileSync(join(notes, 'child'), 'utf8').endsWith('\n')).toBe(true);
    stop.abort();
    expect((await failed).code).toBe('cancelled');
    await expect.poll(() => isRunning(readFileSync(join(notes, 'child'), 'utf8').trim())).toBe(false);
    expect((await failure(pptxToPdf(stand, pptx, { signal: stop.signal }))).code).toBe('cancelled');
  });

  it('clears away what was left where the app was ended by force, and nothing newer', async () => {
    const made = ['old', 'new'].map((name) => join(process.env['TMPDIR'] ?? '', `branchdeck-office-${name}`));
    for (const folder of made) mkdirSync(folder);
    utimesSync(made[0] ?? '', 1_000, 1_000);
    await pptxToPdf(standIn('printf "%%PDF-" > "$OUT/slides.pdf"').office, pptx);
    expect(made.map((folder) => existsSync(folder))).toEqual([false, true]);
    rmSync(made[1] ?? '', { recursive: true });
  });

  it('is given one file at a time', async () => {
    const { office: stand, notes } = standIn('mkdir "$NOTES/busy" || echo twice >> "$NOTES/twice"; sleep 0.2; rmdir "$NOTES/busy"; printf "%%PDF-" > "$OUT/slides.pdf"');
    await Promise.all([pptxToPdf(stand, pptx), pptxToPdf(stand, pptx), pptxToPdf(stand, pptx)]);
    expect(existsSync(join(notes, 'twice'))).toBe(false);
  });

  it('is not given a file that is none', async () => {
    const { office: stand, notes } = standIn('touch "$NOTES/started"');
    expect((await failure(pptxToPdf(stand, new TextEncoder().encode('not a zip')))).code).toBe('bad-input');
    expect(existsSync(join(notes, 'started'))).toBe(false);
  });

  it('is given no link that it would follow by itself, and every other part as it is', async () => {
    const linked = linkOut(pptx, 'http://127.0.0.1:9/leak.png');
    const { office: stand, notes } = standIn('cp "$FILE" "$NOTES/given.pptx"; printf "%%PDF-" > "$OUT/slides.pdf"');
    await pptxToPdf(stand, linked);
    const given = new Uint8Array(readFileSync(join(notes, 'given.pptx')));
    const seen: string[] = [];
    changeParts(given, (name, text) => {
      seen.push(`${name} ${text.includes('leak.png')} ${text.includes('https://example.org/')}`);
      return text;
    });
    expect(seen.filter((line) => line.includes('.rels true'))).toEqual([]);
    expect(seen.some((line) => line.endsWith('.rels false true'))).toBe(true);
  });

  it.skipIf(office === undefined)(office ? 'is drawn by LibreOffice itself, a page a slide, hidden ones too' : noOffice, async () => {
    const hidden = changeParts(pptx, (name, text) => (name === 'ppt/slides/slide2.xml' ? text.replace('<p:sld ', '<p:sld show="0" ') : text));
    const { parts } = await readPdf(await pptxToPdf(office as LibreOffice, hidden));
    const pages = parts.filter(({ where }) => where.startsWith('page '));
    expect(pages).toHaveLength(3);
    expect(pages.map(({ pieces }) => pieces[0]?.text).map((text) => /First|Second|Third/.exec(text ?? '')?.[0])).toEqual(['First', 'Second', 'Third']);
  }, 60_000);

  it.skipIf(office === undefined)(office ? 'asks nothing of the network, though the file names a picture there' : noOffice, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const linked = linkOut(pptx, `http://127.0.0.1:${(server.address() as AddressInfo).port}/leak.png`);
    await pptxToPdf(office as LibreOffice, linked);
    server.close();
    expect(asked).toEqual([]);
  }, 60_000);
});

/** The same with a picture on the first slide that lies elsewhere, and a link to click on. */
const linkOut = (bytes: Uint8Array, address: string): Uint8Array =>
  changeParts(bytes, (name, text) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    if (name === 'ppt/slides/_rels/slide1.xml.rels') {
      return text.replace('</Relationships>', `<Relationship Id="rId901" Type="${type}/image" Target="${address}" TargetMode="External"/><Relationship Id="rId902" Type="${type}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`);
    }
    if (name !== 'ppt/slides/slide1.xml') return text;
    return text.replace('</p:spTree>', `<p:pic><p:nvPicPr><p:cNvPr id="901" name="Linked"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip xmlns:r="${type}" r:link="rId901"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>`);
  });

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  const answers = (said: string): string => {
    const { office: stand } = standIn(`echo "${said}"`);
    return stand.program;
  };

  it('is asked for its version', async () => {
    const program = answers('LibreOffice 24.8.3.2 480(Build:2)');
    expect(await findLibreOffice(process.platform, { [OWN_PROGRAM]: program })).toEqual({ program, version: '24.8.3.2' });
  });

  it('is no other program, and none that is not there', async () => {
    expect(await findLibreOffice(process.platform, { [OWN_PROGRAM]: answers('Something 1.2') })).toEqual({ missing: 'silent' });
    expect(await findLibreOffice(process.platform, { [OWN_PROGRAM]: '/nowhere/soffice' })).toEqual({ missing: 'not-installed' });
  });

  it.skipIf(office === undefined)(office ? 'is found where it is installed' : noOffice, () => {
    expect(execFileSync((office as LibreOffice).program, ['--version']).toString()).toContain((office as LibreOffice).version);
  });
});
