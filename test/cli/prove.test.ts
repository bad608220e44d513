import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { everyLetter } from '../support/plain-zip.ts';
import { DECK, FIGURES } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

const BRANCH = `deck: small
base-version: 1
profile: { branch: { name: Northmoor }, official: { name: Pat Officer } }
figures:
  local-present: { value: 42, source: Headcount, as-of: 2025-11-12, entered-by: Alex Counter }
slides: { notes: { welcome: Bring the CANARY77Z placards } }
`;
const folder = fill(tempFolder(), { 'deck.md': DECK, 'figures.yaml': FIGURES, 'branch.yaml': BRANCH });
const WITH = ['--branch', 'branch.yaml', '--today', '2025-11-27'];
const against = (file: string, ...more: string[]) => branchdeck(folder, 'prove', file, '--against', '.', '--audience', 'employer', ...WITH, ...more);
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

beforeAll(async () => {
  await buildCli();
  for (const audience of ['employer', 'members']) {
    const { code } = branchdeck(folder, 'export', '.', '--to', 'pptx', '--out', `${audience}.pptx`, '--audience', audience, '--report', `${audience}.json`, ...WITH);
    expect(code).toBe(0);
  }
}, 120_000);

describe('a report', () => {
  test('says what went out, what stayed and what was checked, of the file as it lies there', async () => {
    const report: unknown = JSON.parse(bytesOf('employer.json').toString());
    expect(report).toMatchObject({
      report: 1, version: 'employer', date: '2025-11-27', branch: 'Northmoor', deck: { id: 'small', version: '1' },
      file: { name: 'employer.pptx', bytes: bytesOf('employer.pptx').length },
      proof: { result: 'clean', matches: [], unread: [] },
    });
    const { createHash } = await import('node:crypto');
    expect(report).toMatchObject({ file: { sha256: createHash('sha256').update(bytesOf('employer.pptx')).digest('hex') } });
  });

  test('holds none of the words that stay', () => {
    expect(bytesOf('employer.json').toString()).not.toMatch(/CANARY|placards|Say hello|Officer|Counter/);
  });
});

describe('what other code finds in the files', () => {
  test('is nothing that stays, in the employer’s', () => {
    const letters = everyLetter(bytesOf('employer.pptx'));
    expect(letters).toContain('Everybody is here.');
    expect(letters).not.toMatch(/CANARY|placards|Say hello|Pat Officer|Alex Counter/i);
  });

  test('and all of the notes, in the members’', () => expect(everyLetter(bytesOf('members.pptx'))).toMatch(/CANARY77Z placards/));
});

