import { nativeTheme } from 'electron';
import type { Settings } from '../bridge/contract.ts';
import { showMenu } from './menu/show-menu.ts';
import type { JsonStore } from './stores/json-store.ts';

/** Makes the settings count: the colours of every window and the marks in the menu. */
export function showSettings(settings: JsonStore<Settings>): void {
  const { colourScheme } = settings.read();
  nativeTheme.themeSource = colourScheme;
  showMenu(colourScheme, (chosen) => {
    settings.write({ ...settings.read(), colourScheme: chosen });
    showSettings(settings);
  });
}
