import { powerMonitor } from 'electron';
import { knownBy, type DisplayTraits } from '../../core/present/displays.ts';
import { displayTraits, watchDisplays } from './displays.ts';
import type { PresentSession } from './session.ts';

interface DisplayNews {
  /** The system calls a display by another id than before, as some do after sleep. */
  renumbered: { from: number; to: number }[];
  gone: number[];
  come: number[];
}

/**
 * What became of the displays since they were looked at last.
 * @param seen what every display of this run was known by, by its id
 * @param before ids of those that were plugged in
 */
export function displayNews(seen: ReadonlyMap<number, string>, before: readonly number[], now: readonly DisplayTraits[]): DisplayNews {
  const names = knownBy(now);
  const here = new Set(now.map(({ id }) => id));
  const left = new Map([...seen].filter(([id]) => !here.has(id)));
  const renumbered = now.filter(({ id }) => !seen.has(id)).flatMap(({ id: to }) => {
    const [from] = [...left].findLast(([, name]) => name === names.get(to)) ?? [];
    if (from === undefined) return [];
    left.delete(from);
    return [{ from, to }];
  });
  const nowCalled = (id: number): number => renumbered.find(({ from }) => from === id)?.to ?? id;
  const was = new Set(before.map(nowCalled));
  return { renumbered, gone: [...was].filter((id) => !here.has(id)), come: now.map(({ id }) => id).filter((id) => !was.has(id)) };
}

/** Drivers tell of a display up to a few seconds after the computer woke. */
const AFTER_WAKE_MS = 2500;

/**
 * Tells a run of displays that come, go and change, and of the computer waking.
 * @param onChanged called after each, when the run knows of it; `woke`: what was painted may be gone
 * @returns how to stop
 */
export function followDisplays(session: PresentSession, onChanged: (woke: boolean) => void): () => void {
  let plugged = displayTraits();
  const seen = knownBy(plugged);
  let timer: NodeJS.Timeout | undefined;
  const look = (woke: boolean): void => {
    const now = displayTraits();
    const { renumbered, gone, come } = displayNews(seen, plugged.map(({ id }) => id), now);
    plugged = now;
    for (const { from, to } of renumbered) {
      seen.delete(from);
      session.displayRenumbered(from, to);
    }
    for (const [id, name] of knownBy(now)) seen.set(id, name);
    for (const id of gone) session.displayRemoved(id, now.length);
    for (const id of come) session.displayAdded(id, now.length);
    onChanged(woke);
  };
  const wake = (): void => {
    look(true);
    clearTimeout(timer);
    timer = setTimeout(() => look(true), AFTER_WAKE_MS);
  };
  const stop = watchDisplays(() => look(false));
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  return () => {
    clearTimeout(timer);
    stop();
    powerMonitor.off('resume', wake);
    powerMonitor.off('unlock-screen', wake);
  };
}
