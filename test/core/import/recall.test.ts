import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { convertPresentation } from '../../../core/import/convert-presentation.ts';
import { openPresentation } from '../../../core/opc/kind.ts';
import { openSlides } from '../../../core/powerpoint/read/presentation.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import type { TrueSlide } from '../../support/pptx-truth.ts';
import { recall, type Recalled } from '../../support/recall.ts';

const FOLDER = process.env['RECALL_FOLDER'] ?? join(import.meta.dirname, '..', '..', 'fixtures', 'pptx');
const FILES = readdirSync(FOLDER).filter((name) => extname(name).startsWith('.p'));

function recalled(name: string): Recalled {
  const { file, main } = openPresentation(sourceOfBytes(readFileSync(join(FOLDER, name))));
  const open = openSlides(file, main);
  const read = open.whole(Array.from({ length: open.count }, (_, index) => open.slide(index)));
  const pictures = new Map(file.names.filter((part) => /\/media\//.test(part)).map((part, at) => [part, { name: `picture-${at}.png`, part, shown: true }]));
  const { deck } = convertPresentation(read, { fileName: name, pictures });
  const truth = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as TrueSlide[];
  return recall(truth, deck, Array.from(pictures.values(), (picture) => `images/${picture.name}`));
}

/** What LibreOffice sees and a deck lacks, each for its reason. */
const LACKING: Readonly<Record<string, unknown>> = {
  // Its points are named "1st Qtr" and so on; LibreOffice counts them instead.
  'poi-scatter-chart.pptx': { values: ['1', '2', '3', '4'] },
};

test.each(FILES)('%s', (name) => {
  const missing = Object.fromEntries(Object.entries(recalled(name)).filter(([, each]) => each.missing.length > 0).map(([what, each]) => [what, each.missing]));
  expect(missing).toEqual(LACKING[name] ?? {});
});
