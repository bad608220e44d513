import type { Part } from '../model.ts';

const TRACKED: ReadonlySet<string> = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);
/** What names a shape, in slides and in documents. */
const DRAWN: ReadonlySet<string> = new Set(['p:cNvPr', 'wp:docPr', 'pic:cNvPr', 'xdr:cNvPr']);
const HIDING: ReadonlySet<string> = new Set([...TRACKED, ...DRAWN, 'p:sld', 'sheet', 'w:vanish']);
const SLIDE = /slides\/slide\d+\.xml$/;
/** Where LibreOffice hides bands and plates by itself: what is written there is read all the same. */
const DESIGN = /slide(?:Master|Layout)s\//;

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '1');

/** Whether an element is one that may hide something, by its name. */
export const mayHide = (name: string): boolean => HIDING.has(name);

/** What such an element hides, or says that it was hidden. @param part where it stands */
export function hiddenBy(element: string, attributes: Readonly<Record<string, string>>, { name, where }: Pick<Part, 'name' | 'where'>): Part['marks'] {
  const hidden = (found: string, why: string): Part['marks'] => [{ kind: 'hidden', found, why }];
  if (TRACKED.has(element)) return hidden(element, 'A tracked change.');
  if (element === 'p:sld') return SLIDE.test(name) && (attributes['show'] === '0' || attributes['show'] === 'false') ? hidden(where, 'A hidden slide.') : [];
  if (element === 'sheet') return /hidden/i.test(attributes['state'] ?? '') ? hidden(attributes['name'] ?? '', 'A hidden sheet.') : [];
  if (element === 'w:vanish') return isOn(attributes['w:val']) ? hidden(attributes['name'] ?? element, 'Hidden text.') : [];
  return attributes['hidden'] !== undefined && isOn(attributes['hidden']) && !DESIGN.test(name) ? hidden(attributes['name'] ?? element, 'A hidden shape.') : [];
}
