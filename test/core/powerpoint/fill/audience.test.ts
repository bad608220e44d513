import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '../../../../core/opc/open-package.ts';
import { readForLine, readSlideNumbers } from '../../../../core/powerpoint/fill/marked.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { everyLetter, plainUnzip } from '../../../support/plain-zip.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { changeParts, fillBytes, partText, type FilledBytes } from './fill-bytes.ts';
import { loose } from './loose-parts.ts';
import { richFile } from './rich-file.ts';

let rich: Uint8Array;
let employer: FilledBytes;
beforeAll(async () => {
  rich = await richFile();
  employer = fillBytes(rich, 'employer');
});

const canaries = (bytes: Uint8Array): string[] => [...new Set(everyLetter(Buffer.from(bytes)).match(/CANARY\w*/g))];

describe('a version for the employer', () => {
  test('has a canary in every place before, and none after', () => {
    expect(canaries(rich).length).toBeGreaterThan(25);
    expect(canaries(employer.bytes)).toEqual([]);
    expect(employer.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(employer.filled?.kept.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('says what its slides say, filled', () => {
    const letters = everyLetter(Buffer.from(employer.bytes));
    for (const said of ['Welcome to North &amp; moor', 'We were ', '1,420', 'Jump, 1,420', '61%']) expect(letters).toContain(said);
    expect(partText(employer.bytes, 'docProps/core.xml')).toMatch(/<dc:title>Welcome to North &amp; moor<\/dc:title>.*<dc:creator>North &amp; moor</);
    expect(partText(employer.bytes, 'ppt/slides/slide1.xml')).not.toContain('hlinkClick');
  });

  test('has no part, link or type too many or too few, and no more errors than the file had', async () => {
    expect(loose(employer.bytes)).toEqual([]);
    expect([...plainUnzip(Buffer.from(employer.bytes)).keys()].filter((name) => /notes|comment|tag|custom|change|thumbnail|viewProps|slide2|slide4|media/i.test(name) && !/Layout/.test(name))).toEqual([]);
    expect((await validatorErrors(employer.bytes)).length).toBeLessThanOrEqual((await validatorErrors(rich)).length);
    expect(openPackage(sourceOfBytes(employer.bytes)).names.length).toBeGreaterThan(20);
  });

  test('keeps of a chart\'s workbook the cells that the chart draws', () => {
    const book = unzipSync(unzipSync(employer.bytes)['ppt/embeddings/workbook1.xlsx']!);
    expect(Object.keys(book).some((name) => name.startsWith('docProps'))).toBe(false);
    const sheet = Buffer.from(book['xl/worksheets/sheet1.xml']!).toString();
    expect(sheet).toContain('<c r="B2"><v>89</v></c><c r="C2" s="1"><v>61</v></c>');
    expect(sheet).toMatch(/<c r="A1" t="inlineStr"><is><t xml:space="preserve"> <\/t>/);
    expect(sheet).not.toMatch(/F3|F9|G9/);
    expect(Buffer.from(book['xl/workbook.xml']!).toString()).not.toContain('hidden');
  });

  test('has no sections: what they are called is for those who made the file', () => {
    const named = changeParts(rich, { 'ppt/presentation.xml': (xml) => xml.replace('name="Open"', 'name="Before we ballot"') });
    expect(partText(fillBytes(named).bytes, 'ppt/presentation.xml')).toContain('name="Before we ballot"');
    for (const slides of [undefined, '1-4']) expect(partText(fillBytes(named, 'employer', slides).bytes, 'ppt/presentation.xml')).not.toMatch(/ballot|section|<p:extLst/);
  });

  test('is the same each time', () => {
    expect(Buffer.from(fillBytes(rich, 'employer').bytes).equals(Buffer.from(employer.bytes))).toBe(true);
  });

  test('shows a hidden slide that was marked, and says so', () => {
    const { bytes, findings } = fillBytes(changeParts(rich, { 'ppt/slides/slide4.xml': (xml) => xml.replaceAll('CANARY', 'OPEN') }), 'employer', '4');
    expect(partText(bytes, 'ppt/slides/slide4.xml')).not.toContain('show=');
    expect(findings).toEqual([expect.objectContaining({ code: 'fill-shown', level: 'warning', slide: '4' })]);
    expect(loose(bytes)).toEqual([]);
  });

  test('is refused where nothing is marked, where a mark is misspelt and where a file is embedded', () => {
    const unmarked = changeParts(rich, { 'ppt/notesSlides/notesSlide1.xml': (xml) => xml.replace('For: members, employer', 'Hello'), 'ppt/notesSlides/notesSlide3.xml': (xml) => xml.replace('For: the employer and members', 'For: a long time') });
    expect(fillBytes(unmarked, 'employer').findings).toEqual([expect.objectContaining({ code: 'fill-unmarked', level: 'error', message: expect.stringContaining('"For: members, employer"') })]);
    expect(fillBytes(unmarked, 'public').findings[0]).toMatchObject({ code: 'fill-unmarked' });
    const misspelt = changeParts(rich, { 'ppt/notesSlides/notesSlide1.xml': (xml) => xml.replace('For: members, employer', 'For: members, emploier') });
    expect(fillBytes(misspelt, 'employer').findings).toContainEqual(expect.objectContaining({ code: 'unknown-audience', level: 'error', slide: '1' }));
    const embedded = changeParts(rich, { 'ppt/slides/_rels/slide3.xml.rels': (xml) => xml.replace('</Relationships>', '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="../embeddings/oleObject1.bin"/></Relationships>') }, { 'ppt/embeddings/oleObject1.bin': 'x' });
    expect(fillBytes(embedded, 'employer').findings).toContainEqual(expect.objectContaining({ code: 'fill-embedded', level: 'error', slide: '3' }));
    expect(fillBytes(embedded).findings).toEqual([]);
  });
});

describe('a version for members with some of the slides', () => {
  test('keeps notes, comments and people, and nothing of the slides that are gone', () => {
    const { bytes } = fillBytes(rich, 'members', '1,3-4');
    const left = canaries(bytes);
    for (const kept of ['CANARYNOTES', 'CANARYREVIEWER', 'CANARYCUSTOM', 'CANARYHIDDEN', 'CANARYTAG', 'CANARYORPHAN']) expect(left).toContain(kept);
    for (const gone of ['CANARYTITLE', 'CANARYBULLET', 'CANARYALT', 'CANARYTHUMBNAIL']) expect(left).not.toContain(gone);
    expect(partText(bytes, 'ppt/presentation.xml')).toMatch(/name="CANARYSHOW" id="0"><p:sldLst><p:sld r:id="[^"]+"\/><\/p:sldLst>/);
    expect(loose(bytes)).toEqual(['nothing leads to ppt/orphan.bin']);
  });
});

describe('a file with macros', () => {
  test('comes out without them, as a presentation', () => {
    const macro = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml';
    const { bytes, findings } = fillBytes(changeParts(rich, {
      '[Content_Types].xml': (xml) => xml.replace('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', macro),
      'ppt/_rels/presentation.xml.rels': (xml) => xml.replace('</Relationships>', '<Relationship Id="rId80" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'),
    }, { 'ppt/vbaProject.bin': 'CANARYMACRO' }));
    expect(canaries(bytes)).not.toContain('CANARYMACRO');
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('macroEnabled');
    expect(findings).toEqual([expect.objectContaining({ code: 'fill-macros', level: 'warning' })]);
  });
});

test('a line says for whom a slide is', () => {
  expect(readForLine('For: members, employer, public')).toEqual({ audience: ['members', 'employer', 'public'] });
  expect(readForLine(' for : the Employer and the public. ')).toEqual({ audience: ['employer', 'public'] });
  expect(readForLine('For: everyone')).toEqual({ audience: ['members', 'employer', 'public'] });
  expect(readForLine('For: members, the press')).toEqual({ unknown: 'press' });
  for (const line of ['For: a long time', 'For members', 'Not for: employer', 'For:']) expect(readForLine(line)).toBeUndefined();
});

test('slides are named by their numbers', () => {
  expect([...readSlideNumbers('1, 3-4,4', 5)]).toEqual([1, 3, 4]);
  for (const typed of ['', '0', '3-2', 'x', '1,', '6', '2-9']) expect(() => readSlideNumbers(typed, 5)).toThrow(/slide/);
});
