import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToApp, makeFolder } from './test-run.ts';

const HEAD = (title: string): string => `---\nformat: 1\nid: ${title.toLowerCase().replaceAll(' ', '-')}\ntitle: ${title}\naudiences: [members]\n---\n\n`;
const CHART = '```chart\ntype: bar\nunit: percent\ncategories: ["Yes", "No"]\nseries:\n  Members: [60, 40]\nalt: "Bar chart: 60 per cent yes, 40 per cent no."\n```\n';

/** A folder that the app can read, with this as its `deck.md`; without a text, an empty folder. */
export function deckFolder(text?: string): string {
  const folder = makeFolder('deck');
  if (text !== undefined) writeFileSync(join(folder, 'deck.md'), text);
  giveToApp(folder);
  return folder;
}

/** A folder with a deck of one slide. */
export const smallDeck = (title: string): string => deckFolder(`${HEAD(title)}# Hello\n`);

/** A folder with a deck of many slides, each with a chart. */
export const chartDeck = (title: string, slides: number): string =>
  deckFolder(HEAD(title) + Array.from({ length: slides }, (_, index) => `## Slide ${index + 1}\n\n${CHART}`).join('\n---\n\n'));
