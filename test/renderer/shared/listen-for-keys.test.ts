import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForKeys } from '../../../renderer/shared/listen-for-keys.ts';

describe('listenForKeys', () => {
  let done: string[];
  let page: EventTarget;

  const press = (key: string, { timeStamp, ...rest }: { timeStamp?: number } & Record<string, unknown> = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false, ...rest,
    });
    if (timeStamp !== undefined) Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    page.dispatchEvent(event);
    return event;
  };
  const actions = {
    go: (to: unknown) => done.push(`go ${String(to)}`),
    black: () => done.push('black'),
    swap: () => done.push('swap'),
    end: () => done.push('end'),
  };

  beforeEach(() => {
    done = [];
    page = new EventTarget();
    vi.stubGlobal('document', page);
    // No event here comes from an element.
    vi.stubGlobal('Element', Map);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('goes to a typed number, in the room as well, where nothing shows the digits', () => {
    listenForKeys(actions);
    for (const key of ['1', '2', 'Enter', 'Enter']) press(key);
    expect(done).toEqual(['go 11', 'go next']);
  });

  it('goes by when keys were pressed, however late it hears of them', () => {
    vi.useFakeTimers({ now: 0 });
    listenForKeys(actions);
    press('7', { timeStamp: 1000 });
    vi.setSystemTime(20_000);
    press('Enter', { timeStamp: 2000 });
    press('7', { timeStamp: 3000 });
    press('Enter', { timeStamp: 6100 });
    vi.useRealTimers();
    expect(done).toEqual(['go 6', 'go next']);
  });

  it('shows the digits to whoever asks, and takes them back', () => {
    const typing = vi.fn();
    listenForKeys({ ...actions, typing });
    for (const key of ['4', 'ArrowLeft', 'Enter']) press(key);
    expect(typing.mock.calls.flat()).toEqual(['4', '', '']);
    expect(done).toEqual(['go previous', 'go next']);
  });

  it('does not flash the screen while B is held down', () => {
    listenForKeys(actions);
    press('b');
    press('b', { repeat: true });
    expect(done).toEqual(['black']);
  });

  it('leaves the keys of what this window does not do', () => {
    listenForKeys(actions);
    expect(press('?').defaultPrevented).toBe(false);
    expect(press('b').defaultPrevented).toBe(true);
  });

  it('leaves what a control has taken, and stops when told to', () => {
    const stop = listenForKeys(actions);
    const taken = new Event('keydown', { cancelable: true });
    taken.preventDefault();
    page.dispatchEvent(Object.assign(taken, { key: 'b' }));
    stop();
    press('b');
    expect(done).toEqual([]);
  });
});
