import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Audience } from '../../core/audience/model.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { buildPlayer } from '../support/build-player.ts';
import { exif, PNG, WHOLE_JPEG, withChunk, withExif } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

beforeAll(buildPlayer);
const folder = tempFolder();
const ascii = (words: string): number[] => [...new TextEncoder().encode(words)];
const DECK = '---\nformat: 1\nid: pictures\ntitle: Pictures\naudiences: [members, employer]\n---\n\n## First\n\n![A](<Canary/Canary Smith.jpg>)\n\n![B](canary.png)\n\n![C](canary.svg)\n\nNote:\nCanary\n';

async function exported(audience: Audience, name: string): Promise<string> {
  const own = fill(join(folder, 'Canary'), {
    'deck.md': DECK,
    'Canary/Canary Smith.jpg': withExif(WHOLE_JPEG, [...exif(6), ...ascii('Canary')]),
    'canary.png': withChunk(PNG, 'tEXt', ascii('Author\0Canary')),
    'canary.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Canary</title><g id="Canary"><rect width="9" height="9"/></g></svg>',
  });
  mkdirSync(join(folder, 'out'), { recursive: true });
  const { sources, folder: deck } = await openDeck(own);
  const target = join(folder, 'out', name);
  const { contents } = await exportVersion({ folders: { deck, branch: [] }, edition: makeEdition(sources, undefined, '2025-11-27'), audience, leaveOutIncomplete: false, format: 'html', target });
  expect(contents).toBe(`1 slide, 3 pictures, ${audience === 'members' ? 'notes on 1' : 'no notes'}`);
  return readFileSync(target, 'utf8');
}

/** What a browser runs and paints with: the elements' own text, which the policy has to name. */
const inside = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map(([, text]) => text ?? '');
const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('is a whole page whose policy names its own script and styles and nothing else', async () => {
  const html = await exported('employer', 'a.html');
  const policy = (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
  const [script, ...moreScripts] = inside(html, 'script');
  const styles = inside(html, 'style');
  expect([moreScripts.length, styles.length]).toEqual([0, 2]);
  expect(policy).toContain(`script-src ${hashed(script ?? '')};`);
  expect(policy).toContain(`style-src ${styles.map(hashed).join(' ')};`);
  expect(html.match(/url\((?!"?data:font\/woff2)/g)).toBeNull();
  expect(html.match(/@import|sourceMappingURL|<link|<base|<iframe|<object/g)).toBeNull();
});

it('holds no name of a file, of a picture\'s metadata or of a place, and no notes and no view for them', async () => {
  const html = await exported('employer', 'b.html');
  expect(html.match(/canary|branchdeck-test|\bnotes\b/gi)).toBeNull();
  const pictures = [...html.matchAll(/data:image\/[\w+]+;base64,([^"]+)"/g)].map(([, data]) => Buffer.from(data ?? '', 'base64').toString('latin1'));
  expect(pictures).toHaveLength(3);
  expect(pictures.join('')).not.toMatch(/canary/i);
});

it('has the notes and their view for members, and the same bytes each time', async () => {
  const html = await exported('members', 'c.html');
  expect(html).toContain('<p>Canary</p>');
  expect(html).toContain('Notes window');
  expect(await exported('members', 'd.html')).toBe(html);
});
