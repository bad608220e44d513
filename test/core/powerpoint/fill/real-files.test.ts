import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPresentation } from '../../../../core/opc/kind.ts';
import { rewritePackage } from '../../../../core/opc/rewrite.ts';
import { applyMarks, paragraphsOf, type Mark } from '../../../../core/powerpoint/fill/marks.ts';
import { slidesOf } from '../../../../core/powerpoint/fill/slides.ts';
import { kindOf } from '../../../../core/powerpoint/fill/spots.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { joinPieces } from '../../../../core/zip/write.ts';
import { everyLetter, plainUnzip } from '../../../support/plain-zip.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { fillBytes } from './fill-bytes.ts';
import { loose } from './loose-parts.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/pptx');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.pptx'));
const read = (name: string): Buffer => readFileSync(join(FOLDER, name));
const open = (bytes: Uint8Array): ReturnType<typeof openPresentation> => openPresentation(sourceOfBytes(bytes));
const rewrite = (bytes: Uint8Array, changed: Map<string, Uint8Array>): Uint8Array => joinPieces(rewritePackage(sourceOfBytes(bytes), { changed, removed: new Set() }));
const drawings = (bytes: Uint8Array): string[] => {
  const { file } = open(bytes);
  return file.names.filter((name) => kindOf(file.contentType(name)) === 'drawing');
};

const refused: string[] = [];

/** One of each program, since the validator takes its time. */
const VALIDATED = /^(?:google|libreoffice|pandoc|powerpoint-2016|powerpoint-charts|officegen|poi-bar-chart)/;
const errorsBefore = new Map<string, number>();

async function expectNoMoreErrors(name: string, bytes: Uint8Array): Promise<void> {
  if (!VALIDATED.test(name)) return;
  const before = errorsBefore.get(name) ?? (await validatorErrors(read(name))).length;
  errorsBefore.set(name, before);
  expect((await validatorErrors(bytes)).length).toBeLessThanOrEqual(before);
}

describe.each(FILES)('%s, which another program wrote', (name) => {
  const bytes = read(name);

  test('comes out as it was where there is nothing to fill', () => {
    const { bytes: out, findings } = fillBytes(bytes);
    expect(findings).toEqual([]);
    expect([...plainUnzip(Buffer.from(out))]).toEqual([...plainUnzip(bytes)]);
  });

  test('takes values in the place of marked words in every paragraph, and nothing else changes', async () => {
    const { file } = open(bytes);
    const marks: Mark[] = [];
    for (const part of drawings(bytes)) {
      for (const [paragraph, said] of paragraphsOf(file, part).entries()) {
        // What stands across two runs as often as not: the middle of the text.
        const from = Math.floor(said.length / 3);
        const length = Math.ceil(said.length / 3);
        if (length > 0 && !said.slice(from, from + length).includes('\n')) marks.push({ part, paragraph, from, length, text: said.slice(from, from + length), token: '{{ town }}' });
      }
    }
    const marked = applyMarks(file, name, marks);
    const lost = new Set(marked.findings.map(({ message }) => message));
    const filled = fillBytes(rewrite(bytes, marked.changed));
    expect(filled.findings).toEqual([]);
    const after = open(filled.bytes).file;
    for (const part of drawings(bytes)) {
      const expected = paragraphsOf(file, part).map((said, paragraph) => {
        const mark = marks.find((each) => each.part === part && 'paragraph' in each && each.paragraph === paragraph);
        if (mark === undefined || !('paragraph' in mark) || [...lost].some((message) => message.startsWith(`"${mark.text}" `) && message.includes(`${part}: it is part of a field`))) return said;
        return `${said.slice(0, mark.from)}Kings <Lynn>${said.slice(mark.from + mark.length)}`;
      });
      expect(paragraphsOf(after, part)).toEqual(expected);
    }
    const now = plainUnzip(Buffer.from(filled.bytes));
    for (const [part, before] of plainUnzip(bytes)) if (!marked.changed.has(part)) expect(before.equals(now.get(part)!), part).toBe(true);
    if (marked.changed.size > 0) await expectNoMoreErrors(name, filled.bytes);
  });

  test('can be handed over with its first slide alone', async () => {
    const { file, main } = open(bytes);
    const { slides } = slidesOf(file, main);
    const { bytes: out, findings } = fillBytes(bytes, 'employer', '1');
    const errors = findings.filter(({ level }) => level === 'error');
    for (const { code } of errors) expect(['fill-embedded', 'fill-linked', 'fill-workbook', 'fill-beside']).toContain(code);
    if (errors.length > 0) return void refused.push(name);
    expect(loose(out).filter((fault) => !loose(bytes).includes(fault))).toEqual([]);
    const letters = everyLetter(Buffer.from(out));
    const kept = [slides[0]!.part, ...drawings(bytes).filter((part) => /slideLayouts|slideMasters/.test(part))].flatMap((part) => paragraphsOf(file, part)).join('\n');
    const words = slides.slice(1).flatMap(({ part, notes }) => [part, ...(notes === undefined ? [] : [notes])]).flatMap((part) => paragraphsOf(file, part)).join('\n').match(/\p{L}{7,}/gu) ?? [];
    for (const word of new Set(words)) if (!kept.toLowerCase().includes(word.toLowerCase()) && !LAYOUT_WORDS.test(word)) expect(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(letters), word).toBe(false);
    await expectNoMoreErrors(name, out);
  });
});

