import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { fill, tempFolder } from '../files/temp.ts';
import { buildCli } from './run-cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEAD = '---\nformat: 1\nid: small\ntitle: A small deck\nversion: 1\naudiences: [members]\n---\n\n';
/** So many that what is said of them, near a megabyte, is many times what the system holds for a reader. */
const SLIDES = 2000;

beforeAll(buildCli, 120_000);

it('says everything to whoever reads it only after the work is done, and then ends at once', async () => {
  const slides = Array.from({ length: SLIDES }, (_, at) => `## Slide ${at}\n\nWe were {{ nobody-${at} }} of {{ none-${at} }}.`);
  const folder = fill(tempFolder(), { 'deck.md': `${HEAD}${slides.join('\n\n---\n\n')}\n` });
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), 'check', folder, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  // Long enough for a program that doesn't wait for its reader to have ended by itself.
  await Promise.race([once(child, 'exit'), setTimeout(2000)]);
  const said = await text(child.stdout);
  expect(() => void JSON.parse(said)).not.toThrow();
  expect(said.match(/"code":"unknown-token"/g)).toHaveLength(2 * SLIDES);
  expect(await ended).toEqual([1, null]);
}, 60_000);
