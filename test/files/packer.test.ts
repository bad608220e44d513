import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPart } from '../../core/zip/pack.ts';
import { writePowerPoint } from '../../core/powerpoint/write.ts';
import { ThreadPacker } from '../../files/export/packer.ts';
import { buildPackThread } from '../../scripts/build-pack-thread.mjs';
import { bullets, chart, presentation, slide } from '../core/powerpoint/build.ts';
import { sample, samplePictures } from '../core/powerpoint/sample.ts';

let folder = '';
const script = (): string => join(folder, 'pack-thread.cjs');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packer-'));
  await buildPackThread(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** One that has its thread already. */
async function begun(path = script()): Promise<ThreadPacker> {
  const packer = new ThreadPacker(path);
  while (!packer.isReady) await setTimeout(1);
  return packer;
}

/** Hands these batches over, leaving the packer time between them, and gives what comes of them. */
async function pack(packer: ThreadPacker, batches: readonly Uint8Array[][], rest: number): Promise<unknown> {
  const all = batches.map((batch) => packer.pack(batch));
  if (rest > 0) await setTimeout(rest);
  await packer.finish();
  return Promise.all(all);
}

describe('a packer with a thread', () => {
  it('gives for every part what packing it here gives, whoever packed it', async () => {
    const packer = await begun();
    try {
      await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 6 }), { maxLength: 12 }), fc.nat({ max: 2 }), async (batches, rest) => {
        expect(await pack(packer, batches, rest)).toEqual(batches.map((batch) => batch.map(packPart)));
        for (const part of batches.flat()) expect(part.buffer.detached ?? false).toBe(false);
      }), { numRuns: 200 });
    } finally {
      packer.close();
    }
  });

  it('has its thread pack while the caller does something else', async () => {
    const packer = await begun();
    const part = new Uint8Array(5_000).fill(7);
    expect(await packer.pack([part])).toEqual([packPart(part)]); // nobody helped
    packer.close();
  });

  it.each([
    ['there is none', 'missing.cjs', undefined],
    ['it throws at once', 'throws.cjs', 'throw new Error()'],
    ['it ends', 'ends.cjs', 'process.exit(0)'],
    ['it can’t be read as a program', 'broken.cjs', ')('],
  ])('packs by itself where %s', async (_, name, text) => {
    const path = join(folder, name);
    if (text !== undefined) await writeFile(path, text);
    const packer = new ThreadPacker(path);
    const batches = [[new Uint8Array([1, 2, 3]), new Uint8Array()], [], [new Uint8Array(300)]];
    expect(await pack(packer, batches, 50)).toEqual(batches.map((batch) => batch.map(packPart)));
    packer.close();
  });

  it('loses nothing where the thread dies with parts in its hands', async () => {
    const path = join(folder, 'dies.cjs');
    await writeFile(path, "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => process.exit(1)); parentPort.postMessage('ready');");
    const packer = await begun(path);
    const batches = Array.from({ length: 9 }, (_, index) => [new Uint8Array(index * 10).fill(index)]);
    expect(await pack(packer, batches, 0)).toEqual(batches.map((batch) => batch.map(packPart)));
    packer.close();
  });
});

describe('a PowerPoint file that is packed while it is made', () => {
  it('has the same bytes', async () => {
    const long = presentation(Array.from({ length: 80 }, (_, at) => slide(`Slide ${at}`, [bullets(`One ${at}`, 'Two'), chart('bar', 'count', ['x', 'y'], { A: [at, 2] })])));
    for (const input of [{ presentation: sample(), pictures: samplePictures() }, { presentation: long, pictures: new Map() }]) {
      const packer = await begun();
      const pause = (): Promise<void> => setTimeout(0);
      expect(Buffer.from(await writePowerPoint({ ...input, packer, pause })).equals(Buffer.from(await writePowerPoint(input)))).toBe(true);
      packer.close();
    }
  });
});
