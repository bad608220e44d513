import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Audience } from '../../../../core/audience/model.ts';
import { blankLayer, BLANK_PROFILE, type BranchLayer } from '../../../../core/branch/model.ts';
import { parseFigures } from '../../../../core/figures/parse.ts';
import type { Finding } from '../../../../core/findings.ts';
import { openPresentation } from '../../../../core/opc/kind.ts';
import { rewritePackage } from '../../../../core/opc/rewrite.ts';
import { fillFile, type FilledFile } from '../../../../core/powerpoint/fill/fill.ts';
import { markedSlides } from '../../../../core/powerpoint/fill/marked.ts';
import { slidesOf } from '../../../../core/powerpoint/fill/slides.ts';
import { fillValues } from '../../../../core/powerpoint/fill/values.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { joinPieces } from '../../../../core/zip/write.ts';

const FIGURES = `figures:
  present: { label: Members present, kind: count, scope: local }
  yes: { label: Would write to their MP, kind: percent, scope: local }
  town: { label: Our town, kind: text, scope: local }
  strike: { label: Would strike, kind: percent, scope: local, audience: [members] }
  few: { label: Of a few, kind: percent, scope: local, base: present, min-base: 5000 }
  blank: { label: Still blank, kind: count, scope: local }
`;

const figure = (value: number | string): BranchLayer['figures'][string] => ({ value, source: 'Branch meeting', asOf: '2025-11-12', enteredBy: 'Perpetua Canaryname' });

export const LAYER: BranchLayer = {
  ...blankLayer('', ''),
  profile: { ...BLANK_PROFILE, branch: { name: 'North & moor', region: 'NE', logo: '' }, official: { name: 'Ruth Canaryname', role: '', email: 'ruth@canary.example' } },
  figures: { present: figure(1420), yes: figure(61), town: figure('Kings <Lynn>'), strike: figure(87), few: figure(3), loose: figure('1234.5') },
};
export const VALUES = fillValues(parseFigures({ name: 'figures.yaml', text: FIGURES }).figures, LAYER, '2025-11-27');

export interface FilledBytes {
  bytes: Uint8Array;
  findings: Finding[];
  filled: FilledFile | undefined;
}

/** Fills a file as the command does, without the disk. */
export function fillBytes(bytes: Uint8Array, audience: Audience = 'members', slides?: string): FilledBytes {
  const source = sourceOfBytes(bytes);
  const { file, main } = openPresentation(source);
  const found = slidesOf(file, main);
  const { keep, findings } = markedSlides(file, found.slides, audience, 'a.pptx', { slides, deck: undefined });
  if (keep.size === 0) return { bytes: new Uint8Array(), findings, filled: undefined };
  const filled = fillFile({ file, name: 'a.pptx', slides: found, keep, audience, values: VALUES, cleanPicture: (picture) => picture });
  return { bytes: joinPieces(rewritePackage(source, filled.rewrite)), findings: [...findings, ...filled.findings], filled };
}

/** A file with some of its parts written anew by a change of their text. */
export function changeParts(bytes: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    parts[name] = strToU8(after);
  }
  for (const [name, content] of Object.entries(more)) parts[name] = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
  return zipSync(parts);
}

export const partText = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
