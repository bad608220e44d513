import { AppError } from '../errors.ts';
import { elements } from '../powerpoint/xml/query.ts';
import { relationshipsPart } from '../powerpoint/xml/relationships.ts';
import { zipEntries, type ZipEntry } from '../zip/read.ts';
import type { ByteSource } from '../zip/source.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Link, OfficeFile } from './package.ts';
import { parseXml } from './parse-xml.ts';
import { partPath } from './part-path.ts';

const TYPES = '[Content_Types].xml';

/** Opens an Office file without unpacking it. Throws AppError `bad-input` where it is none or goes over the limits. */
export function openPackage(source: ByteSource, limits: Limits = LIMITS): OfficeFile {
  const parts = new Map<string, ZipEntry>();
  for (const entry of listEntries(source)) if (!entry.name.endsWith('/')) parts.set(entry.name, entry);
  if (parts.size > limits.parts) throw new AppError('too-large', `This file has more than ${limits.parts} parts.`, 'It was not read. No presentation has so many.');

  const entryOf = (name: string): ZipEntry => {
    const entry = parts.get(name);
    if (entry === undefined) throw new AppError('bad-input', `This file has no part ${name}, which it needs.`, 'Open it in PowerPoint, save it again and try once more.');
    return entry;
  };
  const bytes = (name: string): Uint8Array => {
    const entry = entryOf(name);
    try {
      return entry.read();
    } catch {
      throw new AppError('bad-input', `A part of this file, ${name}, is damaged and can’t be read.`, 'Open it in PowerPoint, save it again and try once more.');
    }
  };
  const tree: OfficeFile['tree'] = (name) => parseXml(name, bytes(name));
  const known = new Map<string, readonly Link[]>();
  let types: { byName: Map<string, string>; byEnding: Map<string, string> } | undefined;

  const readTypes = (): NonNullable<typeof types> => {
    const found = { byName: new Map<string, string>(), byEnding: new Map<string, string>() };
    const root = parts.has(TYPES) ? tree(TYPES).documentElement : null;
    for (const entry of root === null ? [] : elements(root)) {
      const type = entry.getAttribute('ContentType') ?? '';
      if (entry.localName === 'Override') found.byName.set((entry.getAttribute('PartName') ?? '').replace(/^\//, ''), type);
      else found.byEnding.set((entry.getAttribute('Extension') ?? '').toLowerCase(), type);
    }
    return found;
  };

  const readLinks = (name: string): Link[] => {
    const at = name === '' ? '_rels/.rels' : relationshipsPart(name);
    const root = parts.has(at) ? tree(at).documentElement : null;
    return (root === null ? [] : elements(root)).map((entry) => {
      const target = entry.getAttribute('Target') ?? '';
      const isOutside = entry.getAttribute('TargetMode') === 'External';
      const part = isOutside ? undefined : partPath(name, target);
      return {
        id: entry.getAttribute('Id') ?? '',
        type: (entry.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        part: part !== undefined && parts.has(part) ? part : undefined,
        outside: isOutside ? target : undefined,
      };
    });
  };

  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    size: (name) => entryOf(name).size,
    bytes,
    tree,
    contentType(name) {
      types ??= readTypes();
      return types.byName.get(name) ?? types.byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    },
    links(name) {
      const found = known.get(name) ?? readLinks(name);
      known.set(name, found);
      return found;
    },
  };
}

function listEntries(source: ByteSource): ZipEntry[] {
  try {
    return zipEntries(source);
  } catch {
    throw new AppError('bad-input', 'This is not a PowerPoint file, or it is damaged.', 'Open it in PowerPoint, save it again and try once more.');
  }
}
