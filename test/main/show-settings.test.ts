import { beforeEach, expect, it, vi } from 'vitest';
import type { ColourScheme, Settings } from '../../bridge/contract.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import type { RecentMenu } from '../../main/menu/recent-menu.ts';

const { push, clearRecentDocuments, nativeTheme, showMenu } = vi.hoisted(() => ({
  push: vi.fn(),
  clearRecentDocuments: vi.fn(),
  nativeTheme: { themeSource: 'system' },
  showMenu: vi.fn<(scheme: ColourScheme, onScheme: (scheme: ColourScheme) => void, recent: RecentMenu) => void>(),
}));
vi.mock('electron', () => ({ app: { clearRecentDocuments }, nativeTheme }));
vi.mock('../../main/push.ts', () => ({ push }));
vi.mock('../../main/menu/show-menu.ts', () => ({ showMenu }));
vi.mock('../../main/windows/desk.ts', () => ({ openDesk: vi.fn() }));
const { showSettings } = await import('../../main/show-settings.ts');

const full = (): never => {
  throw new AppError('cannot-write', 'It could not be saved.');
};

/** The services of a disk that is full: the newest value is had all the same. */
function onFullDisk(): Parameters<typeof showSettings>[0] {
  let settings: Settings = { firstRunDone: true, colourScheme: 'system', profile: BLANK_PROFILE, notesSize: 100, thumbnails: true, libraryOrder: 'opened', lastExport: null };
  const write = (next: Settings): never => {
    settings = next;
    return full();
  };
  return {
    settings: { read: () => settings, write },
    recents: { list: () => [], clear: full },
    library: { open: full },
    windowState: { read: () => ({ maximised: false }), write: full },
  };
}

beforeEach(() => vi.clearAllMocks());

it('says it where the disk is full and a choice of the menu can’t be kept, and carries it out all the same', () => {
  showSettings(onFullDisk());
  const [, onScheme, recent] = showMenu.mock.lastCall ?? [];
  onScheme?.('dark');
  expect(nativeTheme.themeSource).toBe('dark');
  expect(showMenu.mock.lastCall?.[0]).toBe('dark');
  expect(push.mock.calls).toEqual([['app.failed', { code: 'cannot-write', message: 'It could not be saved.', hint: undefined }]]);
  push.mockClear();
  recent?.onClear();
  expect(clearRecentDocuments).toHaveBeenCalledTimes(1);
  expect(push.mock.calls).toEqual([
    ['app.failed', { code: 'cannot-write', message: 'It could not be saved.', hint: undefined }],
    ['library.changed', null],
  ]);
});
