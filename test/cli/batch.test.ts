import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRANCH, DECK, FIGURES } from './decks.ts';
import { branchdeck, buildCli } from './run-cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TODAY = ['--today', '2025-11-20'];
let folder = '';

beforeAll(async () => {
  await buildCli();
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-batch-'));
  mkdirSync(join(folder, 'deck', 'letters'), { recursive: true });
  writeFileSync(join(folder, 'deck', 'deck.md'), DECK);
  writeFileSync(join(folder, 'deck', 'figures.yaml'), FIGURES);
  writeFileSync(join(folder, 'deck', 'letters', 'hello.md'), '---\nid: hello\ntitle: A letter\nfor: [employer]\n---\n\n{{ branch.name }} writes to {{ employer.name }}.\n');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const batch = (...args: string[]) => branchdeck(folder, 'batch', 'deck', ...TODAY, ...args);
const sums = (out: string): Record<string, string> =>
  Object.fromEntries(readdirSync(join(folder, out)).toSorted().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, out, name))).digest('hex')]));
const csv = (name: string, ...rows: string[]): string => {
  writeFileSync(join(folder, name), `branch.name,employer.name,local-present,local-present.source\n${rows.join('\n')}\n`);
  return name;
};
const many = (count: number): string => csv(`${count}.csv`, ...Array.from({ length: count }, (_, at) => `Quarlton ${at},Council ${at},${at + 30},Headcount ${at}`));

