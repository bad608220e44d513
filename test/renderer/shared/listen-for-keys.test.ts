import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForKeys } from '../../../renderer/shared/listen-for-keys.ts';

describe('listenForKeys', () => {
  let done: string[];
  let page: EventTarget;

  const press = (key: string, part: object = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false, ...part,
    });
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
