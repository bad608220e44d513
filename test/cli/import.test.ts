import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tempFolder } from '../files/temp.ts';
import { bodyShape, para, pptxBytes, titleShape } from '../support/pptx.ts';
import { branchdeck, buildCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);

const slides = [
  { shapes: titleShape('Our asks') + bodyShape(para('{{ local-yes }} said yes')), after: '<p:transition><p:fade/></p:transition>' },
  { shapes: titleShape('More'), hidden: true },
];

test('makes a deck that checks without an error, and says what was not carried', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'asks.pptx'), pptxBytes({ slides }));
  const made = branchdeck(folder, 'import', 'asks.pptx', '--out', 'deck');
  expect(made).toMatchObject({ code: 0, out: 'deck: 2 slides (1 hidden in PowerPoint and off until you switch it on).\n', err: 'Not carried from slide 1: The transition to it.\n' });
  expect(branchdeck(folder, 'check', 'deck').code).toBe(0);
  expect(readFileSync(join(folder, 'deck', 'deck.md'), 'utf8')).toContain('{{ local-yes }} said yes');
  const again = branchdeck(folder, 'import', 'asks.pptx', '--out', 'deck');
  expect(again.code).toBe(1);
  expect(again.err).toContain('The folder deck holds files already.');
});

test('tells other programs in JSON, on standard output alone', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'asks.pptx'), pptxBytes({ slides }));
  const { code, out, err } = branchdeck(folder, 'import', 'asks.pptx', '--out', 'deck', '--json', '--keep-original');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ deck: 'deck', title: 'Our asks', slides: 2, hidden: 1, lost: [{ slide: 1, kind: 'transition', what: 'The transition to it.' }] });
});

test('says what is wrong with what it was given', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'text.pptx'), 'plain text');
  expect(branchdeck(folder, 'import', 'text.pptx', '--out', 'deck').code).toBe(1);
  expect(branchdeck(folder, 'import', 'none.pptx', '--out', 'deck')).toMatchObject({ code: 1, err: 'none.pptx was not found.\nCheck that it was not moved, renamed or deleted.\n' });
  expect(branchdeck(folder, 'import', 'text.pptx').code).toBe(2);
  expect(branchdeck(folder, 'import').code).toBe(2);
});

test('takes the numbers on its slides as figures where it is asked to', () => {
  const folder = tempFolder();
  const numbers = [{ shapes: titleShape('The snap poll') + bodyShape(para('More than 1,400 responses to the snap poll') + para('61% of our heads are tired')) }];
  writeFileSync(join(folder, 'poll.pptx'), pptxBytes({ slides: numbers }));
  expect(branchdeck(folder, 'import', 'poll.pptx', '--out', 'none').out).toContain('2 numbers on the slides read like a figure, 1 of them known');
  branchdeck(folder, 'import', 'poll.pptx', '--out', 'known', '--figures', 'known');
  expect(readFileSync(join(folder, 'known', 'deck.md'), 'utf8')).toContain('More than {{ poll-responses | plain }} responses to the snap poll\n\n61% of our heads are tired');
  const all = branchdeck(folder, 'import', 'poll.pptx', '--out', 'all', '--figures', 'all');
  expect(all.out).toContain('Taken as figures: poll-responses, our-heads-are-tired.');
  expect(branchdeck(folder, 'check', 'all').err).toContain('"Our heads are tired" has no source');
  expect(branchdeck(folder, 'import', 'poll.pptx', '--out', 'x', '--figures', 'some').code).toBe(2);
  const listed = JSON.parse(branchdeck(folder, 'import', 'poll.pptx', '--out', 'json', '--json').out) as { candidates: object[] };
  expect(listed.candidates).toMatchObject([
    { text: 'More than 1,400', known: 'poll-responses', origin: { part: 'ppt/slides/slide1.xml', paragraph: 1, from: 0, to: 15 } },
    { text: '61%', known: null, kind: 'percent', value: 61, origin: { part: 'ppt/slides/slide1.xml', paragraph: 2, from: 0, to: 3 } },
  ]);
});
