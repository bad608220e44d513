import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeBigPptx } from '../support/big-pptx.ts';
import { importInApp } from './support/import-in-app.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { windowOf } from './support/windows.ts';

const SLIDES = 300;
/** Of 2 MB each. */
const PICTURES = 50;

test('a presentation of 100 MB is read in a process of its own, while the window answers', async ({ launch }) => {
  test.setTimeout(120_000);
  const folder = makeFolder('big');
  const file = join(folder, 'big.pptx');
  writeBigPptx(file, SLIDES, PICTURES);
  giveToApp(folder);
  const app = await launch();
  const desk = await windowOf(app, 'desk');

  const running = importInApp(app, { file, folder: join(folder, 'deck'), keepOriginal: false });
  let answers = 0;
  const still = { running: true };
  void running.finally(() => (still.running = false));
  while (still.running) {
    await desk.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    answers += 1;
  }
  const { said, memory } = await running;
  const progress = said.filter((message) => message.is === 'news').map(({ news: { step, done, total } }) => `${step} ${done} of ${total}`);
  expect(said.at(-1)).toMatchObject({ is: 'done', done: { counts: { slides: SLIDES, notes: SLIDES, charts: 75, tables: 60 } } });
  expect(progress).toEqual(expect.arrayContaining(Array.from({ length: SLIDES }, (_, done) => `slides ${done} of ${SLIDES}`)));
  expect(readdirSync(join(folder, 'deck', 'images'))).toHaveLength(PICTURES);
  // A window that waits for the reader would have answered once or twice.
  expect(answers).toBeGreaterThan(20);
  expect(memory).toBeGreaterThan(20);
  expect(memory).toBeLessThan(300);
  test.info().annotations.push({ type: 'memory', description: `${Math.round(memory)} MB, ${answers} answers` });

  const cancelled = await importInApp(app, { file, folder: join(folder, 'second'), keepOriginal: true }, 20);
  expect(cancelled.said.at(-1)).toMatchObject({ is: 'failed', code: 'cancelled' });
  expect(readdirSync(folder).toSorted()).toEqual(['big.pptx', 'deck']);
});
