import { app, nativeTheme } from 'electron';
import { showMenu } from './menu/show-menu.ts';
import { tellOpened } from './open-from-outside.ts';
import { push } from './push.ts';
import type { Services } from './services.ts';
import { openDesk } from './windows/desk.ts';

type Shown = Pick<Services, 'settings' | 'recents' | 'library' | 'windowState'>;

/** Makes the settings count: the colours of every window, and the menu with its marks and recent decks. */
export function showSettings(services: Shown): void {
  const { settings, recents, library, windowState } = services;
  const { colourScheme } = settings.read();
  nativeTheme.themeSource = colourScheme;
  showMenu(
    colourScheme,
    (chosen) => {
      settings.write({ ...settings.read(), colourScheme: chosen });
      showSettings(services);
    },
    {
      decks: recents.list(),
      onOpen: (key) => {
        openDesk(windowState);
        void tellOpened(() => library.open(key));
      },
      onClear: () => {
        recents.clear();
        app.clearRecentDocuments();
        push('library.changed', null);
      },
    },
  );
}
