import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { changeParts } from '../../files/libreoffice/small-pptx.ts';
import { startCli } from './cli.ts';
import { deckFolder } from './own-deck.ts';
import { giveToApp, makeFolder } from './test-run.ts';

const HEAD = '---\nformat: 1\nid: from-powerpoint\ntitle: From PowerPoint\naudiences: [members, employer]\npowerpoint: original.pptx\n---\n\n';

const SLIDES = [
  '## Why we ask\n\n- 91% of leaders oppose it\n- Nobody asked them\n\nNote:\nSay who was asked.',
  '## What it costs\n\n| What | Days |\n|---|---|\n| Cover | 12 |\n| Leave | 340 |',
  `## What we want\n\n${Array.from({ length: 24 }, (_, index) => `- Demand number ${index + 1}, with some words behind it`).join('\n')}`,
  '## Thank you\n\nAsk us anything.',
];

/** The text of a deck whose slides were made from the slides of `original.pptx` one by one. */
const deckText = (slides: readonly string[]): string =>
  HEAD + slides.map((slide, index) => `<!-- slide\nid: slide-${index + 1}\nfrom-slide: ${index + 1}\nminutes: 2\n-->\n${slide}\n`).join('\n---\n\n');

async function exportTo(folder: string, kind: 'pptx' | 'pdf', out: string): Promise<void> {
  const { code, err } = await (await startCli(folder, 'export', folder, '--to', kind, '--audience', 'members', '--today', '2025-11-23', '--out', out)).ended;
  expect(code, err).toBe(0);
}

/** A deck's folder with the PowerPoint file that it was made from, which our own export wrote, and that file as a PDF with a page a slide. */
export async function deckFromPowerpoint(): Promise<{ folder: string; pdf: string }> {
  // One slide takes one page, so that the numbers are those of the file.
  const folder = deckFolder(deckText(SLIDES.map((slide) => slide.replace(/(- Demand number 4,[^\n]*\n)[^]*/, '$1'))));
  const made = makeFolder('made');
  await exportTo(folder, 'pptx', join(made, 'slides.pptx'));
  await exportTo(folder, 'pdf', join(made, 'slides.pdf'));
  copyFileSync(join(made, 'slides.pptx'), join(folder, 'original.pptx'));
  writeFileSync(join(folder, 'deck.md'), deckText(SLIDES));
  giveToApp(folder);
  return { folder, pdf: join(made, 'slides.pdf') };
}

/** A program in LibreOffice's place. @param draw what it does with $FILE and $OUT, in the shell's words */
export function standInOffice(draw: string): string {
  const program = join(makeFolder('office'), 'soffice');
  writeFileSync(program, `#!/bin/sh
case "$*" in *--version*) echo "LibreOffice 9.9.1.2 (stand-in)"; exit 0;; esac
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && OUT="$2"; shift; done
FILE="$1"
${draw}
`);
  chmodSync(program, 0o755);
  return program;
}

export const copies = (pdf: string, afterSeconds = 0): string => `sleep ${afterSeconds}; cp '${pdf}' "$OUT/slides.pdf"`;

/** A copy of such a deck in which the first slide says the branch's name, here and in the PowerPoint file. */
export function withBlank(folder: string): string {
  const own = makeFolder('deck');
  const blank = (text: string): string => text.replace('Nobody asked them', '{{ branch.name }} asks them');
  writeFileSync(join(own, 'deck.md'), blank(readFileSync(join(folder, 'deck.md'), 'utf8')));
  writeFileSync(join(own, 'original.pptx'), changeParts(new Uint8Array(readFileSync(join(folder, 'original.pptx'))), (_name, text) => blank(text)));
  giveToApp(own);
  return own;
}
