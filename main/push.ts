import { ASKED_FOR, PUSH_TO, type PushName, type Pushes } from '../bridge/contract.ts';
import { windowOf } from './windows/registry.ts';

interface Waiting {
  name: PushName;
  carries: unknown;
}

let deskReady = false;
let waiting: Waiting[] = [];

/** Sends a message to every window that gets messages of that name. What the desk can't take yet waits for it, but for what it asks for itself. */
export function push<P extends PushName>(name: P, carries: Pushes[P]['carries']): void {
  for (const role of PUSH_TO[name]) {
    if (role === 'desk' && !deskReady && !ASKED_FOR.has(name)) waiting.push({ name, carries });
    else windowOf(role)?.webContents.send(name, carries);
  }
}

/** Called when the desk's page has loaded, and with false when it goes away. */
export function setDeskReady(ready: boolean): void {
  deskReady = ready;
  if (!ready) return;
  const messages = waiting;
  waiting = [];
  for (const { name, carries } of messages) windowOf('desk')?.webContents.send(name, carries);
}
