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
