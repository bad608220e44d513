import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { elements } from '../powerpoint/xml/query.ts';
import type { PartBytes } from '../zip/write.ts';
import type { OfficeFile } from './package.ts';

/** A link that is followed when somebody clicks on it and never before. */
const FOLLOWED_BY_HAND = 'hyperlink';

/** Whether a program that opens the file would look for something outside it, such as a picture on the web or on a server. */
export const leadsOutside = (file: OfficeFile): boolean =>
  relationshipParts(file).some((name) => withoutOutsideLinks(file, name) !== undefined);

/** The file's parts in their order, without the links that would be followed by themselves; each is read when it is its turn. */
export const partsWithoutOutside = (file: OfficeFile): (readonly [name: string, bytes: PartBytes])[] =>
  file.names.map((name) => [name, () => (name.endsWith('.rels') ? withoutOutsideLinks(file, name) : undefined) ?? file.bytes(name)] as const);

const relationshipParts = ({ names }: OfficeFile): string[] => names.filter((name) => name.endsWith('.rels'));

/** The part anew, or undefined where nothing in it leads outside. */
function withoutOutsideLinks(file: OfficeFile, name: string): Uint8Array | undefined {
  const document = file.tree(name);
  const root = document.documentElement;
  if (root === null) return undefined;
  const outside = elements(root).filter((link) =>
    link.getAttribute('TargetMode')?.toLowerCase() === 'external' && link.getAttribute('Type')?.split('/').at(-1) !== FOLLOWED_BY_HAND);
  if (outside.length === 0) return undefined;
  for (const link of outside) root.removeChild(link);
  return strToU8(new XMLSerializer().serializeToString(document));
}
