import { app, Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron';
import type { ColourScheme, MenuCommand } from '../../bridge/contract.ts';
import { push } from '../push.ts';
import { windowOf } from '../windows/registry.ts';
import { bringToFront } from '../windows/desk.ts';
import { recentMenu, type RecentMenu } from './recent-menu.ts';

type Item = MenuItemConstructorOptions;
const SEPARATOR: Item = { type: 'separator' };
const isMac = process.platform === 'darwin';

/** An item that the desk window carries out. */
function command(label: string, name: MenuCommand, accelerator?: string): Item {
  const click = (_item: unknown, window: BaseWindow | undefined): void => {
    const desk = windowOf('desk');
    // On macOS the menu is every window's: undo in the presenter's notes must not change the deck behind them.
    if ((name === 'undo' || name === 'redo') && window !== desk) return windowOf('presenter')?.webContents[name]();
    if (desk !== undefined && !desk.isFocused()) bringToFront(desk);
    push('menu.command', name);
  };
  return accelerator === undefined ? { label, click } : { label, click, accelerator };
}

function viewMenu(scheme: ColourScheme, onScheme: (scheme: ColourScheme) => void): Item {
  const choice = (label: string, value: ColourScheme): Item => ({ label, type: 'radio', checked: scheme === value, click: () => onScheme(value) });
  return {
    label: '&View',
    submenu: [
      command('Library', 'library', 'CmdOrCtrl+L'),
      command('Customise', 'customise', 'CmdOrCtrl+1'),
      command('Letters', 'letters', 'CmdOrCtrl+2'),
      command('Meetings', 'meetings', 'CmdOrCtrl+4'),
      command('Notes', 'notes', 'CmdOrCtrl+Shift+N'),
      command('Replies', 'replies', 'CmdOrCtrl+3'),
      command('Region', 'region', 'CmdOrCtrl+5'),
      SEPARATOR,
      choice('Colours of the system', 'system'),
      choice('Light', 'light'),
      choice('Dark', 'dark'),
      SEPARATOR,
      { label: 'Larger', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
      { label: 'Smaller', role: 'zoomOut' },
      { label: 'Actual size', role: 'resetZoom' },
      SEPARATOR,
      { label: 'Full screen', role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ label: 'Developer tools', role: 'toggleDevTools' as const }]),
    ],
  };
}

const fileMenu = (recent: RecentMenu): Item => ({
  label: '&File',
  submenu: [
    command('Open…', 'open', 'CmdOrCtrl+O'),
    command('Open a file or a PowerPoint…', 'open-file', 'CmdOrCtrl+Shift+O'),
    recentMenu(recent),
    command('Region…', 'region'),
    SEPARATOR,
    command('Export…', 'export', 'CmdOrCtrl+E'),
    command('JCNC pack…', 'jcnc-pack'),
    command('Check a file…', 'check-file'),
    command('Print what is still blank…', 'blanks', 'CmdOrCtrl+P'),
    SEPARATOR,
    isMac ? { label: 'Close window', role: 'close' } : { label: 'Quit', role: 'quit', accelerator: 'Ctrl+Q' },
  ],
});

const editMenu = (): Item => ({
  label: '&Edit',
  submenu: [
    command('Undo', 'undo', 'CmdOrCtrl+Z'),
    command('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    SEPARATOR,
    { label: 'Cut', role: 'cut' },
    { label: 'Copy', role: 'copy' },
    { label: 'Paste', role: 'paste' },
    { label: 'Select all', role: 'selectAll' },
    SEPARATOR,
    command('Search…', 'search', 'CmdOrCtrl+F'),
    // Cmd+H hides an app on macOS.
    command('Replace in slides…', 'replace', isMac ? 'Cmd+Alt+F' : 'Ctrl+H'),
    command('Search notes', 'search-notes', 'CmdOrCtrl+Shift+F'),
  ],
});

const presentMenu = (): Item => ({ label: '&Present', submenu: [command('Present…', 'present', 'F5'), command('Before you start…', 'ready')] });

const helpMenu = (): Item => ({
  label: '&Help',
  role: 'help',
  submenu: [command('Guide', 'guide', 'F1'), command('About Branchdeck', 'about')],
});

/** Sets the menu of the app. */
export function showMenu(scheme: ColourScheme, onScheme: (scheme: ColourScheme) => void, recent: RecentMenu): void {
  const menus = [fileMenu(recent), editMenu(), viewMenu(scheme, onScheme), presentMenu(), ...(isMac ? [{ role: 'windowMenu' as const }] : []), helpMenu()];
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...menus] : menus));
}
