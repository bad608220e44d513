import { describe, expect, it, vi } from 'vitest';
import type { DrawnPage } from '../../../bridge/contract.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import type { LookChoice } from '../../../core/slides/pictured/model.ts';
import { saidOf } from '../../../core/slides/pictured/said.ts';
import { AppError } from '../../../core/errors.ts';
import type { FoundLibreOffice } from '../../../files/libreoffice/find-libreoffice.ts';
import type { FileToDraw } from '../../../main/pictured/draw-file.ts';
import { openKeeper, type Keeper } from '../../../main/pictured/keeper.ts';
import { openSlidePictures, type SlidePictures } from '../../../main/pictured/store.ts';
import type { DeckInUse } from '../../../main/library-model.ts';
import { tempFolder } from '../../files/temp.ts';

vi.mock('electron', () => ({ app: { getPath: () => '' } }));

const OFFICE: FoundLibreOffice = { program: '/usr/bin/soffice', version: '7.4.7.2' };
// What the keeper looks at of a deck.
const deck = { key: 'k', folder: '', meta: { powerpoint: 'original.pptx' }, layer: blankLayer('d', '') } as DeckInUse;
const page = (number: number, text: string): DrawnPage => ({ number, type: 'png', bytes: Uint8Array.of(1), small: Uint8Array.of(1), text });

interface Setting {
  found?: FoundLibreOffice;
  folder?: string;
}

/** A keeper whose file, program and drawing the test says; `finish` lets a drawing end. */
function setUp({ found = OFFICE, folder = tempFolder() }: Setting = {}) {
  const at = { file: 'one', found, choice: 'powerpoint' as LookChoice, width: 1280 };
  const drawings: { order: FileToDraw; page: (number: number) => Promise<void>; finish: (missing?: number) => void; fail: (error: Error) => void }[] = [];
  const pictures: SlidePictures = openSlidePictures(folder);
  const onChange = vi.fn();
  const keeper: Keeper = openKeeper({
    pictures, onChange,
    findOffice: () => Promise.resolve(at.found),
    readFile: () => Promise.resolve({ print: at.file, bytes: () => Promise.resolve(new TextEncoder().encode(at.file)) }),
    choiceOf: () => at.choice,
    width: () => at.width,
    draw: (order) => new Promise((resolve, reject) => {
      order.now.count = 2;
      order.signal.addEventListener('abort', () => reject(new AppError('cancelled', 'Stopped.')));
      drawings.push({
        order,
        page: async (number) => {
          await pictures.keep(order.now.id, 2, page(number, `${at.file} ${number}`));
          order.now.texts.set(number, `${at.file} ${number}`);
          order.onPage();
        },
        finish: (missing = 0) => void pictures.settle(order.now.id).then(() => resolve(missing)),
        fail: reject,
      });
    }),
  });
  const drawing = async (index: number) => {
    await vi.waitFor(() => expect(drawings.length).toBe(index + 1), { timeout: 5_000 });
    const found2 = drawings[index];
    if (!found2) throw new Error('Nothing is drawn.');
    return found2;
  };
  const said = (): string => saidOf(keeper.of('k')?.state ?? { is: 'looking' });
  const texts = (): string[] => [...(keeper.of('k')?.texts.values() ?? [])].toSorted();
  return { at, keeper, drawing, drawings, said, texts, onChange, folder };
}

