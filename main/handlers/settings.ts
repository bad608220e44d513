import { showSettings } from '../show-settings.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The user's settings. */
export const settingsHandlers = (services: Services): HandlersOf<'settings'> => ({
  'settings.get': () => services.settings.read(),
  'settings.set': (changes) => {
    const { settings } = services;
    settings.write({ ...settings.read(), ...changes });
    showSettings(services);
    return settings.read();
  },
});
