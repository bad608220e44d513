import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';

const seen: string[] = [];
class Window extends EventEmitter {
  gone = false;
  webContents = new EventEmitter();
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  isDestroyed = () => this.gone;
  destroy = () => {
    this.gone = true;
    seen.push(`${this.name} closed`);
  };
  hide = () => undefined;
}
const room = new Window('room');
const presenter = new Window('presenter');

vi.mock('electron', () => ({ screen: { getAllDisplays: () => [{ id: 1 }] }, powerSaveBlocker: { start: () => 1, stop: () => undefined } }));
vi.mock('../../main/push.ts', () => ({ push: (name: string) => void seen.push(name) }));
vi.mock('../../main/log.ts', () => ({ logFailure: (what: string) => void seen.push(`log: ${what}`) }));
vi.mock('../../main/windows/create.ts', () => ({ loadPage: async () => undefined }));
vi.mock('../../main/windows/desk.ts', () => ({ bringToFront: () => undefined }));
vi.mock('../../main/windows/registry.ts', () => ({ windowOf: () => undefined }));
vi.mock('../../main/windows/keep-alive.ts', () => ({ keepAlive: () => undefined }));
vi.mock('../../main/windows/presenter.ts', () => ({ createPresenterWindow: () => presenter }));
vi.mock('../../main/windows/room.ts', () => ({ createRoomWindow: () => room }));
vi.mock('../../main/present/displays.ts', () => ({ ownDisplay: () => ({ id: 1 }) }));
vi.mock('../../main/present/follow-displays.ts', () => ({ followDisplays: () => () => undefined }));
vi.mock('../../main/present/identify.ts', () => ({ stopIdentifying: () => undefined }));
vi.mock('../../main/present/place-windows.ts', () => ({ giveKeys: () => undefined, placeWindows: () => undefined }));
const { endPresenting, isRunning, startPresenting } = await import('../../main/present/presenting.ts');

it('takes the slides from the room first, and ends though what comes after fails', () => {
  const slide = { id: 'a', label: 'A', html: '', builds: 0, deckSlide: { id: 'a', label: 'A' } };
  const shows = { room: { title: 'Deck', lang: 'en', branch: '', meetingDate: '', slides: [slide] }, presenter: { slides: [slide] }, board: () => null };
  const session = startPresenting(shows as unknown as Parameters<typeof startPresenting>[0], { key: 'k', audience: 'members', place: 'window' }, {
    meetingId: 'm',
    drawBoard: () => null,
    onState: () => undefined,
    onEnd: () => {
      seen.push('told of the end');
      throw new Error('the disk is gone');
    },
  });
  seen.length = 0;
  expect(() => endPresenting()).not.toThrow();
  expect(seen).toEqual(['room closed', 'present.ended', 'told of the end', 'log: the end of presenting']);
  expect(isRunning(session)).toBe(false);
});
