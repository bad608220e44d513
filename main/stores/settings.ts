import type { Settings } from '../../bridge/contract.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { settingsSchema } from '../requests.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

const DEFAULTS: Settings = { firstRunDone: false, colourScheme: 'system', profile: BLANK_PROFILE, notesSize: 100, thumbnails: true, libraryOrder: 'opened', lastExport: null };

/** The user's settings. A file of an older version may lack some: those have their defaults. */
export const openSettings = (folder: string): JsonStore<Settings> =>
  openJsonStore({
    folder,
    name: 'settings',
    label: 'Your settings',
    parse: (value) => settingsSchema.safeParse({ ...DEFAULTS, ...(typeof value === 'object' ? value : {}) }).data,
    blank: DEFAULTS,
  });
