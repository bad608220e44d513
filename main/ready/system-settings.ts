import type { SystemSettings } from '../../core/ready/model.ts';

/** The system's own addresses of its pages, and no others: nothing that a window says becomes part of one. Linux has none that every desktop knows. */
const PAGES: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<SystemSettings, string>>>>> = {
  win32: { power: 'ms-settings:powersleep', display: 'ms-settings:display' },
  darwin: { power: 'x-apple.systempreferences:com.apple.Battery-Settings.extension', display: 'x-apple.systempreferences:com.apple.Displays-Settings.extension' },
};

/** The address of a page of the system's settings; undefined where there is none. */
export const settingsAddress = (of: SystemSettings, platform: NodeJS.Platform = process.platform): string | undefined => PAGES[platform]?.[of];
