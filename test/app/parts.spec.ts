import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { ROOT } from '../../scripts/project.mjs';
import { deckFolder } from './support/own-deck.ts';
import { test } from './support/test.ts';
import { present, windowOf } from './support/windows.ts';

/** Smaller text than at this step of `fit` can't be read at the back of a hall. */
const SMALLEST = 3;

test('a slide that holds too much goes on on further ones: in Customise, in the room, for the presenter', async ({ launch }) => {
  const folder = deckFolder(readFileSync(join(ROOT, 'test/fixtures/overfull/deck.md'), 'utf8'));
  const app = await launch({ args: [join(folder, 'deck.md')], env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('row', { name: /A long list/ }).click();
  const shown = desk.locator('.preview-frame .slide');
  await expect(shown.getByRole('heading', { name: 'A long list', exact: true })).toBeVisible();
  await expect(desk.getByText('This slide continues on a second slide: part 1 of 2.')).toBeVisible();
  await desk.getByRole('button', { name: 'Next part' }).click();
  await expect(shown.getByRole('heading', { name: 'A long list (continued)' })).toBeVisible();
  await expect(shown.getByText('Point 16:')).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).setLegacyMode().analyze()).violations).toEqual([]);

  const { presenter, room } = await present(app, desk);
  const count = Number(/of (\d+)/.exec((await presenter.getByText(/^Slide 1 of \d+$/).textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(14);
  // Measured by the window's own layout, every part is at a size that can be read, and keeps its text inside.
  const sizes = await room.locator('.slides > .slide').evaluateAll((slides) => slides.map((slide) => `${slide.getAttribute('data-id')} ${String(slide.getAttribute('class')).replace(/.*\b(fit-\d).*/, '$1')}`));
  expect(sizes.filter((each) => Number(each.at(-1)) > SMALLEST)).toEqual([]);
  expect(sizes).toHaveLength(count);

  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText('Say the first three aloud.')).toBeVisible();
  const slideTime = presenter.getByRole('definition').filter({ hasText: 'of 6 minutes planned' }).first();
  await expect(slideTime).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Agreed at once');
  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(room.getByRole('heading', { name: 'A long list (continued)' })).toBeVisible();
  await expect(presenter.getByText('Continued: the notes are for all of this slide.')).toBeVisible();
  // Its time is for all of it, too.
  await expect(slideTime).toBeVisible();
  // What is written down belongs to the slide and not to one of its parts.
  await expect(presenter.getByRole('textbox', { name: 'Notes for this slide' })).toHaveValue('Agreed at once');
  await presenter.keyboard.press('PageDown');
  await expect(room.getByRole('heading', { name: 'Numbered steps', exact: true })).toBeVisible();
  await presenter.keyboard.press('PageUp');
  await room.reload();
  await expect(room.getByRole('heading', { name: 'A long list (continued)' })).toBeVisible();
});
