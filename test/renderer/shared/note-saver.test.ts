import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteSaver } from '../../../renderer/shared/note-saver.ts';
import type { NoteText, SaveState } from '../../../renderer/shared/note-saver.ts';

const note = (text: string, slideId = 'a'): NoteText => ({ slideId, label: slideId, text });

describe('NoteSaver', () => {
  let written: string[];
  let states: SaveState[];
  let write: (one: NoteText) => Promise<unknown>;
  let saver: NoteSaver;

  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    states = [];
    write = async (one) => written.push(`${one.slideId}: ${one.text}`);
    saver = new NoteSaver({ write: (one) => write(one), onState: (state) => states.push(state) });
  });
  afterEach(() => vi.useRealTimers());

  it('writes within 300 ms of a key, also while keys keep coming', async () => {
    for (let key = 1; key <= 10; key += 1) {
      saver.put(note('x'.repeat(key)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(300);
    expect(written.at(-1)).toBe(`a: ${'x'.repeat(10)}`);
    expect(states.at(-1)).toBe('saved');
  });

  it('writes at once when it is told to, each slide', async () => {
    saver.put(note('one'));
    saver.put(note('two', 'b'));
    await saver.flush();
    expect(written).toEqual(['a: one', 'b: two']);
  });

  it('writes one at a time and never an older text last', async () => {
    let finish = (): void => undefined;
    write = (one) => new Promise<void>((resolve) => (finish = () => { written.push(one.text); resolve(); }));
    saver.put(note('old'));
    const flushed = saver.flush();
    saver.put(note('new'));
    finish();
    await vi.advanceTimersByTimeAsync(0);
    finish();
    await flushed;
    expect(written).toEqual(['old', 'new']);
  });

  it('goes on after a failure, and never writes a failed text over a newer one', async () => {
    const works = write;
    write = (one) => (one.text === 'too long' ? Promise.reject(new Error('too long')) : works(one));
    saver.put(note('too long'));
    saver.put({ slideId: undefined, label: 'General notes', text: 'two' });
    expect(await saver.flush()).toBe(false);
    expect(written).toEqual(['undefined: two']);
    expect(saver.waiting().map(({ text }) => text)).toEqual(['too long']);
    saver.put(note('short'));
    expect(await saver.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual(['undefined: two', 'a: short']);
  });

  it('keeps what could not be written, says so, and tries again', async () => {
    const works = write;
    write = () => Promise.reject(new Error('disk full'));
    saver.put(note('kept'));
    await vi.advanceTimersByTimeAsync(300);
    expect(states.at(-1)).toEqual({ failed: new Error('disk full') });
    write = works;
    await vi.advanceTimersByTimeAsync(2100);
    expect(written).toEqual(['a: kept']);
    expect(states.at(-1)).toBe('saved');
  });
});
