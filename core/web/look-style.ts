import { lookAttributes } from '../slides/look-attributes.ts';
import type { LookChoice } from '../slides/themes/model.ts';
import { makeLook } from '../slides/themes/look.ts';

/**
 * The colours of this version as plain custom properties. The app's windows read them from attributes with `attr()`,
 * which not every browser that opens the file knows.
 */
export function lookStyle(choice: LookChoice, pages: string): string {
  const colours = Object.entries(lookAttributes(makeLook(choice))).map(([name, value]) => `--${name.replace('data-look-', '')}:${value}`).join(';');
  const fills = new Set([...pages.matchAll(/ data-look-fill="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour ?? ''));
  const inks = new Set([...pages.matchAll(/ data-look-ink="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour ?? ''));
  return [
    `.bd-slide .slide.slide{${colours}}`,
    ...[...fills].map((colour) => `.bd-slide .slide.slide [data-look-fill="${colour}"]{background-color:${colour}}`),
    ...[...inks].map((colour) => `.bd-slide .slide.slide [data-look-ink="${colour}"]{color:${colour}}`),
  ].join('\n');
}
