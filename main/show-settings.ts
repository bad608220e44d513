import { app, nativeTheme } from 'electron';
import { toFailure } from './failure.ts';
import { showMenu } from './menu/show-menu.ts';
import { tellOpened } from './open-from-outside.ts';
import { push } from './push.ts';
import type { Services } from './services.ts';
import { openDesk } from './windows/desk.ts';

interface Shown extends Pick<Services, 'settings' | 'windowState'> {
  recents: Pick<Services['recents'], 'list' | 'clear'>;
  library: Pick<Services['library'], 'open'>;
}

/** What the menu changes counts until the app is closed, also where a full disk does not keep it: then the desk says so. */
function keep(write: () => void): void {
  try {
    write();
  } catch (error) {
    push('app.failed', toFailure('menu', error));
  }
}

/** Makes the settings count: the colours of every window, and the menu with its marks and recent decks. */
export function showSettings(services: Shown): void {
  const { settings, recents, library, windowState } = services;
  const { colourScheme } = settings.read();
  nativeTheme.themeSource = colourScheme;
  showMenu(
    colourScheme,
    (chosen) => {
      keep(() => settings.write({ ...settings.read(), colourScheme: chosen }));
      showSettings(services);
    },
    {
      decks: recents.list(),
      onOpen: (key) => {
        openDesk(windowState);
        void tellOpened(() => library.open(key));
      },
      onClear: () => {
        keep(() => recents.clear());
        app.clearRecentDocuments();
        push('library.changed', null);
      },
    },
  );
}