describe('the pictures of a deck', () => {
  it('are drawn in the background, and are there while they come', async () => {
    const { keeper, drawing, said, texts } = setUp();
    expect(keeper.of('k')).toBeUndefined();
    await keeper.refresh(deck, { first: 2 });
    expect(said()).toMatch(/^LibreOffice 7.4 is drawing the slides/);
    const first = await drawing(0);
    expect(first.order).toMatchObject({ first: 2, width: 1920 });
    await first.page(2);
    expect(said()).toContain('1 of 2');
    expect(texts()).toEqual(['one 2']);
    await first.page(1);
    first.finish();
    await vi.waitFor(() => expect(said()).toBe('Shown as in PowerPoint, drawn by LibreOffice 7.4.'));
  });

  it('are not drawn twice for the same file, also after a restart', async () => {
    const { keeper, drawing, drawings, said, folder } = setUp();
    await Promise.all([keeper.refresh(deck), keeper.refresh(deck)]);
    const first = await drawing(0);
    await first.page(1);
    await first.page(2);
    first.finish();
    await vi.waitFor(() => expect(said()).toMatch(/^Shown/));
    await keeper.refresh(deck, { atOnce: true });
    expect(drawings).toHaveLength(1);
    const again = setUp({ folder });
    await again.keeper.refresh(deck);
    expect(again.said()).toMatch(/^Shown as in PowerPoint/);
    expect(again.texts()).toEqual(['one 1', 'one 2']);
    expect(again.drawings).toHaveLength(0);
    const newer = setUp({ folder, found: { program: '/usr/bin/soffice', version: '25.8.1' } });
    await newer.keeper.refresh(deck);
    expect((await newer.drawing(0)).order.office.version).toBe('25.8.1');
  });

  it('stay until those of other figures are there', async () => {
    const { at, keeper, drawing, texts, said } = setUp();
    await keeper.refresh(deck);
    const first = await drawing(0);
    await first.page(1);
    await first.page(2);
    first.finish();
    await vi.waitFor(() => expect(said()).toMatch(/^Shown/));
    at.file = 'two';
    await keeper.refresh(deck);
    expect(said()).toMatch(/^Shown/);
    await vi.waitFor(() => expect(said()).toMatch(/is drawing/), { timeout: 5_000 });
    expect(texts()).toEqual(['one 1', 'one 2']);
    const second = await drawing(1);
    await second.page(1);
    expect(texts()).toEqual(['one 2', 'two 1']);
    expect(keeper.of('k')?.setOf.get(1)).not.toBe(keeper.of('k')?.setOf.get(2));
    await second.page(2);
    second.finish();
    await vi.waitFor(() => expect(said()).toMatch(/^Shown/));
    expect(texts()).toEqual(['two 1', 'two 2']);
  });

  it('are drawn of the newest figures alone, where they change while they are drawn', async () => {
    const { at, keeper, drawing, texts } = setUp();
    await keeper.refresh(deck);
    const first = await drawing(0);
    at.file = 'two';
    await keeper.refresh(deck, { atOnce: true });
    expect(first.order.signal.aborted).toBe(true);
    const second = await drawing(1);
    await second.page(1);
    expect(texts()).toEqual(['two 1']);
  });

  it('say why there are none, and are tried again when that is asked for', async () => {
    const { keeper, drawing, drawings, said } = setUp();
    await keeper.refresh(deck);
    (await drawing(0)).fail(new AppError('internal', 'LibreOffice 7.4 could not draw it.', 'Do this.'));
    await vi.waitFor(() => expect(said()).toBe('LibreOffice 7.4 could not draw it. Do this.'));
    await keeper.refresh(deck, { atOnce: true });
    expect(drawings).toHaveLength(1);
    keeper.again('k');
    await keeper.refresh(deck);
    await drawing(1);
  });

  it.each([
    ['not-installed', 'LibreOffice isn’t on this computer, so the slides are shown in Branchdeck’s own look.'],
    ['locked-up', 'LibreOffice is installed as a snap here, which can’t be given the slides, so the slides are shown in Branchdeck’s own look.'],
    ['silent', 'LibreOffice is on this computer but doesn’t start, so the slides are shown in Branchdeck’s own look.'],
  ] as const)('are none where LibreOffice is %s, until it is there', async (missing, words) => {
    const { at, keeper, drawing, drawings, said } = setUp({ found: { missing } });
    await keeper.refresh(deck);
    expect(said()).toBe(words);
    expect(drawings).toHaveLength(0);
    at.found = OFFICE;
    await keeper.refresh(deck);
    await drawing(0);
  });

  it('are none where Branchdeck’s look was chosen, and come back', async () => {
    const { at, keeper, drawing, said, texts } = setUp();
    await keeper.refresh(deck);
    const first = await drawing(0);
    await first.page(1);
    at.choice = 'branchdeck';
    await keeper.refresh(deck, { atOnce: true });
    expect(first.order.signal.aborted).toBe(true);
    expect(said()).toBe('Shown in Branchdeck’s own look, as you chose.');
    expect(texts()).toEqual([]);
    at.choice = 'powerpoint';
    await keeper.refresh(deck);
    expect((await drawing(1)).order.now.texts.size).toBe(1);
  });

  it('are as wide as the widest screen, and wider ones do as well', async () => {
    const { at, keeper, drawing, drawings, said } = setUp();
    at.width = 3000;
    await keeper.refresh(deck);
    const first = await drawing(0);
    expect(first.order.width).toBe(3840);
    await first.page(1);
    await first.page(2);
    first.finish();
    await vi.waitFor(() => expect(said()).toMatch(/^Shown/));
    at.width = 1366;
    await keeper.refresh(deck, { atOnce: true });
    expect(drawings).toHaveLength(1);
  });

  it('are left alone for a deck that was made from no PowerPoint file', async () => {
    const { keeper, drawings } = setUp();
    await keeper.refresh({ ...deck, meta: { ...deck.meta, powerpoint: undefined } });
    expect(keeper.of('k')).toBeUndefined();
    expect(drawings).toHaveLength(0);
  });
});
