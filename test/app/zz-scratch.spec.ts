import { writeFileSync } from 'node:fs';
import { test } from './support/test.ts';
import { openExample, present, resize } from './support/windows.ts';

test('shots', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk, { where: /window/ });
  await presenter.keyboard.press('End');
  for (const [w, h, zoom] of [[1280, 800, 1], [1280, 800, 1.5], [1280, 800, 2], [1024, 640, 1], [1024, 640, 1.25], [1024,640,2]] as const) {
    await resize(app, 'presenter', w, h);
    const png = await app.evaluate(async ({ BrowserWindow }, factor) => {
      const found = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'));
      found?.webContents.setZoomFactor(factor);
      await new Promise((done) => setTimeout(done, 900));
      return (await found?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
    }, zoom);
    writeFileSync(`/tmp/shot-${w}-${zoom}.png`, Buffer.from(png, 'base64'));
  }
});
