import { screen, type Display } from 'electron';
import type { DisplayInfo } from '../../bridge/contract.ts';
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

/** The displays that are plugged in, as the user knows them. */
export function listDisplays(): DisplayInfo[] {
  const own = ownDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size, scaleFactor }, index) => ({
    id, label: label || `Display ${index + 1}`, ...litPixels(size, scaleFactor), own: id === own,
  }));
}

interface DisplayListener {
  onRemoved: (id: number, left: number) => void;
  onAdded: (id: number, displays: number) => void;
  onChanged: (id: number) => void;
}

/** Listens for displays that come, go and change; returns how to stop. */
export function watchDisplays({ onRemoved, onAdded, onChanged }: DisplayListener): () => void {
  const count = (): number => screen.getAllDisplays().length;
  const removed = (_event: unknown, { id }: Display): void => onRemoved(id, count());
  const added = (_event: unknown, { id }: Display): void => onAdded(id, count());
  const changed = (_event: unknown, { id }: Display): void => onChanged(id);
  screen.on('display-removed', removed);
  screen.on('display-added', added);
  screen.on('display-metrics-changed', changed);
  return () => {
    screen.off('display-removed', removed);
    screen.off('display-added', added);
    screen.off('display-metrics-changed', changed);
  };
}
