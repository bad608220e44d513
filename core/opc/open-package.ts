import { elements } from '../powerpoint/xml/query.ts';
import { crc32 } from '../zip/crc32.ts';
import type { ZipEntry } from '../zip/read.ts';
import type { ByteSource } from '../zip/source.ts';
import { notAPackage } from './foreign-words.ts';
import { LIMITS, type Limits } from './limits.ts';
import { listParts, partKey } from './list-parts.ts';
import type { Link, OfficeFile } from './package.ts';
import { parseXml } from './parse-xml.ts';
import { partPath, relationshipsPart } from './part-path.ts';
import { damagedPart, missingPart, shortName, tooMuch } from './refusals.ts';

const TYPES = '[Content_Types].xml';
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i;

/**
 * Opens an Office file without unpacking it. Throws AppError `bad-input` where it is none, saying what it is instead,
 * and `too-large` where it goes over the limits.
 */
export function openPackage(source: ByteSource, limits: Limits = LIMITS): OfficeFile {
  const parts = listParts(source, limits);
  if (!parts.has(partKey(TYPES)) && !parts.has('_rels/.rels') && !parts.has('ppt/presentation.xml')) throw notAPackage(source);

  const find = (name: string): ZipEntry | undefined => parts.get(partKey(name));
  const entryOf = (name: string): ZipEntry => {
    const entry = find(name);
    if (entry === undefined) throw missingPart(name);
    return entry;
  };
  const tree: OfficeFile['tree'] = (name) => {
    const entry = entryOf(name);
    if (entry.size > limits.xml) throw tooMuch(`has a part, ${shortName(name)}, of more than ${Math.round(limits.xml / 1_000_000)} MB of text`);
    return parseXml(name, unpack(entry, limits), limits);
  };
  const known = new Map<string, readonly Link[]>();
  let types: Types | undefined;

  const readLinks = (name: string): Link[] => {
    const at = relationshipsPart(name);
    const root = find(at) === undefined ? null : tree(at).documentElement;
    return (root === null ? [] : elements(root)).map((entry) => {
      const target = (entry.getAttribute('Target') ?? '').trim();
      const isOutside = entry.getAttribute('TargetMode')?.toLowerCase() === 'external' || OUTSIDE.test(target);
      const part = isOutside ? undefined : partPath(name, target);
      return {
        id: entry.getAttribute('Id') ?? '',
        type: (entry.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        part: part === undefined ? undefined : find(part)?.name,
        outside: isOutside ? target : undefined,
      };
    });
  };

  return {
    names: Array.from(parts.values(), ({ name }) => name),
    has: (name) => find(name) !== undefined,
    size: (name) => entryOf(name).size,
    bytes: (name) => unpack(entryOf(name), limits),
    tree,
    contentType(name) {
      types ??= readTypes(find(TYPES) === undefined ? undefined : tree(TYPES));
      return types.byName.get(partKey(name)) ?? types.byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    },
    links(name) {
      const found = known.get(name) ?? readLinks(name);
      known.set(name, found);
      return found;
    },
  };
}

/** A part's bytes, whole and as they were packed. */
function unpack(entry: ZipEntry, limits: Limits): Uint8Array {
  if (entry.size > limits.part) throw tooMuch(`has a part, ${shortName(entry.name)}, of more than ${Math.round(limits.part / 1_000_000)} MB`);
  let bytes: Uint8Array;
  try {
    bytes = entry.read();
  } catch {
    throw damagedPart(entry.name);
  }
  // A figure with one wrong digit would be believed: better no file than one that was damaged on its way.
  if (crc32(bytes) !== entry.crc) throw damagedPart(entry.name);
  return bytes;
}

interface Types {
  byName: Map<string, string>;
  byEnding: Map<string, string>;
}

function readTypes(tree: ReturnType<OfficeFile['tree']> | undefined): Types {
  const found: Types = { byName: new Map(), byEnding: new Map() };
  const root = tree?.documentElement ?? null;
  for (const entry of root === null ? [] : elements(root)) {
    const type = entry.getAttribute('ContentType') ?? '';
    if (entry.localName === 'Override') found.byName.set(partKey((entry.getAttribute('PartName') ?? '').replace(/^\//, '')), type);
    else found.byEnding.set((entry.getAttribute('Extension') ?? '').toLowerCase(), type);
  }
  return found;
}
