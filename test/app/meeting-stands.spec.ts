import { randomInt } from 'node:crypto';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import fc from 'fast-check';
import type { Answer, Bridge, PresentState } from '../../bridge/contract.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { act, roomIndex, WAITS, type ConsoleAction, type ConsoleState, type Switch } from '../../core/present/console.ts';
import { makePlan } from '../../core/present/plan.ts';
import { meanwhileDisplays, plugSecondDisplay } from './support/displays.ts';
import { askRoom, runMeeting } from './support/run-meeting.ts';
import { test } from './support/test.ts';
import { openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-27' };
const ACTIONS = 10_000;
const AT_ONCE = 200;

const meetingOf = (desk: Page, meetingId: string): Promise<Meeting> => desk.evaluate(async (id) => {
  const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
  const answer = await branchdeck.call('meeting.open', { meetingId: id });
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value.meeting;
}, meetingId);

/** @returns the id of the show of hands that was asked for */
const askedIn = async (desk: Page, meetingId: string): Promise<string> => {
  await askRoom(desk, meetingId, 'Would you write to your MP?', [{ label: 'Yes' }, { label: 'No' }]);
  return (await meetingOf(desk, meetingId)).tallies[0]?.id ?? '';
};

/** What the console is at, asked of main from inside a page: Playwright loses a page that has crashed. */
const stateOf = (app: ElectronApplication): Promise<PresentState> => app.evaluate(async ({ BrowserWindow }) => {
  const presenter = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'));
  const answer = (await presenter?.webContents.executeJavaScript("window.branchdeck.call('present.state')")) as { ok: true; value: PresentState };
  return answer.value;
});
/** Without what time and a cable change by themselves. */
const lasting = ({ message: _message, displays: _displays, timing: _timing, ...state }: PresentState): Partial<PresentState> => state;

const crash = (app: ElectronApplication, page: string): Promise<void> => app.evaluate(({ BrowserWindow }, name) => new Promise<void>((resolve) => {
  const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`))?.webContents;
  contents?.once('did-finish-load', () => resolve());
  contents?.forcefullyCrashRenderer();
}), page);

const textOf = (app: ElectronApplication, page: string, selector: string): Promise<string> => app.evaluate(({ BrowserWindow }, [name, where]) =>
  BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`))?.webContents
    .executeJavaScript(`document.querySelector(${JSON.stringify(where)})?.textContent ?? ''`) as Promise<string>, [page, selector] as const);

test('a projector unplugged and plugged in again, either window crashed, and sleep and wake (simulated) leave the meeting and the room as they were', async ({ launch }) => {
  plugSecondDisplay();
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const meetingId = await runMeeting(desk, 'members', 'display');
  const tally = await askedIn(desk, meetingId);
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Two asked about the date');
  await expect(presenter.getByRole('region', { name: 'Meeting notes' }).getByText('Saved', { exact: true })).toBeVisible();
  await presenter.evaluate(async (id) => {
    await (window as unknown as { branchdeck: Bridge<'presenter'> }).branchdeck.call('present.showBoard', { show: { what: 'tally', tally: id } });
  }, tally);
  await expect.poll(() => textOf(app, 'room', '.board')).toContain('Would you write to your MP?');
  const before = { meeting: await meetingOf(desk, meetingId), state: lasting(await stateOf(app)) };
  expect(before.state.index).toBe(1);
  const asBefore = async (): Promise<void> => {
    expect({ meeting: await meetingOf(desk, meetingId), state: lasting(await stateOf(app)) }).toEqual(before);
    await expect.poll(() => textOf(app, 'room', '.board')).toContain('Would you write to your MP?');
  };

  await meanwhileDisplays.unplugSecond();
  await expect.poll(async () => (await stateOf(app)).displays).toBe(1);
  await asBefore();
  await meanwhileDisplays.plugSecond();
  await expect.poll(async () => (await stateOf(app)).displays).toBe(2);
  await asBefore();
  for (const page of ['room', 'presenter']) {
    await crash(app, page);
    await asBefore();
  }
  await expect.poll(() => textOf(app, 'presenter', '.meeting-note textarea')).toContain('Two asked about the date');
  await app.evaluate(({ powerMonitor }) => {
    for (const event of ['suspend', 'resume', 'lock-screen', 'unlock-screen']) powerMonitor.emit(event);
  });
  await asBefore();
});

test('ten thousand random console actions leave main, the presenter window and the room in the state that they make', async ({ launch }) => {
  test.setTimeout(300_000);
  const seed = randomInt(2 ** 31);
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const meetingId = await runMeeting(desk, 'employer');
  const tally = await askedIn(desk, meetingId);
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  await expect(room.locator('body')).toHaveClass(/ready/);

  const { slides, first } = await presenter.evaluate(async () => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'presenter'> };
    const taken = <T>(answer: Answer<T>): T => {
      if (!answer.ok) throw new Error(answer.failure.message);
      return answer.value;
    };
    return { slides: taken(await branchdeck.call('present.show')).slides, first: taken(await branchdeck.call('present.state')) };
  });
  const plan = makePlan(slides);
  const on = fc.constantFrom<Switch>(true, false, 'toggle');
  const anything: fc.Arbitrary<ConsoleAction> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('go'), to: fc.oneof(fc.constantFrom('next', 'previous', 'first', 'last'), fc.integer({ min: -5, max: 100 })) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cover'), with: fc.constantFrom('black', 'white'), on }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('freeze'), on }) },
    fc.record({ do: fc.constant('zoom'), at: fc.constantFrom(null, { x: 0.25, y: 0.75 }) }),
    fc.record({ do: fc.constant('wait'), wait: fc.record({ for: fc.constantFrom(...WAITS) }) }),
    fc.record({ do: fc.constant('board'), show: fc.constantFrom(null, { what: 'tally', tally } as const, { what: 'tally', tally: 'none' } as const) }),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('resume') }) },
  );
  const actions = fc.sample(anything, { numRuns: ACTIONS, seed });
  let model: ConsoleState = first;
  for (let from = 0; from < ACTIONS; from += AT_ONCE) {
    const some = actions.slice(from, from + AT_ONCE);
    model = some.reduce((state, action) => act(state, action, plan), model);
    const state = await presenter.evaluate(async (list) => {
      const { branchdeck } = window as unknown as { branchdeck: Bridge<'presenter'> };
      for (const action of list) {
        if (action.do === 'go') await branchdeck.call('present.go', { to: action.to });
        else if (action.do === 'cover') await branchdeck.call('present.cover', { with: action.with, on: action.on });
        else if (action.do === 'freeze') await branchdeck.call('present.freeze', { on: action.on });
        else if (action.do === 'zoom') await branchdeck.call('present.zoom', { at: action.at });
        else if (action.do === 'wait') await branchdeck.call('present.wait', action.wait);
        else if (action.do === 'board') await branchdeck.call('present.showBoard', { show: action.show });
        else await branchdeck.call('present.resume');
      }
      const answer = await branchdeck.call('present.state');
      return answer.ok ? answer.value : undefined;
    }, some);
    const after = `seed ${seed}, after ${from + AT_ONCE} actions`;
    for (const key of ['index', 'build', 'count', 'cover', 'frozenAt', 'frozenBuild', 'zoom', 'wait', 'board'] as const) {
      expect(state?.[key] ?? undefined, `${key}, ${after}`).toEqual(model[key] ?? undefined);
    }
    const seen = () => room.evaluate(() => ({
      slide: document.querySelector<HTMLElement>('.slides > .present')?.dataset['id'],
      black: document.body.classList.contains('black'), white: document.body.classList.contains('white'),
      waits: document.querySelector<HTMLElement>('.waiting')?.hidden === false,
      board: document.querySelector<HTMLElement>('.board')?.hidden === false,
    }));
    await expect.poll(seen, { message: after }).toEqual({
      slide: slides[roomIndex(model)]?.id, black: model.cover === 'black', white: model.cover === 'white', waits: model.wait !== undefined,
      board: model.board?.what === 'tally' && model.board.tally === tally,
    });
    await expect(presenter.getByText(`Slide ${model.index + 1} of ${model.count}`, { exact: true }), after).toBeVisible();
  }
});
