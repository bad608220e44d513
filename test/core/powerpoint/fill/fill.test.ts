import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainUnzip } from '../../../support/plain-zip.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { changeParts, fillBytes, partText, type FilledBytes } from './fill-bytes.ts';
import { richFile } from './rich-file.ts';

let rich: Uint8Array;
let members: Uint8Array;
beforeAll(async () => {
  rich = changeParts(await richFile(), { 'ppt/slides/slide2.xml': (xml) => xml.replace('{{ strike }}', '{{ strike }} and \\{{ x }}') });
  members = fillBytes(rich).bytes;
});

const texts = (xml: string): string[] => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, said = '']) => said);
const workbook = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(unzipSync(bytes)['ppt/embeddings/workbook1.xlsx']!)).map(([name, part]) => [name, strFromU8(part)]));

describe('a file filled for members', () => {
  test('has values in shapes, groups, tables, notes, alt texts, tips, SmartArt and the master, in the first run\'s look', () => {
    const one = partText(members, 'ppt/slides/slide1.xml');
    expect(texts(one)).toEqual(expect.arrayContaining(['Welcome to North &amp; moor', 'North &amp; moor', ' and ', 'more', 'Jump, 1,420', 'CANARYHIDDENSHAPE here']));
    expect(one).toContain('<a:r><a:rPr lang="en-GB"/><a:t>North &amp; moor</a:t></a:r><a:r><a:rPr lang="en-GB" b="1"/><a:t> and </a:t></a:r>');
    expect(one).toContain('title="North &amp; moor &amp; co"');
    expect(one).toContain('tooltip="See Kings &lt;Lynn&gt;"');
    expect(one).toContain('descr="Our 61% chart."');
    expect(texts(partText(members, 'ppt/slides/slide2.xml')).join('')).toContain('CANARYBULLET of 87% and {{ x }}');
    expect(texts(partText(members, 'ppt/slides/slide3.xml')).join('|')).toMatch(/We were 1,420, see .*\|1,420/);
    expect(partText(members, 'ppt/notesSlides/notesSlide1.xml')).toContain('CANARYNOTES of North &amp; moor');
    expect(partText(members, 'ppt/slideMasters/slideMaster1.xml')).toContain('<a:t>North &amp; moor</a:t></a:r></a:p>');
    expect(partText(members, 'ppt/diagrams/data1.xml')).toContain('<a:t>61%</a:t></a:r><a:r><a:rPr lang="en-GB"/><a:t> said yes</a:t>');
    expect(Buffer.from(unzipSync(members)['ppt/diagrams/drawing1.xml']!).toString('utf16le')).toBe('\ufeff' + Buffer.from(unzipSync(rich)['ppt/diagrams/drawing1.xml']!).toString('utf16le').slice(1).replace('{{ yes', '61%').replace(' }} said', ' said'));
    expect(partText(members, 'docProps/app.xml')).toContain('<vt:lpstr>Welcome to North &amp; moor</vt:lpstr>');
  });

  test('has them in a chart: its words, its numbers and the cells of its workbook, which are numbers', () => {
    const chart = partText(members, 'ppt/charts/chart1.xml');
    expect(chart).toContain('<c:v>Write to Kings &lt;Lynn&gt;</c:v>');
    expect(chart).toMatch(/<c:f>Sheet1!\$C\$1<\/c:f><c:strCache><c:ptCount val="1"\/><c:pt idx="0"><c:v>North &amp; moor<\/c:v>/);
    expect(chart).toMatch(/<c:f>Sheet1!\$C\$2:\$C\$3<\/c:f>.*<c:ptCount val="2"\/><c:pt idx="0"><c:v>61<\/c:v><\/c:pt><c:pt idx="1"><c:v>1420<\/c:v><\/c:pt><\/c:numCache>/);
    const parts = workbook(members);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C2" s="1"><v>61</v></c>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C3"><v>1420</v></c>');
    // A cell that is printed as a share of a hundred.
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="F3" s="2"><v>0.61</v></c>');
    expect(parts['xl/sharedStrings.xml']).toContain('<si><t>North &amp; moor</t></si><si><t>Write to Kings &lt;Lynn&gt;</t></si><si><r><t>1,420</t></r><rPh');
    expect(parts['xl/tables/table1.xml']).toContain('name="North &amp; moor"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C1" t="s"><v>2</v></c>');
  });

  test('has them in the names of its sections, and is stopped by one there that has no value', () => {
    const named = (name: string): FilledBytes => fillBytes(changeParts(rich, { 'ppt/presentation.xml': (xml) => xml.replace('name="Open"', `name="${name}"`) }));
    expect(partText(named('In {{ branch.name }}').bytes, 'ppt/presentation.xml')).toContain('<p14:section name="In North &amp; moor" id="{00000000-0000-0000-0000-000000000001}">');
    expect(named('In {{ blank }}').findings).toEqual([expect.objectContaining({ level: 'error', slide: undefined, message: expect.stringMatching(/^In the name of a section: \{\{ blank \}\}/) })]);
  });

  test('holds no token, and every part without one as it lay, packed and unpacked', () => {
    const [before, after] = [plainUnzip(Buffer.from(rich)), plainUnzip(Buffer.from(members))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([name, part]) => !part.equals(after.get(name)!)).map(([name]) => name);
    expect(changed.toSorted()).toEqual([
      'docProps/app.xml', 'ppt/charts/chart1.xml', 'ppt/diagrams/data1.xml', 'ppt/diagrams/drawing1.xml', 'ppt/embeddings/workbook1.xlsx', 'ppt/notesSlides/notesSlide1.xml',
      'ppt/slideMasters/slideMaster1.xml', 'ppt/slides/slide1.xml', 'ppt/slides/slide2.xml', 'ppt/slides/slide3.xml',
    ]);
    for (const [name, record] of records(rich)) if (!changed.includes(name)) expect(records(members).get(name)!.equals(record)).toBe(true);
    for (const [name, part] of after) if (name.endsWith('.xml') && !name.includes('slide2')) expect(part.toString()).not.toMatch(/\{\{/);
    expect(Object.values(workbook(members)).join('')).not.toContain('{{');
    expect(Buffer.from(fillBytes(rich).bytes).equals(Buffer.from(members))).toBe(true);
  });

  test('has no more errors than the file had', async () => {
    const [before, after] = [await validatorErrors(rich), await validatorErrors(members)];
    expect(after.length).toBeLessThanOrEqual(before.length);
  });
});

/** Each part's own header and packed bytes. */
function records(bytes: Uint8Array): Map<string, Buffer> {
  const whole = Buffer.from(bytes);
  const found = new Map<string, Buffer>();
  const end = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let at = whole.readUInt32LE(end + 16); at < end;) {
    const [size, length, place] = [whole.readUInt32LE(at + 20), whole.readUInt16LE(at + 28), whole.readUInt32LE(at + 42)];
    found.set(whole.toString('utf8', at + 46, at + 46 + length), whole.subarray(place, place + 30 + whole.readUInt16LE(place + 26) + whole.readUInt16LE(place + 28) + size));
    at += 46 + length + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  }
  return found;
}

describe('what can\'t be filled', () => {
  const findings = (changes: Parameters<typeof changeParts>[1], audience: 'members' | 'employer' = 'members'): string[] =>
    fillBytes(changeParts(rich, changes), audience).findings.filter(({ level }) => level === 'error').map(({ slide, code, message }) => `${slide} ${code} ${message}`);

  test('is named with its slide and place', () => {
    expect(findings({
      'ppt/slides/slide3.xml': (xml) => xml.replace(/<a:t>Third/, '<a:t>Third {{ nowhere }} {{ open').replaceAll(/<a:t>\{\{ present \}\}/g, '<a:t>{{ blank }}'),
      'ppt/notesSlides/notesSlide1.xml': (xml) => xml.replace('{{ branch.name }}', '{{ few }}'),
      'ppt/charts/chart1.xml': (xml) => xml.replace('Write to {{ town }}', '{{ meeting.date }}'),
      'ppt/slideLayouts/slideLayout2.xml': (xml) => xml.replace(/<a:t>/, '<a:t>{{ meeting.place }}'),
    })).toEqual([
      '1 fill-min-base In the notes: {{ few }} can’t be printed. Not printed: a share of fewer than 5000 people could identify someone, and it is out of 1420.',
      expect.stringMatching(/^undefined fill-blank On the layout “.*”: \{\{ meeting.place \}\} has no value: The meeting's place\.$/),
      '1 fill-blank In a chart: {{ meeting.date }} has no value: The meeting\'s date.',
      '3 unknown-token In the text: {{ nowhere }} names no figure and no detail of the branch.',
      expect.stringMatching(/^3 unclosed-token In the text: "\{\{ open" is never closed\./),
      '3 fill-blank In a table: {{ blank }} has no value: Still blank.',
    ]);
  });

  test('is a figure that the employer may not have, on a slide that they may', () => {
    expect(findings({ 'ppt/slides/slide3.xml': (xml) => xml.replace('{{ present }}', '{{ strike }}') }, 'employer')).toEqual(['3 fill-withheld In the text: {{ strike }} is not for the employer: Would strike.']);
  });

  test('is guessed at where nothing says what a figure is', () => {
    const { bytes, findings: all } = fillBytes(changeParts(rich, { 'ppt/slides/slide3.xml': (xml) => xml.replace('Third', '{{ loose }}') }));
    expect(partText(bytes, 'ppt/slides/slide3.xml')).toContain('<a:t>1,234.5');
    expect(all.map(({ level, code, message }) => [level, code, message])).toEqual([['warning', 'figure-guessed', 'No figures.yaml says what "loose" is. It is printed as 1,234.5, and anyone may see it.']]);
  });
});
