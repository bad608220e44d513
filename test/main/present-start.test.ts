import { expect, it, vi } from 'vitest';
import type { MeetingAction } from '../../core/meeting/actions.ts';
import type { PresentState } from '../../bridge/contract.ts';

const state = (index: number): PresentState => ({ index, build: 0, cover: 'none', frozenAt: undefined, wait: undefined, board: undefined, timing: { times: {} } }) as unknown as PresentState;
const shown = { refuses: false, at: 0, redrawn: 0 };

vi.mock('electron', () => ({ app: { getPath: () => '/nowhere' }, screen: { getAllDisplays: () => [] } }));
vi.mock('../../main/push.ts', () => ({ push: () => undefined }));
vi.mock('../../main/log.ts', () => ({ logFailure: () => undefined }));
vi.mock('../../main/present/displays.ts', () => ({ displayTraits: () => [] }));
vi.mock('../../main/present/pictures-of-show.ts', () => ({ picturesNow: async () => undefined, followPictures: () => undefined }));
vi.mock('../../main/present/shows.ts', () => {
  const slides = ['a', 'b'].map((id) => ({ id, builds: 0, deckSlide: { id, label: id } }));
  return { makeShows: () => ({ room: { slides }, presenter: { slides }, board: () => null }) };
});
vi.mock('../../main/present/presenting.ts', () => ({
  currentSession: () => { throw new Error('none'); },
  endPresenting: () => undefined,
  startPresenting: (_shows: unknown, _request: unknown, { onState }: { onState: (now: PresentState) => void }) => {
    if (shown.refuses) throw new Error('There is only one display.');
    onState(state(shown.at));
    return { state: () => state(shown.at), screens: () => ({}), redrawBoard: () => (shown.redrawn += 1) };
  },
}));
const { presentHandlers } = await import('../../main/handlers/present.ts');

type Told = { meeting: { id: string; stage: string } };

function stage(kept: string) {
  const followers = new Set<(now: Told) => void>();
  const done: MeetingAction[] = [];
  let meeting = { id: 'm', stage: kept };
  const services = {
    library: { get: async () => ({ meta: { id: 'd', title: 'D' }, layer: { profile: { meeting: { date: '' } } } }), shown: () => undefined },
    meetings: {
      open: async () => ({ meeting }),
      act: async (_id: string, action: MeetingAction) => void done.push(action),
      follow: (listener: (now: Told) => void) => (followers.add(listener), () => void followers.delete(listener)),
    },
    notes: { all: async () => [{ id: 'm' }] },
    rehearsals: { of: () => ({ kept: undefined, last: undefined }) },
    keptRuns: { keep: () => undefined, clear: () => undefined },
    roomPlaces: { keep: () => undefined },
  };
  const handlers = presentHandlers(services as unknown as Parameters<typeof presentHandlers>[0]);
  const start = async (rehearse = false) => handlers['present.start']({ key: 'k', audience: 'members', place: 'display', meetingId: 'm', rehearse });
  const become = (next: string) => {
    meeting = { id: 'm', stage: next };
    for (const follower of followers) follower({ meeting });
  };
  return { start, become, done, followers };
}

it('leaves a meeting alone whose slides could not be shown', async () => {
  shown.refuses = true;
  const { start, become, followers } = stage('planned');
  await expect(start()).rejects.toThrow('only one display');
  expect(followers.size).toBe(0);
  expect(() => become('open')).not.toThrow();
});

it('draws the board anew with every change of the meeting that is presented at', async () => {
  shown.refuses = false;
  const { start, become } = stage('planned');
  await start();
  const before = shown.redrawn;
  become('open');
  expect(shown.redrawn).toBe(before + 1);
});

it('writes down the slide that the room looks at as the meeting is opened', async () => {
  shown.refuses = false;
  shown.at = 1;
  const { start, become, done } = stage('planned');
  await start();
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  become('open');
  await vi.waitFor(() => expect(done).toMatchObject([{ do: 'show', what: 'slide', id: 'b' }]));
});

it('writes nothing down of a rehearsal', async () => {
  shown.refuses = false;
  const { start, become, done } = stage('planned');
  await start(true);
  become('open');
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
});