describe('branchdeck prove', () => {
  test('says of a file that is not there that it was not found', () => {
    const { code, err } = against('gone.pptx');
    expect(code).not.toBe(0);
    expect(err).toContain('gone.pptx was not found.');
    expect(err).not.toContain('went wrong inside');
  });

  test('ends with 0 where a file is clean', () => {
    const { code, out, err } = against('employer.pptx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^employer\.pptx: nothing that the version for employer withholds\. \d+ parts read/);
  });

  test('ends with 1 and says what and where, in a file for others', () => {
    const { code, err } = against('members.pptx');
    expect(code).toBe(1);
    expect(err).toContain('“Bring the CANARY77Z placards”');
    expect(err).toMatch(/^the notes page \d+ \(ppt\/notesSlides/m);
  });

  test('and in one that was edited by hand, also for other programs', () => {
    const parts = unzipSync(bytesOf('employer.pptx'));
    const slide = 'ppt/slides/slide1.xml';
    writeFileSync(join(folder, 'edited.pptx'), zipSync({ ...parts, [slide]: strToU8(strFromU8(parts[slide] ?? new Uint8Array()).replace('Everybody is here.', 'Ask Pat Officer')) }));
    const { code, out } = against('edited.pptx', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ result: 'found', version: 'employer', matches: [{ kind: 'name', found: 'Ask Pat Officer', where: 'slide 1', part: slide }] });
  });

  test.each([['text.html', '<p>Ask <b>Pat</b> Officer</p><img alt="CANARY77Z">'], ['text.md', 'Ask Pat Officer about CANARY77Z']])('reads %s too', (name, text) => {
    writeFileSync(join(folder, name), text);
    const { code, err } = against(name);
    expect([code, err.split('\n').filter((line) => line !== '').length]).toEqual([1, name === 'text.md' ? 2 : 2]);
  });

  test.each([
    ['no deck', ['prove', 'employer.pptx', '--audience', 'employer'], 2],
    ['no audience', ['prove', 'employer.pptx', '--against', '.'], 2],
    ['nobody’s audience', ['prove', 'employer.pptx', '--against', '.', '--audience', 'all'], 2],
    ['no file', ['prove', '--against', '.', '--audience', 'employer'], 2],
    ['a file that is not there', ['prove', 'gone.pptx', '--against', '.', '--audience', 'employer'], 1],
    ['a damaged file', ['prove', 'damaged.pptx', '--against', '.', '--audience', 'employer'], 1],
  ])('says so of %s', (_, args, code) => {
    writeFileSync(join(folder, 'damaged.pptx'), 'PK\u0003\u0004 and nothing else');
    const ended = branchdeck(folder, ...args);
    expect([ended.code, ended.err.trim() === '']).toEqual([code, false]);
    expect(ended.err).not.toMatch(/at \w+ \(|Error:/);
  });
});

describe('branchdeck jcnc-pack', () => {
  test('makes the employer’s slides and the report in a new folder', () => {
    const { code, out } = branchdeck(folder, 'jcnc-pack', '.', '--out', 'JCNC', ...WITH);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'JCNC')).toSorted()).toEqual(['A small deck for employer.pptx', 'Report for employer.txt']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(out).toContain('JCNC/A small deck for employer.pptx: 3 slides');
    const report = readFileSync(join(folder, 'JCNC', 'Report for employer.txt'), 'utf8');
    expect(report).toContain('nothing that this version withholds was found');
    expect(report).not.toMatch(/CANARY|placards|Say hello|Officer|Counter/);
  });

  test('adds the JCNC letter, and says what is blank in it', async () => {
    fill(folder, { 'with/deck.md': DECK, 'with/figures.yaml': FIGURES, 'with/letters/jcnc.md': '---\nid: jcnc-letter\ntitle: JCNC letter\nfor: employer\nto: "{{ employer.name }}"\n---\nDear all\n' });
    const { code, out, err } = branchdeck(folder, 'jcnc-pack', 'with', '--out', 'JCNC with', ...WITH);
    expect(code).toBe(0);
    expect(err).toContain('not asked (letter-blank:jcnc-letter): “JCNC letter”: Still blank, and marked in it: the employer\'s name.\n');
    expect(out).toContain('JCNC with/JCNC letter for employer.docx: JCNC letter, with 1 place to fill in.\n');
    expect(everyLetter(bytesOf('JCNC with/JCNC letter for employer.docx'))).toContain('[name of the employer]');
  });

  test.each([
    [['--yes'], 'A paper with marked places to fill in, on “JCNC letter”: goes out', true],
    [['--answer', 'letter-blank:jcnc-letter=leave-out'], 'A paper with marked places to fill in, on “JCNC letter”: left out', false],
    [[], 'A paper with marked places to fill in, on “JCNC letter”: not asked', true],
  ] as const)('has what was decided of a paper in the report: %j', (more, line, holds) => {
    const name = `JCNC ${more.join(' ').replace(/\W/g, '-')}`;
    const { code, err } = branchdeck(folder, 'jcnc-pack', 'with', '--out', name, ...WITH, ...more);
    expect([code, err.includes('not asked')]).toEqual([0, more.length === 0]);
    expect(readFileSync(join(folder, name, 'Report for employer.txt'), 'utf8')).toContain(line);
    expect(existsSync(join(folder, name, 'JCNC letter for employer.docx'))).toBe(holds);
  });

  test.each([['no-such=keep', 'nothing is asked under that name'], ['letter-blank:jcnc-letter=maybe', 'it is letter-blank:jcnc-letter=keep or letter-blank:jcnc-letter=leave-out'], ['keep', 'nothing is asked under that name']])('refuses --answer %s', (answer, said) => {
    const { code, err } = branchdeck(folder, 'jcnc-pack', 'with', '--out', 'JCNC refused', ...WITH, '--answer', answer);
    expect([code, err.includes(said), existsSync(join(folder, 'JCNC refused'))]).toEqual([2, true, false]);
  });

  test('never writes into a folder that holds something', () => {
    const full = fill(join(folder, 'full'), { 'mine.txt': 'Mine.' });
    const { code, err } = branchdeck(folder, 'jcnc-pack', '.', '--out', 'full', ...WITH);
    expect([code, readFileSync(join(full, 'mine.txt'), 'utf8')]).toEqual([1, 'Mine.']);
    expect(err).toMatch(/holds files already/);
  });

  test('leaves nothing where the slides can’t go out', () => {
    const { code } = branchdeck(folder, 'jcnc-pack', '.', '--out', 'none', '--today', '2025-11-27');
    expect([code, existsSync(join(folder, 'none'))]).toEqual([1, false]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a file that is made to harm', () => {
  const nested = (depth: number): Uint8Array => strToU8('<a>'.repeat(depth) + 'CANARY' + '</a>'.repeat(depth));
  const within = (depth: number): Uint8Array => zipSync(depth === 0 ? { 'a.xml': strToU8('<a/>') } : { 'inner.xlsx': within(depth - 1) });
  /** A zip whose list names one part twice, or a part as smaller than it is. */
  const misleading = (change: (list: DataView) => void): Uint8Array => {
    const bytes = zipSync({ 'ppt/a.xml': strToU8(`<a>${'x'.repeat(5000)}</a>`), 'ppt/b.xml': strToU8(`<a>${'y'.repeat(5000)}</a>`) });
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    change(new DataView(bytes.buffer, bytes.byteOffset + at));
    return bytes;
  };

  test.each<[string, string, Uint8Array, string]>([
    ['nested too deep', 'deep.pptx', zipSync({ 'ppt/slides/slide1.xml': nested(5000) }), 'Could not be looked into: ppt/slides/slide1.xml (nested more than 1,000 deep)'],
    ['a page nested too deep', 'deep.html', strToU8('<div>'.repeat(5000)), 'Could not be looked into: the page (nested more than 1,000 deep)'],
    ['files inside files', 'within.pptx', zipSync({ 'ppt/embeddings/a.xlsx': within(4) }), '(a file inside files inside files)'],
    ['a part that is larger than it says', 'lies.pptx', misleading((list) => list.setUint32(24, 10, true)), 'lies.pptx holds more than it says'],
    ['parts that share bytes', 'shares.pptx', misleading((list) => list.setUint32(42, 0, true)), 'shares.pptx holds more than it says'],
  ])('is called what it is: %s', (_, name, bytes, said) => {
    writeFileSync(join(folder, name), bytes);
    const { code, err } = against(name);
    expect([code, err.includes(said), err.includes('damaged and could not')]).toEqual([1, true, false]);
  });
});
