import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { buildTemplate, ODD, USUAL } from '../support/build-template.ts';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, windowOf } from './support/windows.ts';

const DECK = '---\nformat: 1\nid: house\ntitle: In house style\naudiences: [members]\n---\n\n# In house style\n\n---\n\n<!-- slide\nlayout: two-column\n-->\n## Two sides\n\nLeft\n\n::right::\n\nRight\n';

/** Drops a file on the window, as from a folder beside it. */
const dropOn = (desk: Page, name: string, bytes: Uint8Array): Promise<void> =>
  desk.evaluate(([called, given]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(given)], called));
    document.querySelector('[role=dialog]')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, [name, [...bytes]] as const);

const sizeIn = (path: string): string =>
  /<p:sldSz[^>]*>/.exec(strFromU8(unzipSync(readFileSync(path))['ppt/presentation.xml'] ?? new Uint8Array()))?.[0] ?? '';

test('a template is chosen or dropped in the export, is worn, is there again after a restart, and can be taken off', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const folder = deckFolder(DECK);
  const files = makeFolder('templates');
  writeFileSync(join(files, 'Council house style.potx'), buildTemplate(ODD));
  writeFileSync(join(files, 'letter.potx'), 'no template at all');
  giveToApp(files);
  const exports = makeFolder('exports');

  const app = await launch({ userData, args: [folder] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  const choice = dialog.getByRole('region', { name: 'Template' });
  await expect(choice).toContainText('None: the slides look as they do in Branchdeck.');

  await answerOpenDialog(app, join(files, 'letter.potx'));
  await choice.getByRole('button', { name: 'Choose a template…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('letter.potx can’t be used as a template.');
  await expect(choice).toContainText('None: the slides look');

  await answerOpenDialog(app, join(files, 'Council house style.potx'));
  await choice.getByRole('button', { name: 'Choose a template…' }).click();
  await expect(choice).toContainText('Council house style.potx 3 layouts, slides of 4:3');
  expect((await new AxeBuilder({ page: desk }).setLegacyMode().disableRules(['landmark-one-main', 'page-has-heading-one']).analyze()).violations).toEqual([]);
  // A web page has no masters, and no choice of them.
  await dialog.getByRole('radio', { name: 'Web page' }).check({ force: true });
  await expect(choice).toBeHidden();
  await dialog.getByRole('radio', { name: 'PowerPoint' }).check({ force: true });

  await answerSaveDialog(app, join(exports, 'worn.pptx'));
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const done = desk.getByRole('dialog', { name: 'Exported' });
  await expect(done.getByText('The template has no layout for two columns: slide 2 uses “Inhalt mit Überschrift”.')).toBeVisible();
  expect(sizeIn(join(exports, 'worn.pptx'))).toContain('cx="9144000" cy="6858000"');
  await app.close();

  const again = await launch({ userData, args: [folder] });
  const other = await windowOf(again, 'desk');
  await other.getByRole('button', { name: 'Export', exact: true }).click();
  const kept = other.getByRole('region', { name: 'Template' });
  await expect(kept).toContainText('Council house style.potx');
  await dropOn(other, 'Region.pptx', buildTemplate(USUAL));
  await expect(kept).toContainText('Region.pptx 8 layouts, slides of 16:9');
  // Of the one that no deck wears any more, no copy is left.
  await expect.poll(() => readdirSync(join(userData, 'templates'))).toHaveLength(1);
  await kept.getByRole('button', { name: 'No template' }).click();
  await expect(kept).toContainText('None: the slides look');
  await expect.poll(() => readdirSync(join(userData, 'templates'))).toEqual([]);
});
