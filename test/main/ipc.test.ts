import { beforeEach, expect, it, vi } from 'vitest';
import { CALL_FROM, type Answer } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import type { Handlers } from '../../main/ipc.ts';

type Listener = (event: unknown, argument: unknown) => Promise<Answer<unknown>>;
const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere' },
  ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
}));
const { handleCalls } = await import('../../main/ipc.ts');
const { registerWindow } = await import('../../main/windows/registry.ts');

const handled = vi.fn();
const mainFrame = (page: string) => ({ url: `app://branchdeck/${page}.html` });

/** A window of the app as Electron hands it over. */
function open(role: 'desk' | 'room', id: number) {
  const frame = mainFrame(role);
  const webContents = { id, mainFrame: frame };
  registerWindow(role, { webContents, on: () => undefined } as never);
  return { sender: webContents, senderFrame: frame };
}

const desk = open('desk', 1);
const room = open('room', 2);
const call = (event: unknown, name: string, argument?: unknown): Promise<Answer<unknown>> => {
  const listener = listeners.get(name);
  if (!listener) throw new Error(`Nobody answers ${name}.`);
  return listener(event, argument);
};

handleCalls(new Proxy({} as Handlers, { get: () => handled }));
beforeEach(() => {
  handled.mockReset();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

it('answers every call of the contract', () => {
  expect([...listeners.keys()].toSorted()).toEqual(Object.keys(CALL_FROM).toSorted());
});

it('answers the window that may make the call', async () => {
  handled.mockReturnValue(['a deck']);
  expect(await call(desk, 'library.list')).toEqual({ ok: true, value: ['a deck'] });
});

it.each([
  ['another window', room],
  ['a window that is none of ours', { sender: { id: 9, mainFrame: mainFrame('desk') }, senderFrame: mainFrame('desk') }],
  ['a frame inside the page', { ...desk, senderFrame: mainFrame('desk') }],
  ['a page that is gone', { ...desk, senderFrame: null }],
])('refuses %s', async (_who, event) => {
  expect(await call(event, 'library.list')).toMatchObject({ ok: false });
  expect(handled).not.toHaveBeenCalled();
});

it.each(['https://example.com/desk.html', 'app://branchdeck/room.html', 'app://other/desk.html', 'app://branchdeck/desk.html.evil'])(
  'refuses a window that is on %s', async (url) => {
    const frame = { url };
    expect(await call({ sender: { id: 1, mainFrame: frame }, senderFrame: frame }, 'library.list')).toMatchObject({ ok: false });
    expect(handled).not.toHaveBeenCalled();
  });

it('refuses an argument that is not right, before any handler sees it', async () => {
  expect(await call(desk, 'deck.open', { key: '../../etc' })).toMatchObject({ ok: false });
  expect(handled).not.toHaveBeenCalled();
});

it('gives our own words for our own failures, and none of an inner one’s', async () => {
  handled.mockRejectedValueOnce(new AppError('not-found', 'Not there.', 'Look elsewhere.'));
  expect(await call(desk, 'library.list')).toEqual({ ok: false, failure: { code: 'not-found', message: 'Not there.', hint: 'Look elsewhere.' } });
  handled.mockRejectedValueOnce(new Error('/home/secret/path'));
  expect(JSON.stringify(await call(desk, 'library.list'))).not.toContain('secret');
});
