import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { ASKED_FOR, CALL_FROM, PUSH_TO, WINDOW_ROLES, type WindowRole } from './contract.ts';
import { makeInbox, type Inbox } from './inbox.ts';

const ROLE_ARGUMENT = '--branchdeck-role=';

function ownRole(): WindowRole | undefined {
  const wanted = process.argv.find((argument) => argument.startsWith(ROLE_ARGUMENT))?.slice(ROLE_ARGUMENT.length);
  return WINDOW_ROLES.find((role) => role === wanted);
}

const namesFor = (role: WindowRole, table: Readonly<Record<string, readonly WindowRole[]>>): ReadonlySet<string> =>
  new Set(Object.keys(table).filter((name) => table[name]?.includes(role)));

/** The messages of one name to this window. */
function openInbox(name: string): Inbox {
  const inbox = makeInbox(!ASKED_FOR.has(name));
  ipcRenderer.on(name, (_event, carries: unknown) => inbox.take(carries));
  return inbox;
}

function expose(role: WindowRole): void {
  const calls = namesFor(role, CALL_FROM);
  const inboxes = new Map([...namesFor(role, PUSH_TO)].map((name) => [name, openInbox(name)]));
  contextBridge.exposeInMainWorld('branchdeck', {
    call: (name: string, argument?: unknown): Promise<unknown> => {
      if (!calls.has(name)) return Promise.reject(new Error('This window may not make that call.'));
      return ipcRenderer.invoke(name, argument);
    },
    on: (name: string, listener: (carries: unknown) => void): (() => void) => {
      const inbox = inboxes.get(name);
      if (inbox === undefined) throw new Error('This window does not get that message.');
      return inbox.listen(listener);
    },
    // The desk alone takes files dropped on it.
    pathOf: (file: File): string => (role === 'desk' ? webUtils.getPathForFile(file) : ''),
  });
}

const role = ownRole();
if (role !== undefined) expose(role);
