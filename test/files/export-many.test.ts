import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../core/audience/model.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { AppError } from '../../core/errors.ts';
import { openExporter } from '../../files/export/export-many.ts';
import { exportVersion, type ExportedFile, type ExportOrder } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { anyLayer } from '../support/any-layer.ts';
import { buildTemplate, USUAL } from '../support/build-template.ts';
import { EVERY_DECK } from '../support/every-deck.ts';
import { fill, tempFolder } from './temp.ts';

const TODAY = '2025-11-27';
const out = tempFolder();
fill(out, { 'usual.potx': buildTemplate(USUAL) });

/** An export as far as it can be compared: what it wrote, or why it didn't. */
async function outcome(run: () => Promise<ExportedFile>): Promise<unknown> {
  try {
    const { path, contents, report, remarks } = await run();
    return { bytes: readFileSync(path).toString('base64'), contents, report, remarks };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
}

const DECKS = [...new Set(EVERY_DECK.map(({ deck }) => deck))].map((deck) => ({ name: deck, open: async () => openDeck(join(import.meta.dirname, '../..', deck)) }));

/** Slides that differ from one branch to the next in nothing, in a word, in a chart and in how many there are of it. */
const MADE = `---
format: 1
id: made
title: A made-up deck
version: 1
audiences: [members, employer, public]
---

<!-- slide
id: first
-->
# What {{branch.name}} asks for

---

<!-- slide
id: chart
audience: [members]
-->
## Who answered

\`\`\`chart
type: bar
unit: number
alt: How many answered.
---
| | Said yes |
|---|---|
| Here | {{answered}} |
| Elsewhere | 40 |
\`\`\`

Notes:

Say that {{official.name}} counted {{answered}} of them.

---

<!-- slide
id: long
-->
## A long list

${Array.from({ length: 30 }, (_, number) => `- Line ${number + 1} of this list is long enough to fill the whole width of a slide, and says so`).join('\n')}

---

<!-- slide
id: last
-->
## And then

{{answered}} of us answered. We ask that {{employer.name}} writes back.
`;
const FIGURES = 'figures:\n  answered:\n    label: Those who answered\n    kind: count\n    scope: local\n';

describe('an exporter', () => {
  it.each([...DECKS, { name: 'a made deck', open: async () => openDeck(fill(join(out, 'made'), { 'deck.md': MADE, 'figures.yaml': FIGURES })) }])('writes $name for one branch after the other as a single export would', async ({ open }) => {
    const { sources, folder } = await open();
    const exporter = openExporter();
    const one = fc.record({ layer: anyLayer(sources), audience: fc.constantFrom(...AUDIENCES), leaveOutIncomplete: fc.boolean(), format: fc.constantFrom('pptx' as const, 'pptx' as const, 'md' as const), worn: fc.integer({ max: 5, min: 0 }) });
    await fc.assert(fc.asyncProperty(one, async ({ layer, audience, leaveOutIncomplete, format, worn }) => {
      const edition = makeEdition(sources, layer, TODAY);
      // A single export has read its deck for itself.
      const alone = makeEdition({ ...sources, deck: { ...sources.deck } }, layer, TODAY);
      const order: Omit<ExportOrder, 'edition'> = {
        folders: { deck: folder, branch: [] }, audience, leaveOutIncomplete, format, target: join(out, `file.${format}`),
        ...(worn === 0 && format === 'pptx' ? { template: { path: join(out, 'usual.potx'), name: 'usual.potx' } } : {}),
      };
      expect(await outcome(() => exporter.export({ ...order, edition }))).toEqual(await outcome(() => exportVersion({ ...order, edition: alone })));
    }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 6), endOnFailure: true });
  }, 600_000);

  it('writes two at once, each as if it were alone', async () => {
    const { sources, folder } = await openDeck(join(import.meta.dirname, '../../decks/fairer-inspection'));
    const { layer } = parseBranch({ name: 'branch.yaml', text: readFileSync(join(import.meta.dirname, '../../decks/example-branch/branch.yaml'), 'utf8') });
    const exporter = openExporter();
    const orders = ['Northmoor', 'Southmoor', 'Eastmoor', 'Westmoor'].map((name): ExportOrder => ({
      folders: { deck: folder, branch: [] }, audience: 'members', leaveOutIncomplete: true, format: 'pptx', target: join(out, `${name}.pptx`),
      edition: makeEdition(sources, { ...layer, profile: { ...layer.profile, branch: { ...layer.profile.branch, name } } }, TODAY),
    }));
    const many = await Promise.all(orders.map((order) => outcome(() => exporter.export(order))));
    const single: unknown[] = [];
    // One after the other, as single exports are made.
    for (const order of orders) single.push(await outcome(() => exportVersion(order)));
    expect(many).toEqual(single);
  });
});
