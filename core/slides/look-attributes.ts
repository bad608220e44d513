import { CAMPAIGN } from './themes/campaign.ts';
import type { SlideLook } from './themes/look.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const NAMES = Object.keys(CAMPAIGN.colours) as (keyof SlideLook['colours'])[];

/** The attributes in which a slide's HTML carries its colours; no others of this kind are let through to a window. */
export const LOOK_ATTRIBUTES: readonly string[] = [...NAMES.map((name) => `data-look-${kebab(name)}`), 'data-look-fill'];

/**
 * A slide's colours as attributes, which the themes' style sheets read with `attr()`: the content security
 * policy has no style attributes, and a slide looks the same wherever its HTML is shown.
 */
export const lookAttributes = ({ colours }: SlideLook): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [`data-look-${kebab(name)}`, colours[name]]));
