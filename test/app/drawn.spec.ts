import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { photosInPdf } from '../../files/proof/pdf-photos.ts';
import { exif, WHOLE_JPEG, withExif } from '../files/bytes.ts';
import { startCli } from './support/cli.ts';
import { chartDeck, deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, present, windowOf } from './support/windows.ts';

const TODAY = ['--today', '2025-11-27'];
const DECK = `---
format: 1
id: drawn
title: Drawn for all
audiences: [members, employer]
---

<!-- slide
layout: title
-->

# Drawn for all

For a test

---

## What everyone may see, in a title that is so long that it has to be broken into two lines

- A [link](https://example.org/page) out
- Second

Note:
CanaryNote

---

<!-- slide
audience: [members]
-->

## CanaryMembers

---

## A chart

\`\`\`chart
type: bar
unit: percent
categories: ["Yes", "No"]
series:
  All: [60, 40]
alt: "Bar chart: 60 per cent yes, 40 per cent no."
\`\`\`

---

## A table

| What | How many |
|------|---------:|
| One  | 12       |
| Two  | 30       |

---

## A picture

![A red and a blue square](CanaryName.jpg)

---

<!-- slide
layout: blank
-->

Nothing but this line
`;
const SHOWN = ['Drawn for all', 'What everyone may see, in a title that is so long that it has to be broken into two lines', 'A chart', 'A table', 'A picture', 'Nothing but this line'];

function mixedDeck(): string {
  const folder = deckFolder(DECK);
  const camera = [...exif(6), ...new TextEncoder().encode('CanaryCamera')];
  writeFileSync(join(folder, 'CanaryName.jpg'), withExif(WHOLE_JPEG, camera));
  giveToApp(folder);
  return folder;
}

const read = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });
/** Processes whose command line has these words in it. */
const processesWith = (words: string): string[] => readdirSync('/proc').filter((name) => {
  try {
    return /^\d+$/.test(name) && readFileSync(join('/proc', name, 'cmdline'), 'utf8').includes(words);
  } catch {
    return false; // gone since
  }
});
const latin1 = (path: string): string => readFileSync(path, 'latin1');
const utf16 = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
/** The bookmarks of a PDF that Chromium wrote, in the order of its file. */
const bookmarks = (pdf: string): string[] =>
  [...pdf.matchAll(/<<\/Title (?:\(([^\n]*)\)|<FEFF([\dA-F]*)>)\n\/(?:Dest|Parent)/g)].map(([, plain, hex]) => (plain ?? utf16(hex ?? '')).replaceAll('\u00a0', ' '));

/** A picture's size, and its mean colours in 16 by 9 fields, each channel from 0 to 255. */
const fieldsOf = (page: Page, png: Buffer): Promise<number[]> => page.evaluate(async (base64) => {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const sums = Array.from({ length: 16 * 9 * 3 }, () => 0);
  for (let at = 0; at < data.length; at += 4) {
    const field = Math.floor(((at / 4) % width) * 16 / width) + 16 * Math.floor(Math.floor(at / 4 / width) * 9 / height);
    for (let channel = 0; channel < 3; channel += 1) sums[field * 3 + channel]! += data[at + channel] ?? 0;
  }
  return [width, height, ...sums.map((sum) => sum / (width * height / 144))];
}, png.toString('base64'));