/** Words that are in any file's names of parts and elements. */
const LAYOUT_WORDS = /^(?:presentation|relationship|hyperlink|content|picture|slides?|comment|heading|caption|powerpoint|version|default|microsoft|document|standard|american|normal|european|english)s?$/i;

test('all of them can be handed over but two that show what lies on somebody’s disk', () => expect(refused).toEqual(['poi-56812.pptx', 'poi-bug54570.pptx']));

describe('charts that other programs wrote', () => {
  const withCharts = FILES.filter((name) => {
    const { file } = open(read(name));
    return file.names.some((part) => kindOf(file.contentType(part)) === 'chart' && file.links(part).some(({ type, part: book }) => type === 'package' && book !== undefined));
  });

  test('are among them', () => expect(withCharts.length).toBeGreaterThan(3));

  test.each(withCharts)('%s: a marked point is filled in the chart and in its workbook', async (name) => {
    const bytes = read(name);
    const { file } = open(bytes);
    let points = 0;
    for (const part of file.names.filter((each) => kindOf(file.contentType(each)) === 'chart')) {
      const xml = strFromU8(file.bytes(part));
      const values = [...xml.matchAll(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/gs)].map(([said]) => said);
      const marks = values.flatMap((said, series): Mark[] => [...said.matchAll(/<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)<\/c:v>/g)].slice(0, 2).map(([, point = '', text = '']) => ({ part, chart: { series, point: Number(point) }, text, token: '{{ present }}' })));
      const marked = applyMarks(file, name, marks);
      if (marked.changed.size === 0) continue;
      points += marks.length - marked.findings.length;
      const copy = rewrite(bytes, marked.changed);
      const { bytes: out, findings } = fillBytes(copy);
      expect(findings).toEqual([]);
      const after = strFromU8(open(out).file.bytes(part));
      expect(after.match(/<c:v>1420<\/c:v>/g)).toHaveLength(marks.length - marked.findings.length);
      expect(after.replaceAll(/<c:v>[^<]*<\/c:v>/g, '')).toBe(xml.replaceAll(/<c:v>[^<]*<\/c:v>/g, ''));
      const [book = ''] = marked.changed.keys();
      const parts = unzipSync(open(out).file.bytes(book));
      const sheets = Object.entries(parts).filter(([each]) => /worksheets\/[^/]*\.xml$/.test(each)).map(([, sheet]) => strFromU8(sheet)).join('');
      expect(sheets.match(/<v>1420<\/v>/g)?.length).toBeGreaterThanOrEqual(1);
      expect(Object.values(parts).map((each) => strFromU8(each)).join('')).not.toContain('{{');
      await expectNoMoreErrors(name, out);
    }
    expect(points).toBeGreaterThan(0);
  });
});
