import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { WindowRole } from '../../bridge/contract.ts';
import type { ShownNow } from '../../bridge/meeting-calls.ts';
import { showNow } from '../../main/meeting/show-now.ts';
import { act } from '../../core/meeting/act.ts';

const sent: [WindowRole, string][] = [];
vi.mock('../../main/windows/registry.ts', () => ({
  windowOf: (role: WindowRole) => ({ webContents: { send: (name: string) => void sent.push([role, name]) } }) as Pick<BrowserWindow, 'webContents'>,
}));
const { push, setDeskReady } = await import('../../main/push.ts');

const meeting = act(undefined, { do: 'begin', id: '2026-11-30-deck', title: 'November', date: '2026-11-30', deck: { id: 'deck', title: 'Deck' } }, '2026-11-30T19:00:00.000Z');
const now: ShownNow = showNow({ meeting, revision: 1, undoes: undefined, redoes: undefined, unsaved: false });
const note = { meetingId: meeting.id, slideId: undefined, text: 'Said.' };

beforeEach(() => {
  setDeskReady(true);
  setDeskReady(false);
  sent.length = 0;
});

test('what the desk can’t take yet waits for it, and other windows are told at once', () => {
  push('notes.written', note);
  expect(sent).toEqual([['presenter', 'notes.written']]);
  setDeskReady(true);
  expect(sent).toEqual([['presenter', 'notes.written'], ['desk', 'notes.written']]);
  setDeskReady(true);
  expect(sent).toHaveLength(2);
});

test('a meeting that a page asks for itself never waits for the desk', () => {
  for (let time = 0; time < 3; time += 1) push('meeting.changed', now);
  const told = [...sent];
  expect(told.filter(([role]) => role === 'presenter')).toHaveLength(3);
  setDeskReady(true);
  expect(sent).toEqual(told);
});
