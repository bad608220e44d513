import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CALL_FROM, type Answer, type CallName, type Calls, type WindowRole } from '../bridge/contract.ts';
import { toFailure } from './failure.ts';
import { logFailure } from './log.ts';
import { isPageOf } from './origin.ts';
import { REQUESTS } from './requests.ts';
import { roleOf } from './windows/registry.ts';

type Handler<C extends CallName> = (
  argument: Calls[C]['takes'],
) => Promise<Calls[C]['returns']> | Calls[C]['returns'];

/** Every call has its handler; a forgotten one does not compile. */
export type Handlers = { [C in CallName]: Handler<C> };
/** The handlers of one noun: all calls that start with it. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<CallName, `${Noun}.${string}`>>;

const refused = (message: string): Answer<never> => ({
  ok: false,
  failure: { code: 'usage', message, hint: undefined },
});

/** The role of the page that calls, when it is the main frame of one of our windows on its own page. */
function callerRole(event: IpcMainInvokeEvent): WindowRole | undefined {
  const role = roleOf(event.sender);
  const frame = event.senderFrame;
  if (role === undefined || frame === null || frame !== event.sender.mainFrame) return undefined;
  return isPageOf(role, frame.url) ? role : undefined;
}

async function answerCall<C extends CallName>(name: C, handler: Handler<C>, event: IpcMainInvokeEvent, argument: unknown): Promise<Answer<Calls[C]['returns']>> {
  const allowed: readonly WindowRole[] = CALL_FROM[name];
  const role = callerRole(event);
  if (role === undefined || !allowed.includes(role)) return refused('This window may not do that.');
  const parsed = REQUESTS[name].safeParse(argument);
  if (!parsed.success) {
    logFailure(name, parsed.error);
    return refused('Branchdeck could not understand what the window asked for.');
  }
  try {
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return { ok: false, failure: toFailure(name, error) };
  }
}

function handle<C extends CallName>(name: C, handlers: { [Name in C]?: Handlers[Name] }): void {
  const handler = handlers[name];
  if (handler !== undefined) ipcMain.handle(name, (event, argument: unknown) => answerCall(name, handler, event, argument));
}

const isCallName = (name: string): name is CallName => name in CALL_FROM;

/** Answers the calls of the contract that there are handlers for, and nothing else. The app's own start hands over all of them. */
export function handleCalls(handlers: Partial<Handlers>): void {
  for (const name of Object.keys(CALL_FROM)) if (isCallName(name)) handle(name, handlers);
}
