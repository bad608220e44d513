import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureEdition } from '../../fixtures/read-fixture.ts';

const root = resolve(import.meta.dirname, '../../..');
const table = [...readFileSync(join(root, 'docs/findings.md'), 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| ([^|]+) \|/gm)].map((row) => ({ code: row[1] ?? '', level: row[2] ?? '' }));
const sources = ['core', 'files'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/^powerpoint\/(?!fill\/)/.test(path)).map((path) => readFileSync(join(root, folder, path), 'utf8')),
);

/** The places where a finding gets its code. */
const GIVEN = [
  /\b(?:add|report|warn|refuse|remark|tell)\((?:[\w.()]+, ){0,2}(?:'(?:error|warning)', )?(?:[\w.]+, )?'([a-z]+(?:-[a-z0-9]+)+)'/g,
  /\bcode: '([a-z]+(?:-[a-z0-9]+)+)',\s/g,
  /\b(?:readShape|shapeFindings)\([^\n]*?'([a-z]+(?:-[a-z]+)+)'/g,
  /\bSlideRefused\('([a-z-]+)'\)/g,
];
// Codes of failures, which are no findings: core/errors.ts.
const FAILURES = new Set(['not-found', 'not-a-deck', 'too-large', 'outside-deck', 'bad-input', 'cannot-read', 'cannot-write']);
const given = new Set(sources.flatMap((source) => GIVEN.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))).filter((code) => !FAILURES.has(code)));

test('docs/findings.md has every code that the source gives, and no other', () => {
  expect(table.length).toBeGreaterThan(50);
  expect(table.map(({ code }) => code).toSorted()).toEqual([...given].toSorted());
});

test('its levels are those of the findings of the fixture decks', () => {
  const levels = new Map(table.map(({ code, level }) => [code, level]));
  for (const name of ['faults', 'whole-format']) {
    for (const { code, level } of fixtureEdition(name).findings) expect(levels.get(code)).toContain(level);
  }
});
