import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { importPresentation } from '../../files/import/import-presentation.ts';
import { readKnownFigures } from '../../files/import/known-figures.ts';
import { openDeck } from '../../files/open-deck.ts';
import { tempFolder } from './temp.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test/fixtures/pptx');
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:pptx|pptm|ppsx|potx)$/.test(name));

test.each(FILES)('%s becomes a deck without an error, whatever of its numbers is taken', async (name) => {
  const out = tempFolder();
  const known = await readKnownFigures(join(ROOT, 'decks'));
  for (const figures of ['none', 'all'] as const) {
    const imported = await importPresentation({ file: join(FOLDER, name), folder: join(out, figures), keepOriginal: figures === 'all', figures, known });
    const deck = await openDeck(imported.path);
    const edition = makeEdition(deck.sources, undefined, '2025-11-27');
    expect([...deck.findings, ...edition.findings].filter(({ level }) => level === 'error')).toEqual([]);
    expect(edition.findings.map(({ code }) => code)).not.toContain('missing-picture');
    expect(edition.deck.slides.every((slide) => !slide.content().refused && slide.audience?.join() === 'members')).toBe(true);
    expect(edition.deck.slides.length).toBe(imported.counts.slides);
  }
});
