import { MANIFEST, manifestText, type Manifest } from '../../../core/deckpack/manifest.ts';
import { sha256 } from '../../../files/sha256.ts';
import { buildZip, type ZipPart, type ZipShape } from '../../support/build-zip.ts';

export const DECK_MD = '---\nformat: 1\nid: fair-pay\ntitle: Fair pay\nversion: 2026.1\naudiences: [members]\n---\n\n# Fair pay\n\nFor everybody.\n\n---\n\n## A picture\n\n![A dot](images/dot.png)\n';
/** One white point. */
export const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64');
export const GOOD: Readonly<Record<string, string | Uint8Array>> = { 'deck.md': DECK_MD, 'figures.yaml': 'figures: {}\n', 'images/dot.png': DOT, 'letters/note.md': '---\nid: note\ntitle: A note\nfor: [members]\n---\n\nHello.\n' };

export const asBytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

/** What a manifest of these files says. */
export const manifestOf = (files: Readonly<Record<string, string | Uint8Array>>, more: Partial<Manifest> = {}): Manifest => ({
  format: 1, kind: 'deck', title: 'Fair pay', id: 'fair-pay', version: '2026.1', madeOn: '2026-11-30', madeBy: 'Branchdeck 0.1.0',
  files: Object.entries(files).map(([path, content]) => ({ path, bytes: asBytes(content).length, sha256: sha256(asBytes(content)) })),
  ...more,
});

interface Twist {
  manifest?: Partial<Manifest> | string | undefined;
  /** Changes each part that the zip is made of, the manifest first. */
  parts?: (parts: ZipPart[]) => ZipPart[];
  shape?: ZipShape;
}

/** A pack that is written by code of the tests' own, so that it can lie. */
export function packOf(files: Readonly<Record<string, string | Uint8Array>> = GOOD, { manifest, parts = (same) => same, shape }: Twist = {}): Uint8Array {
  const text = typeof manifest === 'string' ? manifest : manifestText(manifestOf(files, manifest));
  return buildZip(parts([{ name: MANIFEST, bytes: Buffer.from(text) }, ...Object.entries(files).map(([name, content]) => ({ name, bytes: asBytes(content) }))]), shape);
}
