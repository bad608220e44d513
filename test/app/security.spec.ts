import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { closeAndListRequests } from './support/network.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, decideAll, openExample, present, windowOf } from './support/windows.ts';

const HOSTILE = `---
format: 1
id: hostile
title: A deck that tries everything
audiences: [members]
---

# Hello <img src="x" onerror="window.pwned = 1"> there

<script>window.pwned = 1</script>
<iframe src="https://example.com/"></iframe>
<a href="javascript:window.pwned=1" onclick="window.pwned=1">click me</a>

[press me](javascript:window.pwned=1) [and me](JaVa&#10;Script:window.pwned=1)
![remote](https://example.com/pixel.png)
![outside](../../../../etc/passwd)
![encoded](%2e%2e/%2e%2e/secret.png)

<svg onload="window.pwned=1"><script>window.pwned=1</script></svg>
<style>body { background: url(https://example.com/b.png) }</style>
<form action="https://example.com/"><input name="a"></form>
`;

function hostileDeck(): string {
  const folder = makeFolder('hostile');
  writeFileSync(join(folder, 'deck.md'), HOSTILE);
  giveToApp(folder);
  return folder;
}

const wasRun = (page: Page): Promise<boolean> => page.evaluate(() => 'pwned' in window);

test('a whole run asks nothing of the network', async ({ launch }) => {
  const app = await launch({ watchNetwork: true, env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  for (const tab of ['Figures', 'Branch', 'Things to check', 'Slides']) await desk.getByRole('tab', { name: tab }).click();
  await answerSaveDialog(app, join(makeFolder('exports'), 'a.pptx'));
  await desk.getByRole('button', { name: 'Export' }).click();
  await decideAll(desk.getByRole('dialog', { name: 'Export' }));
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await desk.getByRole('button', { name: 'Done' }).click();
  const { presenter } = await present(app, desk);
  const [, count] = /of (\d+)/.exec((await presenter.getByText(/^Slide 1 of \d+$/).textContent()) ?? '') ?? [];
  for (let slide = 1; slide < Number(count); slide += 1) await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(`Slide ${count} of ${count}`)).toBeVisible();
  await presenter.getByRole('button', { name: 'End (Esc)' }).click();
  await desk.getByRole('button', { name: 'Notes' }).click();
  await desk.getByRole('button', { name: 'Guide' }).click();
  expect(await closeAndListRequests(app)).toEqual([]);
});

test('a deck full of script, frames and paths does nothing and says so', async ({ launch }) => {
  const app = await launch({ watchNetwork: true, args: [hostileDeck()] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByText('A deck that tries everything').first()).toBeVisible();
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await expect(desk.getByText(/leads out of the deck's folder/).first()).toBeVisible();
  await expect(desk.getByText(/is on the internet and is never loaded/).first()).toBeVisible();
  await expect(desk.getByText(/<script> is never shown or run/).first()).toBeVisible();
  await desk.getByRole('tab', { name: 'Slides' }).click();
  await desk.locator('.preview-frame').getByText('press me').click();
  const { presenter, room } = await present(app, desk);
  await expect(room.getByRole('heading', { name: /Hello/ })).toBeVisible();
  for (const page of [desk, presenter, room]) {
    expect(await wasRun(page)).toBe(false);
    expect(await page.locator('iframe, form, script:not([src])').count()).toBe(0);
  }
  expect(await closeAndListRequests(app)).toEqual([]);
});

test('windows are sandboxed and can neither navigate, open windows, nor fetch', async ({ launch }) => {
  const app = await launch({ watchNetwork: true });
  const desk = await openExample(app);
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in the types, but the only way to ask a window what it was really made with.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    }));
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }]);
  const here = desk.url();
  expect(await desk.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  await desk.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await desk.evaluate(() => fetch('https://example.com/').then(() => 'fetched', () => 'refused'))).toBe('refused');
  expect(await desk.evaluate(() => fetch('app://branchdeck/deck/..%2f..%2f..%2f..%2fetc%2fpasswd').then((answer) => answer.status, () => 'refused'))).not.toBe(200);
  expect(await desk.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then((one) => one.state))).toBe('denied');
  expect(desk.url()).toBe(here);
  expect(await desk.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  expect(app.windows().length).toBe(1);
  expect(await closeAndListRequests(app)).toEqual([]);
});

test('main refuses a call that a window may not make, or whose argument is not right', async ({ launch }) => {
  const app = await launch();
  const desk = await openExample(app);
  const { room } = await present(app, desk);
  const call = (page: Page, name: string, argument?: unknown): Promise<string> =>
    page.evaluate(async ([channel, value]) => {
      const bridge = (window as unknown as { branchdeck: { call(name: string, value: unknown): Promise<unknown> } }).branchdeck;
      try {
        return JSON.stringify(await bridge.call(channel, value));
      } catch (error) {
        return `refused: ${String(error)}`;
      }
    }, [name, argument] as const);
  expect(await call(room, 'settings.get')).toMatch(/^refused|"ok":false/);
  expect(await call(room, 'notes.write', { meetingId: 'x', text: 'y' })).toMatch(/^refused|"ok":false/);
  expect(await call(room, 'present.go', { to: 'nowhere' })).toContain('"ok":false');
  expect(await call(desk, 'deck.open', { key: '../../etc' })).toContain('"ok":false');
  for (const name of ['export.openFile', 'export.showInFolder', 'export.saveReport']) expect(await call(desk, name, { path: '/etc/hosts' })).toContain('"code":"not-found"');
  expect(await call(desk, 'link.open', { url: 'file:///etc/passwd' })).toContain('"ok":false');
});
