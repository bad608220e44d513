import { readVersion } from '../../../core/merge/version.ts';
import type { DeckVersion } from '../../../core/merge/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';

/** A slide as a test says it: its text, and what its comment says beside the id. */
export interface SaidSlide {
  id: string;
  body: string;
  attributes?: string;
  notes?: string;
}

/** The sources of a deck of these slides. */
export const sourcesOf = (version: string, slides: readonly SaidSlide[], figures = '', letters: Readonly<Record<string, string>> = {}, head = 'audiences: [members, employer]'): DeckSources => ({
  deck: {
    name: 'deck.md',
    text: `---\nformat: 1\nid: test-deck\ntitle: A test\nversion: ${version}\n${head}\n---\n\n${slides.map(({ id, body, attributes = '', notes }) =>
      `<!-- slide\nid: ${id}\n${attributes === '' ? '' : `${attributes}\n`}-->\n${body}\n${notes === undefined ? '' : `\nNote:\n${notes}\n`}`).join('\n---\n\n')}`,
  },
  figures: figures === '' ? undefined : { name: 'figures.yaml', text: `figures:\n${figures}` },
  images: [],
  letters: { files: Object.entries(letters).map(([name, text]) => ({ name: `letters/${name}.md`, text })), findings: [] },
});

export const versionOf = (...said: Parameters<typeof sourcesOf>): DeckVersion => readVersion(sourcesOf(...said));
