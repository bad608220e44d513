import { afterEach, expect, it, vi } from 'vitest';
import type { TakeInDone } from '../../../main/region/take-in-work.ts';

vi.mock('electron', () => ({ app: {}, utilityProcess: {} }));
const { runTakeIn } = await import('../../../main/region/take-in.ts');

afterEach(() => void vi.useRealTimers());
const ANSWER = { general: 'safe', bySlug: {} } as const;
const DONE = { offer: { title: 'North', madeOn: '2026-03-01', holds: [], branches: [] }, files: 2 } as unknown as TakeInDone;

/** A process that is done after ten minutes, unless it is ended. */
const slow = () => {
  let gone = (): void => undefined;
  return {
    say: () => undefined, end: () => gone(), ended: (then: () => void) => { gone = then; },
    listen: (hear: (message: { is: 'done'; done: TakeInDone }) => void) => void setTimeout(() => hear({ is: 'done', done: DONE }), 600_000),
  };
};
const after = async (run: Promise<unknown>): Promise<unknown> => {
  const said = run.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(700_000);
  return said;
};

it('ends what only looks at a pack after a while, and never what takes it in', async () => {
  vi.useFakeTimers();
  expect(await after(runTakeIn({ file: 'a', into: 'b', answer: undefined }, slow))).toMatchObject({ code: 'bad-input' });
  expect(await after(runTakeIn({ file: 'a', into: 'b', answer: ANSWER }, slow))).toBe(DONE);
});

it('says that what is written can be taken back where taking in was brought down', async () => {
  const fallen = () => ({ say: () => undefined, listen: () => undefined, end: () => undefined, ended: (then: () => void) => then() });
  await expect(runTakeIn({ file: 'a', into: 'b', answer: ANSWER }, fallen)).rejects.toMatchObject({ code: 'cannot-write', hint: expect.stringContaining('can be taken back') as string });
});
