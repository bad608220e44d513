import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface OwnDeck {
  id: string;
  title: string;
  version?: string;
  slides?: string[];
  figures?: string;
}

/** Writes a deck of format 1 into a folder. Each slide is its Markdown; its id is made of its heading. */
export function writeDeck(folder: string, { id, title, version = '1', slides = ['# Hello'], figures }: OwnDeck): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deck.md'), `---\nformat: 1\nid: ${id}\ntitle: ${title}\nversion: ${version}\naudiences: [members]\n---\n\n${slides.join('\n\n---\n\n')}\n`);
  if (figures !== undefined) writeFileSync(join(folder, 'figures.yaml'), figures);
}