test('the command line draws a tagged PDF without a display, the same each time, with what its audience may see and nothing else', async () => {
  const deck = mixedDeck();
  const out = makeFolder('exports');
  const order = ['export', deck, '--to', 'pdf', '--audience', 'employer', ...TODAY];
  const { ended, temp } = await startCli(out, ...order, '--out', 'a.pdf');
  expect(await ended).toEqual({ code: 0, out: 'a.pdf: for employer, 6 slides, 1 chart, 1 table, 1 picture, no notes.\n', err: '' });
  expect(readdirSync(temp).filter((name) => name.startsWith('branchdeck'))).toEqual([]);
  const pdf = join(out, 'a.pdf');

  const info = read('pdfinfo', pdf);
  for (const line of [/^Title: +Drawn for all$/m, /^Tagged: +yes$/m, /^Pages: +6$/m, /^Page size: +960 x 540 pts/m, /^JavaScript: +no$/m]) expect(info).toMatch(line);
  expect(info).not.toMatch(/^(?:Author|Keywords):/m);
  const raw = latin1(pdf);
  expect(raw).toContain('/Lang (en-GB)');
  expect(raw).toContain('/CreationDate (D:20251127000000+00\'00\')');
  expect(raw).toContain('/Alt (Bar chart: 60 per cent yes, 40 per cent no.)');
  expect(raw).toContain('/Alt (A red and a blue square)');
  expect(bookmarks(raw).toSorted()).toEqual(SHOWN.toSorted());

  const text = read('pdftotext', '-raw', pdf, '-');
  const pages = text.split('\f');
  for (const [index, title] of SHOWN.entries()) expect(pages[index]?.replaceAll(/\s+/g, ' ')).toContain(title);
  expect(text + raw).not.toMatch(/canary/i);
  const structure = read('pdfinfo', '-struct-text', pdf);
  for (const name of ['H1', 'H2', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link']) expect(structure).toMatch(new RegExp(String.raw`^\s*${name}\b`, 'm'));
  expect(read('pdfinfo', '-url', pdf)).toContain('https://example.org/page');
  const fonts = read('pdffonts', pdf).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);

  const again = await startCli(out, ...order, '--out', 'b.pdf');
  expect((await again.ended).code).toBe(0);
  expect(readFileSync(join(out, 'b.pdf')).equals(readFileSync(pdf))).toBe(true);
});

test('a photo that lies upright stands in a PDF as it is, so that it can be told whose it is; one that is turned is drawn anew', async () => {
  const deck = deckFolder(DECK);
  const out = makeFolder('photos');
  const photosWith = async (name: string, orientation: number): Promise<boolean[]> => {
    writeFileSync(join(deck, 'CanaryName.jpg'), withExif(WHOLE_JPEG, exif(orientation)));
    giveToApp(deck);
    expect((await (await startCli(out, 'export', deck, '--to', 'pdf', '--audience', 'employer', ...TODAY, '--out', name)).ended).code).toBe(0);
    return photosInPdf(readFileSync(join(out, name))).map((photo) => Buffer.from(photo).equals(WHOLE_JPEG));
  };
  expect(await photosWith('upright.pdf', 1)).toEqual([true]);
  expect(await photosWith('turned.pdf', 6)).toEqual([]);
});

test('handouts have three slides a page', async () => {
  const out = makeFolder('exports');
  const { ended } = await startCli(out, 'export', mixedDeck(), '--to', 'pdf', '--handouts', '--audience', 'members', '--out', 'h.pdf', ...TODAY);
  expect(await ended).toMatchObject({ code: 0, out: 'h.pdf: for members, 7 slides, 1 chart, 1 table, 1 picture, no notes.\n' });
  const pdf = join(out, 'h.pdf');
  expect(read('pdfinfo', pdf)).toMatch(/^Pages: +3$[^]*\(A4\)$/m);
  const pages = read('pdftotext', '-layout', pdf, '-').split('\f');
  for (const [index, slides] of [[1, 2, 3], [4, 5, 6], [7]].entries()) {
    expect(pages[index]).toContain(`Page ${index + 1} of 3`);
    expect([...(pages[index] ?? '').matchAll(/^\s*Slide (\d)$/gm)].map(([, number]) => Number(number))).toEqual(slides);
  }
  expect(pages.join('')).not.toContain('CanaryNote');
});

test('Ctrl-C on the command line leaves no file, no process and nothing for temporary use', async () => {
  const out = makeFolder('exports');
  const { process: cli, ended, temp } = await startCli(out, 'export', chartDeck('Three hundred', 300), '--to', 'png', '--out', 'pictures', ...TODAY);
  await expect.poll(() => readdirSync(out).flatMap((name) => readdirSync(join(out, name))).length, { timeout: 30_000 }).toBeGreaterThan(0);
  cli.kill('SIGINT');
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toContain('The export was cancelled. No file was written.');
  expect(readdirSync(out)).toEqual([]);
  expect(readdirSync(temp).filter((name) => name.startsWith('branchdeck'))).toEqual([]);
  expect(processesWith(temp)).toEqual([]);
});

test('pictures look as the room does, and the window that draws them is locked', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' }, args: [mixedDeck()] });
  const desk = await windowOf(app, 'desk');
  const out = makeFolder('exports');
  await answerOpenDialog(app, out);
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('radio', { name: 'Pictures' }).check({ force: true });
  const hidden = app.waitForEvent('window', (page) => page.url().includes('/paint.html'));
  await desk.getByRole('button', { name: 'Export pictures…' }).click();
  const painting = await hidden;
  expect(await painting.evaluate(() => Promise.all([
    (window as unknown as { branchdeck: { call: (name: string) => Promise<unknown> } }).branchdeck.call('deck.open').then(() => 'answered', () => 'refused'),
    fetch('https://example.com/').then(() => 'answered', () => 'refused'),
    fetch('picture/99').then(({ status }) => status),
  ]))).toEqual(['refused', 'refused', 404]);
  await desk.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
  const [folder = ''] = readdirSync(out);
  expect(folder).toBe('Drawn for all for members pictures');
  const names = readdirSync(join(out, folder));
  expect(names).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `slide-0${number}.png`));

  const { room, presenter } = await present(app, desk);
  for (const [index, name] of names.entries()) {
    await expect(presenter.getByText(`Slide ${index + 1} of 7`)).toBeVisible();
    await expect(room.locator('section.present')).toHaveCount(1);
    const [width, height, ...drawn] = await fieldsOf(desk, readFileSync(join(out, folder, name)));
    expect([width, height]).toEqual([1920, 1080]);
    // The slide fades in.
    await expect.poll(async () => {
      const [, , ...shown] = await fieldsOf(desk, await room.screenshot());
      return Math.max(...drawn.map((value, at) => Math.abs(value - (shown[at] ?? 0))));
    }, { message: name }).toBeLessThan(6);
    await presenter.keyboard.press('ArrowRight');
  }
});

test('a PDF from the window can be cancelled half way, and leaves nothing', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' }, args: [chartDeck('Three hundred', 300)] });
  const desk = await windowOf(app, 'desk');
  const out = makeFolder('exports');
  await answerSaveDialog(app, join(out, 'never.pdf'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('radio', { name: 'PDF', exact: true }).check({ force: true });
  await desk.getByRole('button', { name: 'Export PDF…' }).click();
  const busy = desk.getByRole('dialog', { name: 'Exporting' });
  await expect(busy.getByText(/^Writing slide [1-9]\d* of 300$/)).toBeVisible({ timeout: 20_000 });
  await busy.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Nothing was exported' })).toBeVisible();
  expect(readdirSync(out)).toEqual([]);
  await expect.poll(() => app.windows().filter((page) => page.url().includes('/paint.html')).length).toBe(0);
});
