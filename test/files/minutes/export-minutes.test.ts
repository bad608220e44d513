import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { MINUTES_VERSIONS, minutesFileName, type MinutesFormat, type MinutesVersion } from '../../../core/minutes/formats.ts';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { readBack } from '../../../core/proof/read/read.ts';
import { wordsOf } from '../../../core/proof/words.ts';
import { exportMinutes } from '../../../files/minutes/export-minutes.ts';
import { openToRead } from '../../../files/open-to-read.ts';
import { at, JCNC, SMOOTH, SMOOTH_ABOUT, STORMY } from '../../core/minutes/meetings.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { tempFolder } from '../temp.ts';

const ROOT_FOLDER = tempFolder();
const newFolder = (): Promise<string> => mkdtemp(join(ROOT_FOLDER, 'm-'));

const NAMES = { official: 'Lena Marsh', contact: '', others: ['Kim Lee'] };
const write = async (meeting: Meeting, version: MinutesVersion, format: MinutesFormat, more: Partial<Parameters<typeof exportMinutes>[0]> = {}) => {
  const folder = await newFolder();
  const target = join(folder, `minutes.${format}`);
  return { target, folder, done: await exportMinutes({ meeting, about: SMOOTH_ABOUT, version, format, names: NAMES, target, ...more }) };
};
/** Every word of a file, as the proof reads it. */
function wordsOfFile(path: string, kind: 'docx' | 'md'): string {
  const source = openToRead(path);
  try {
    return ` ${readBack(kind, source).parts.flatMap(({ pieces }) => pieces.flatMap(({ text }) => wordsOf(text))).join(' ')} `;
  } finally {
    source.close();
  }
}

const CHANGED = act(act(SMOOTH, { do: 'approve', text: draftMinutes(SMOOTH, SMOOTH_ABOUT), meeting: { id: 'm-spring', title: 'Spring meeting', date: '2026-03-05' } }, at('18:00', '2026-03-05')), { do: 'action', text: 'Thank LENA MARSH and kim lee', owner: 'Kim Lee', due: '' }, at('19:00', '2026-03-05'));
const MEETINGS: readonly (readonly [string, Meeting])[] = [['a smooth one', SMOOTH], ['a stormy one', STORMY], ['a tiny one', JCNC], ['one changed since approval', CHANGED]];

describe('minutes as a file', () => {
  it.each(MEETINGS.flatMap(([name, meeting]) => MINUTES_VERSIONS.map((version) => [name, version, meeting] as const)))('is a sound Word document of %s, %s version', async (_, version, meeting) => {
    const { target, done } = await write(meeting, version, 'docx');
    expect(done.proof).toMatchObject({ result: 'clean', unread: [] });
    expect(await validatorErrors(new Uint8Array(await readFile(target)), 'docx')).toEqual([]);
    const words = wordsOfFile(target, 'docx');
    expect(words).toContain(' minutes ');
    if (version === 'nameless') {
      expect(words).not.toMatch(/ (?:jane|smith|priya|patel|neill|amina|khan|lena|marsh|kim|lee) /);
      expect(done.proof.lookedFor.name).toBeGreaterThan(0);
    } else if (meeting === SMOOTH) expect(words).toContain(' moved by jane smith ');
  }, 60_000);

  it('has what an amendment takes out struck through and what it puts in underlined, and says at its foot what it is', async () => {
    const { target } = await write(STORMY, 'members', 'docx');
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await readFile(target));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/<w:strike\/><\/w:rPr><w:t[^>]*>two<\/w:t>/);
    expect(document).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>three<\/w:t>/);
    const feet = Object.keys(parts).filter((name) => /footer\d\.xml$/.test(name)).map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    expect(feet.some((foot) => foot.includes('Draft: not approved'))).toBe(true);
  });

  it('is Markdown that says the same, with and without names', async () => {
    const { target } = await write(SMOOTH, 'members', 'md');
    const text = await readFile(target, 'utf8');
    expect(text).toMatch(/^# Minutes: Autumn branch meeting\n\n\*\*Draft: not approved\*\*\n/);
    expect(text).toContain('| Send the motion to the employer | Jane Smith | 4 December 2025 |');
    expect(text).not.toContain('/home/jane');
    const other = await write(SMOOTH, 'nameless', 'md');
    expect(await readFile(other.target, 'utf8')).toContain('| Send the motion to the employer | A member | 4 December 2025 |');
  });

  it('is not kept where a name stands in what was written', async () => {
    const folder = await newFolder();
    const paper = { painter: { pagePdf: () => Promise.resolve(new TextEncoder().encode(pdfOf('Thanks to JANE SMITH'))) }, stylesheet: 'resources/letters/letter.css' };
    const target = join(folder, 'minutes.pdf');
    const order = { meeting: SMOOTH, about: SMOOTH_ABOUT, format: 'pdf' as const, names: NO_NAMES, target, paper };
    await expect(exportMinutes({ ...order, version: 'nameless' })).rejects.toMatchObject({ code: 'withheld' });
    expect(await readdir(folder)).toEqual([]);
    await expect(exportMinutes({ ...order, version: 'members' })).resolves.toMatchObject({ proof: { result: 'clean' } });
  });

  it('is not written once it was stopped', async () => {
    const folder = await newFolder();
    await expect(exportMinutes({ meeting: SMOOTH, about: SMOOTH_ABOUT, version: 'members', format: 'md', names: NO_NAMES, target: join(folder, 'm.md'), signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('has a name that says which version it is', () => {
    expect(minutesFileName('Minutes: Autumn branch meeting', '2025-11-27', 'nameless', 'docx')).toBe('Minutes Autumn branch meeting 2025-11-27 without names.docx');
  });
});

/** A page with one line, as small as a PDF can be. */
function pdfOf(line: string): string {
  const content = `BT /F1 12 Tf 50 700 Td (${line}) Tj ET`;
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>', `<</Length ${content.length}>>stream\n${content}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  return `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj${object}endobj`).join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF`;
}
