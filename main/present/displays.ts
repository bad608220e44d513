import { screen, type Display } from 'electron';
import type { DisplayInfo } from '../../bridge/contract.ts';
import type { DisplayTraits } from '../../core/present/displays.ts';
import { litPixels } from '../windows/bounds.ts';
import { windowOf } from '../windows/registry.ts';

/** A display by its id; undefined once it is unplugged. */
export const displayOf = (id: number | undefined): Display | undefined =>
  screen.getAllDisplays().find((display) => display.id === id);

/** The display that the desk window is on. */
export function ownDisplay(): Display {
  const desk = windowOf('desk');
  return desk === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(desk.getBounds());
}

/** What the system tells of each display that is plugged in. */
export const displayTraits = (): DisplayTraits[] =>
  screen.getAllDisplays().map(({ id, label, size, scaleFactor, internal, bounds }) => ({ id, label, ...litPixels(size, scaleFactor), internal, bounds }));

/** The displays that are plugged in, as the user knows them, from left to right. */
export function listDisplays(): DisplayInfo[] {
  const own = ownDisplay().id;
  return displayTraits()
    .toSorted((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y || one.id - other.id)
    .map((display, index) => ({ ...display, number: index + 1, own: display.id === own }));
}

/** Listens for displays that come, go or change; returns how to stop. */
export function watchDisplays(listener: () => void): () => void {
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  const listen = (): void => listener();
  // One by one, as Electron's types want it: each event's listener is given something else.
  screen.on(events[0], listen).on(events[1], listen).on(events[2], listen);
  return () => void screen.off(events[0], listen).off(events[1], listen).off(events[2], listen);
}
