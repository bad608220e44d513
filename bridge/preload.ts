import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_FROM, PUSH_TO, WINDOW_ROLES, type WindowRole } from './contract.ts';

type Listener = (carries: unknown) => void;

/** More than a window can miss while its page starts. */
const MOST_WAITING = 50;
const ROLE_ARGUMENT = '--branchdeck-role=';

function ownRole(): WindowRole | undefined {
  const wanted = process.argv.find((argument) => argument.startsWith(ROLE_ARGUMENT))?.slice(ROLE_ARGUMENT.length);
  return WINDOW_ROLES.find((role) => role === wanted);
}

const namesFor = (role: WindowRole, table: Readonly<Record<string, readonly WindowRole[]>>): ReadonlySet<string> =>
  new Set(Object.keys(table).filter((name) => table[name]?.includes(role)));

/** One kind of message to this window. What comes before the page listens is kept for it. */
function makeInbox(name: string): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  let waiting: unknown[] = [];
  const deliver = (): void => {
    if (listeners.size === 0) return;
    const messages = waiting;
    waiting = [];
    for (const carries of messages) for (const listener of listeners) listener(carries);
  };
  ipcRenderer.on(name, (_event, carries: unknown) => {
    waiting = [...waiting, carries].slice(-MOST_WAITING);
    deliver();
  });
  return (listener) => {
    listeners.add(listener);
    // Later, so that a listener that is at once taken off and put on again misses nothing.
    setTimeout(deliver, 0);
    return () => void listeners.delete(listener);
  };
}

function expose(role: WindowRole): void {
  const calls = namesFor(role, CALL_FROM);
  const inboxes = new Map([...namesFor(role, PUSH_TO)].map((name) => [name, makeInbox(name)]));
  contextBridge.exposeInMainWorld('branchdeck', {
    call: (name: string, argument?: unknown): Promise<unknown> => {
      if (!calls.has(name)) return Promise.reject(new Error('This window may not make that call.'));
      return ipcRenderer.invoke(name, argument);
    },
    on: (name: string, listener: Listener): (() => void) => {
      const listen = inboxes.get(name);
      if (listen === undefined) throw new Error('This window does not get that message.');
      return listen(listener);
    },
    // The desk alone takes files dropped on it.
    pathOf: (file: File): string => (role === 'desk' ? webUtils.getPathForFile(file) : ''),
  });
}

const role = ownRole();
if (role !== undefined) expose(role);
