import type { WindowRole } from '../bridge/contract.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://branchdeck`;

/** The page of a window. */
export const pageUrl = (role: WindowRole): string => `${ORIGIN}/${role}.html`;

/** Whether an address is one of the app's own. */
export const isOwn = (url: string): boolean => url.startsWith(`${ORIGIN}/`);

/** Whether an address is the page of that window, whatever follows `?` or `#`. */
export const isPageOf = (role: WindowRole, url: string): boolean => url.split(/[?#]/, 1)[0] === pageUrl(role);

/** The address of the picture of a slide as LibreOffice drew it. */
export const slidePictureUrl = (set: string, number: number, small = false): string => `${ORIGIN}/slide-picture/${set}/${number}${small ? '/small' : ''}`;

/** The address of a picture of an opened deck. */
export const pictureUrl = (key: string, path: string): string =>
  `${ORIGIN}/deck/${encodeURIComponent(key)}/${path.split('/').map(encodeURIComponent).join('/')}`;
