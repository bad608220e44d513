import { app } from 'electron';
import type { Settings } from '../bridge/contract.ts';
import { openLibrary, type Library } from './library.ts';
import type { JsonStore } from './stores/json-store.ts';
import { openLayers } from './stores/layers.ts';
import { openNotes, type Notes } from './stores/notes.ts';
import { openRecents } from './stores/recents.ts';
import { clearOrphans } from './stores/recover.ts';
import { openSettings } from './stores/settings.ts';
import { openWindowState, type WindowState } from './stores/window-state.ts';

/** What the handlers work with. */
export interface Services {
  settings: JsonStore<Settings>;
  windowState: JsonStore<WindowState>;
  library: Library;
  notes: Notes;
}

/** Opens the app's data, mending what needs it. */
export function openServices(): Services {
  const folder = app.getPath('userData');
  clearOrphans(folder);
  const settings = openSettings(folder);
  return {
    settings,
    windowState: openWindowState(folder),
    library: openLibrary(openRecents(folder), openLayers(folder), () => settings.read().profile),
    notes: openNotes(folder),
  };
}
