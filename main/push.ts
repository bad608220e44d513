import { PUSH_TO, type PushName, type Pushes } from '../bridge/contract.ts';
import { windowOf } from './windows/registry.ts';

interface Waiting {
  name: PushName;
  carries: unknown;
}

let deskReady = false;
let waiting: Waiting[] = [];

function send<P extends PushName>(name: P, carries: Pushes[P]['carries']): void {
  for (const role of PUSH_TO[name]) windowOf(role)?.webContents.send(name, carries);
}

/** Sends a message to every window that gets messages of that name. What the desk can't take yet waits for it. */
export function push<P extends PushName>(name: P, carries: Pushes[P]['carries']): void {
  const forDesk = PUSH_TO[name].some((role) => role === 'desk');
  if (forDesk && !deskReady) waiting.push({ name, carries });
  else send(name, carries);
}

/** Called when the desk's page has loaded, and with false when it goes away. */
export function setDeskReady(ready: boolean): void {
  deskReady = ready;
  if (!ready) return;
  const messages = waiting;
  waiting = [];
  for (const { name, carries } of messages) windowOf('desk')?.webContents.send(name, carries);
}
