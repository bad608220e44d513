import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeEdition } from '../../../core/branch/edition.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { compose } from '../../../core/slides/compose.ts';

const DECK = `---
format: 1
id: small
title: Small
---

## First slide

- 91% of leaders

---

## Second slide

Words.

---

## Third slide

More words.
`;

/** A PowerPoint file of three slides, written by our own export. */
export function smallPptx(text = DECK): Promise<Uint8Array> {
  const edition = makeEdition({ deck: { name: 'deck.md', text }, figures: undefined, images: [] }, undefined, '2025-11-23');
  return writePowerPoint({ presentation: compose(edition, 'members').presentation, pictures: new Map() });
}

/** The same package with some of its XML parts changed. */
export function changeParts(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, /\.(xml|rels)$/.test(name) ? strToU8(change(name, strFromU8(part))) : part])));
}
