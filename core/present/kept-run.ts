import * as z from 'zod';
import { AUDIENCES } from '../audience/model.ts';
import type { Timing } from './pace.ts';
import { roomBuild, roomIndex, WAITS, type ConsoleAction, type ConsoleState } from './console.ts';

const text = z.string().max(2_000);
const board = z.union([
  z.object({ what: z.literal('motion'), motion: text, amendment: text.optional() }),
  z.object({ what: z.literal('tally'), tally: text }),
]);

/** A run of presenting as it is kept on the disk while it goes on, so that a computer that stops doesn't end a meeting. */
export const keptRunSchema = z.object({
  /** Of the deck in the library. */
  key: text,
  title: text,
  audience: z.enum(AUDIENCES),
  place: z.enum(['display', 'full-screen', 'window']),
  displayId: z.number().optional(),
  meetingId: text,
  /** ISO instants: when presenting began, and when this was kept. */
  startedAt: z.iso.datetime(),
  at: z.iso.datetime(),
  /** Milliseconds that the room was at each slide. */
  times: z.record(text, z.number().min(0)).default({}),
  /** Ids of the presenter's slide and of the one that the room stays at; the presenter's from 1, for people. */
  slide: text,
  number: z.int().min(1),
  count: z.int().min(1),
  /** How many steps of a slide were there. */
  build: z.int().min(0).default(0),
  frozen: text.optional(),
  frozenBuild: z.int().min(0).default(0),
  cover: z.enum(['none', 'black', 'white']),
  wait: z.object({ for: z.enum(WAITS), until: text.optional() }).optional(),
  board: board.optional(),
});

export type KeptRun = z.infer<typeof keptRunSchema>;
type About = Pick<KeptRun, 'key' | 'title' | 'audience' | 'place' | 'displayId' | 'meetingId'>;

/** @param slides ids of the version's slides, in their order @param at ISO instant */
export function keepRun(about: About, state: ConsoleState & { startedAt: string; timing: Timing }, slides: readonly string[], at: string): KeptRun {
  const { index, build, count, cover, wait, frozenAt, board: shown, startedAt, timing: { times } } = state;
  return {
    ...about, startedAt, at, times, slide: slides[index] ?? '', number: index + 1, count, build, cover,
    frozen: frozenAt === undefined ? undefined : slides[roomIndex(state)], frozenBuild: roomBuild(state), wait, board: shown,
  };
}

const placeOf = (slides: readonly string[], id: string | undefined, otherwise: number): number => {
  const found = id === undefined ? -1 : slides.indexOf(id);
  return Math.min(Math.max(found === -1 ? otherwise : found, 0), slides.length - 1);
};

/**
 * What leads a run that begins at its first slide to where another was: the slides may have changed meanwhile. The room never sees
 * what it didn't see then.
 *
 * @param builds in how many steps each slide appears
 */
export function wayBack(run: KeptRun, slides: readonly string[], builds: readonly number[] = []): ConsoleAction[] {
  const own = placeOf(slides, run.slide, run.number - 1);
  // A slide that needs a content note is come to by way of it: twice leads past a note that was seen.
  const go = (to: number, build: number): ConsoleAction[] =>
    [{ do: 'go', to }, { do: 'go', to }, ...Array.from({ length: Math.min(build, builds[to] ?? 0) }, () => ({ do: 'go', to: 'next' }) as const)];
  const frozen = run.frozen === undefined ? [] : [...go(placeOf(slides, run.frozen, own), run.frozenBuild), { do: 'freeze', on: true } as const];
  return [
    ...(run.wait ? [{ do: 'wait', wait: run.wait } as const] : frozen),
    ...go(own, run.build),
    ...(run.board && !run.wait ? [{ do: 'board', show: run.board } as const] : []),
    ...(run.cover === 'none' ? [] : [{ do: 'cover', with: run.cover, on: true } as const]),
  ];
}
