import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeInbox, type Inbox } from '../../bridge/inbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What somebody hears who listens from now on. */
function listenTo(inbox: Inbox): { heard: unknown[]; stop: () => void } {
  const heard: unknown[] = [];
  const stop = inbox.listen((carries) => void heard.push(carries));
  vi.runAllTimers();
  return { heard, stop };
}

test('keeps what comes before a page listens, the last fifty of it, in order and once', () => {
  const inbox = makeInbox(true);
  for (let number = 1; number <= 60; number += 1) inbox.take(number);
  expect(listenTo(inbox).heard).toEqual(Array.from({ length: 50 }, (_, index) => index + 11));
  expect(listenTo(inbox).heard).toEqual([]);
});

test('misses nothing for a listener that is taken off and put on again', () => {
  const inbox = makeInbox(true);
  inbox.take('early');
  const heard: unknown[] = [];
  inbox.listen(() => void heard.push('to nobody'))();
  inbox.listen((carries) => void heard.push(carries));
  vi.runAllTimers();
  inbox.take('late');
  expect(heard).toEqual(['early', 'late']);
});

test('keeps nothing of what a listener asks for itself, and tells it all that comes from then on', () => {
  const inbox = makeInbox(false);
  inbox.take('early');
  const { heard, stop } = listenTo(inbox);
  inbox.take('now');
  stop();
  inbox.take('to nobody');
  expect(listenTo(inbox).heard).toEqual([]);
  expect(heard).toEqual(['now']);
});
