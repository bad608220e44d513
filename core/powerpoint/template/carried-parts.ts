import type { OfficeFile } from '../../opc/package.ts';

/** What comes along from a template, each kind in a folder of the file that is written; nothing else does. */
const CARRIED: Readonly<Record<string, string>> = {
  slideMaster: 'slideMasters/slideMaster',
  slideLayout: 'slideLayouts/slideLayout',
  notesMaster: 'notesMasters/notesMaster',
  theme: 'theme/theme',
  themeOverride: 'theme/themeOverride',
  image: 'media/template',
  font: 'fonts/font',
};

export const isCarried = (type: string): boolean => type in CARRIED;

const endingOf = (part: string): string => (/\.([A-Za-z0-9]{1,8})$/.exec(part)?.[1] ?? 'bin').toLowerCase();

/**
 * The parts of a template that a file on it needs, by their names there, with the names that they get: those of the
 * template may be anything, and one that our own parts have.
 * @param from parts to begin with, and what each is
 */
export function carriedParts(file: OfficeFile, from: readonly { part: string; type: string }[]): ReadonlyMap<string, { name: string; type: string }> {
  const found = new Map<string, { name: string; type: string }>();
  const counts = new Map<string, number>();
  const queue = [...from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { part, type } = next;
    const folder = CARRIED[type];
    if (found.has(part) || folder === undefined) continue;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const binary = type === 'image' || type === 'font';
    found.set(part, { name: `ppt/${folder}${count}.${binary ? endingOf(part) : 'xml'}`, type });
    if (binary) continue;
    for (const link of file.links(part)) if (link.part !== undefined && isCarried(link.type)) queue.push({ part: link.part, type: link.type });
  }
  return found;
}