describe('branchdeck batch', () => {
  it('makes each branch’s file as the export of that branch alone does, byte for byte', () => {
    mkdirSync(join(folder, 'branches', 'far'), { recursive: true });
    writeFileSync(join(folder, 'branches', 'near.yaml'), BRANCH);
    writeFileSync(join(folder, 'branches', 'far', 'branch.yaml'), BRANCH.replace('Northmoor', 'Southmoor').replace('42', '17'));
    const { code, out, err } = batch('--branches', 'branches', '--to', 'pptx,md', '--audience', 'employer,members', '--out', 'whole', '--jobs', '2');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toContain('8 of 8 files made');
    for (const [name, branch] of [['Northmoor', 'branches/near.yaml'], ['Southmoor', 'branches/far/branch.yaml']] as const) {
      for (const audience of ['members', 'employer']) {
        for (const kind of ['pptx', 'md']) {
          expect(branchdeck(folder, 'export', 'deck', ...TODAY, '--branch', branch, '--audience', audience, '--to', kind, '--out', `single.${kind}`).code).toBe(0);
          expect(readFileSync(join(folder, 'whole', `${name} – A small deck for ${audience}.${kind}`)).equals(readFileSync(join(folder, `single.${kind}`)))).toBe(true);
        }
      }
    }
    const summary = readFileSync(join(folder, 'whole', 'summary.html'), 'utf8');
    expect(summary).toContain('For the region’s official alone');
    expect(summary).toContain(sums('whole')['Northmoor – A small deck for employer.pptx'] ?? 'no sum');
  });

  it('takes a region’s folder, whose own changes stand in every file, as --region does', () => {
    const files: Record<string, string> = {
      'region.yaml': 'format: 1\nname: Vale\n',
      'region/small.yaml': 'deck: small\nbase-version: 1\nprofile:\n  branch: { region: Vale }\nslides:\n  added:\n    - { id: vale, audience: [members, employer], markdown: "## In the Vale\\n\\nWe of the Vale met." }\n',
      'branches/quarlton/profile.yaml': 'branch: { name: Quarlton, region: Vale }\n',
      'branches/quarlton/small.yaml': BRANCH.replace('Northmoor', 'Quarlton'),
      'branches/kirkby/profile.yaml': 'branch: { name: Kirkby, region: Vale }\n',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, 'vale', dirname(path)), { recursive: true });
      writeFileSync(join(folder, 'vale', path), text);
    }
    const { code, err } = batch('--branches', 'vale', '--to', 'pptx', '--audience', 'members', '--out', 'region', '--jobs', '1', '--leave-out-incomplete');
    expect({ code, err: err.includes('Not made') }).toEqual({ code: 0, err: false });
    writeFileSync(join(folder, 'quarlton.yaml'), BRANCH.replace('{ name: Northmoor }', '{ name: Quarlton, region: Vale }'));
    expect(branchdeck(folder, 'export', 'deck', ...TODAY, '--branch', 'quarlton.yaml', '--region', 'vale/region/small.yaml', '--audience', 'members', '--to', 'pptx', '--out', 'one.pptx').code).toBe(0);
    expect(sums('region')['Quarlton – A small deck for members.pptx']).toBe(createHash('sha256').update(readFileSync(join(folder, 'one.pptx'))).digest('hex'));
    mkdirSync(join(folder, 'loose'));
    writeFileSync(join(folder, 'loose', 'quarlton.yaml'), readFileSync(join(folder, 'quarlton.yaml')));
    expect(batch('--branches', 'loose', '--region', 'vale/region/small.yaml', '--to', 'pptx', '--audience', 'members', '--out', 'beside', '--jobs', '1').code).toBe(0);
    expect(sums('beside')['Quarlton – A small deck for members.pptx']).toBe(sums('region')['Quarlton – A small deck for members.pptx']);
    const noted = (): string[] => readFileSync(join(folder, 'vale', 'branches', 'quarlton', 'exports.jsonl'), 'utf8').trim().split('\n');
    expect(noted()).toHaveLength(1);
    expect(JSON.parse(noted()[0] ?? '')).toMatchObject({ deck: 'small', version: '1', audience: 'members', kind: 'pptx', file: 'Quarlton – A small deck for members.pptx', sha256: sums('region')['Quarlton – A small deck for members.pptx'], day: '2025-11-20', figures: [{ id: 'local-present', value: '42' }], texts: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(batch('--branches', 'vale', '--to', 'pptx', '--audience', 'members', '--out', 'region', '--jobs', '1', '--leave-out-incomplete', '--resume').out).toContain('2 of them before');
    expect(noted()).toHaveLength(1);
    writeFileSync(join(folder, 'vale', 'region', 'small.yaml'), 'deck: [small\n');
    expect(batch('--branches', 'vale', '--to', 'pptx', '--audience', 'members', '--out', 'none', '--leave-out-incomplete')).toMatchObject({ code: 1, err: expect.stringContaining('Mend the region') as string });
  });

  it('stops for no branch’s fault, and says each', () => {
    mkdirSync(join(folder, 'mixed'));
    writeFileSync(join(folder, 'mixed', 'good.yaml'), BRANCH);
    writeFileSync(join(folder, 'mixed', 'broken.yaml'), 'deck: [small\n');
    writeFileSync(join(folder, 'mixed', 'blank.yaml'), 'deck: small\nbase-version: 1\nprofile:\n  branch: { name: Blankton }\n');
    writeFileSync(join(folder, 'mixed', 'word.yaml'), BRANCH.replace('Northmoor', 'Wordham').replace('42', 'many'));
    const { code, out, err } = batch('--branches', 'mixed', '--to', 'md', '--audience', 'members', '--out', 'partly', '--jobs', '1');
    expect(code).toBe(1);
    expect(out).toContain('1 of 4 files made');
    expect(err).toMatch(/Not made for Blankton: .*--leave-out-incomplete/);
    expect(err).toMatch(/Not made for broken: .*broken\.yaml/);
    expect(err).toMatch(/Not made for Wordham: .*many/);
    expect(readdirSync(join(folder, 'partly')).toSorted()).toEqual(['.branchdeck-batch.jsonl', 'Northmoor – A small deck for members.md', 'summary.csv', 'summary.html']);
    const again = batch('--branches', 'mixed', '--to', 'md', '--audience', 'members', '--out', 'left', '--jobs', '1', '--leave-out-incomplete', '--json');
    const { files } = JSON.parse(again.out) as { files: { branch: string; made: boolean; leftOut: { label: string; reason: string }[] }[] };
    expect(files.find(({ branch }) => branch === 'Blankton')).toMatchObject({ made: true, leftOut: [{ label: 'Our figures', reason: 'a figure is blank' }] });
  });

  it('goes on where one name can’t be written', () => {
    mkdirSync(join(folder, 'taken', 'Quarlton 1 – A small deck for members.md', 'something'), { recursive: true });
    const args = ['--branches', many(3), '--to', 'md', '--audience', 'members', '--out', 'taken', '--jobs', '1'];
    expect(batch(...args)).toMatchObject({ code: 1, err: expect.stringContaining('is in that folder already') as string });
    const { code, out, err } = batch(...args, '--replace');
    expect({ code, made: out.includes('2 of 3 files made') }).toEqual({ code: 1, made: true });
    expect(err).toContain('Not made for Quarlton 1: ');
  });

  it('leaves out rows of a spreadsheet that can’t be right, each with its cell', () => {
    const { code, err } = batch('--branches', csv('wrong.csv', 'Kirkby,Elm Council,41,', 'Quarlton,Oak Council,some,', 'Kirkby,Elm Council,42,', 'Selby,Ash Council,#N/A,', 'Whitby,Ash Council,44,'), '--to', 'md', '--audience', 'members', '--out', 'wrong', '--jobs', '1');
    expect(code).toBe(1);
    for (const said of ['Not made for Quarlton: ', 'wrong.csv, C3: ', 'wrong.csv, A4: ', 'wrong.csv, row 2: ', 'wrong.csv, C5: ']) expect(err).toContain(said);
    expect(readdirSync(join(folder, 'wrong')).filter((name) => name.endsWith('.md'))).toEqual(['Whitby – A small deck for members.md']);
  });

  it('writes letters, of each branch its own', () => {
    const { code } = batch('--branches', csv('two.csv', 'Quarlton,Oak Council,41,Headcount', 'Kirkby,Elm Council,42,Headcount'), '--to', 'docx', '--audience', 'employer', '--out', 'letters', '--jobs', '1');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'letters')).filter((name) => name.endsWith('.docx'))).toEqual(['Kirkby – A letter for employer.docx', 'Quarlton – A letter for employer.docx']);
    expect(batch('--branches', 'two.csv', '--to', 'docx', '--audience', 'members', '--letters', 'hello', '--out', 'none').code).toBe(2);
  });

  it('writes over nothing unasked, goes on with --resume, and makes anew what has changed', () => {
    const args = ['--to', 'md', '--audience', 'members', '--out', 'again', '--jobs', '1'];
    expect(batch('--branches', many(3), ...args).code).toBe(0);
    const first = sums('again');
    const refused = batch('--branches', many(3), ...args);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--resume');
    expect(sums('again')).toEqual(first);
    expect(batch('--branches', many(3), ...args, '--resume').out).toContain('3 of 3 files made, 3 of them before');
    writeFileSync(join(folder, 'again', 'Quarlton 1 – A small deck for members.md'), 'spoilt');
    csv('3.csv', 'Quarlton 0,Council 0,99,Headcount 0', 'Quarlton 1,Council 1,31,Headcount 1', 'Quarlton 2,Council 2,32,Headcount 2');
    expect(batch('--branches', '3.csv', ...args, '--resume').out).toContain('3 of 3 files made, 1 of them before');
    const last = sums('again');
    expect(last['Quarlton 1 – A small deck for members.md']).toBe(first['Quarlton 1 – A small deck for members.md']);
    expect(last['Quarlton 0 – A small deck for members.md']).not.toBe(first['Quarlton 0 – A small deck for members.md']);
    expect(batch('--branches', '3.csv', ...args, '--replace').out).toContain('3 of 3 files made.');
    expect(sums('again')).toEqual(last);
  });

  it('ends in the same files where it was killed in the middle and gone on with', async () => {
    const given = ['--branches', many(40), '--to', 'pptx', '--audience', 'employer', '--jobs', '2'];
    expect(batch(...given, '--out', 'straight').code).toBe(0);
    // Killed several times over: each time some more is there.
    for (const [round, share] of [0.1, 0.4, 0.7].entries()) {
      const child = spawn(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), 'batch', 'deck', ...TODAY, ...given, '--out', 'killed', ...(round > 0 ? ['--resume'] : [])], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const journal = (): number => {
        try {
          return readFileSync(join(folder, 'killed', '.branchdeck-batch.jsonl'), 'utf8').split('\n').length;
        } catch {
          return 0;
        }
      };
      while (journal() < 40 * share && child.exitCode === null) await setTimeout(2);
      child.kill('SIGKILL');
      await ended;
    }
    // As it may lie where a disk was full or a computer stopped.
    const path = join(folder, 'killed', '.branchdeck-batch.jsonl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, -20));
    writeFileSync(join(folder, 'killed', '.Quarlton 7 – A small deck for employer.p.0123456789ab.tmp'), 'half');
    const { code, out } = batch(...given, '--out', 'killed', '--resume');
    expect(code).toBe(0);
    expect(out).toMatch(/40 of 40 files made, \d+ of them before/);
    expect(sums('killed')).toEqual(sums('straight'));
  });

  it('is cancelled with Ctrl-C, keeps whole files alone and says how to go on', async () => {
    const given = ['--branches', many(60), '--to', 'pptx', '--audience', 'employer', '--jobs', '1', '--out', 'stopped'];
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), 'batch', 'deck', ...TODAY, ...given], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      const isTime = !said.includes('\n2 of 60');
      said += data.toString();
      if (isTime && said.includes('\n2 of 60')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(130);
    expect(said).toContain('--resume');
    const names = readdirSync(join(folder, 'stopped')).filter((name) => name !== '.branchdeck-batch.jsonl');
    expect(names.length).toBeLessThan(60);
    expect(names.every((name) => name.endsWith('for employer.pptx') && statSync(join(folder, 'stopped', name)).size > 1000)).toBe(true);
    expect(batch(...given, '--resume').code).toBe(0);
  });

  it('guards its table against formulas, and its page against markup', () => {
    expect(batch('--branches', csv('odd.csv', '=HYPERLINK("x"),Oak Council,41,Headcount', '<b>Kirkby</b>,Elm Council,42,Headcount'), '--to', 'md', '--audience', 'members', '--out', 'odd').code).toBe(0);
    expect(readFileSync(join(folder, 'odd', 'summary.csv'), 'utf8')).toContain('"\'=HYPERLINK(""x"")"');
    expect(readFileSync(join(folder, 'odd', 'summary.html'), 'utf8')).not.toContain('<b>');
  });

  it('says what is wrong with how it is called', () => {
    many(3);
    for (const args of [['--to', 'pptx'], ['--branches', '3.csv'], ['--branches', '3.csv', '--to', 'ppt'], ['--branches', '3.csv', '--to', 'pptx', '--jobs', '0'], ['--branches', '3.csv', '--to', 'pptx', '--name', '{deck}'], ['--branches', '3.csv', '--to', 'pptx', '--letters', 'hello'], ['--branches', '3.csv', '--to', 'pptx', '--resume', '--replace'], ['--branches', '3.csv', '--to', 'pptx', '--answer', 'x']]) {
      expect(batch(...args, '--audience', 'members', '--out', 'nowhere').code, args.join(' ')).toBe(2);
    }
    expect(readdirSync(folder)).not.toContain('nowhere');
  });
});
