import { showSettings } from '../show-settings.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

/** The user's settings. */
export const settingsHandlers = ({ settings }: Services): HandlersOf<'settings'> => ({
  'settings.get': () => settings.read(),
  'settings.set': (changes) => {
    settings.write({ ...settings.read(), ...changes });
    showSettings(settings);
    return settings.read();
  },
});
