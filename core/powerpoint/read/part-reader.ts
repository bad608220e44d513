import type { Element } from '@xmldom/xmldom';
import type { Link, OfficeFile } from '../../opc/package.ts';

/** A part that is read: its tree, and where its relationships lead. */
export interface ReadPart {
  name: string;
  root: Element;
  link(id: string | undefined): Link | undefined;
  /** The part that its first relationship of a type leads to. */
  linked(type: string): string | undefined;
}

/** Reads parts. Layouts and masters, which many slides share, are kept; slides are not. */
export interface PartReader {
  file: OfficeFile;
  /** Undefined where there is no such part. Throws AppError where it can't be read. */
  part(name: string | undefined): ReadPart | undefined;
  shared(name: string | undefined): ReadPart | undefined;
}

export function partReader(file: OfficeFile): PartReader {
  const kept = new Map<string, ReadPart | undefined>();
  const part: PartReader['part'] = (name) => {
    if (name === undefined || !file.has(name)) return undefined;
    const root = file.tree(name).documentElement;
    if (root === null) return undefined;
    const links = file.links(name);
    return { name, root, link: (id) => (id === undefined ? undefined : links.find((each) => each.id === id)), linked: (type) => links.find((each) => each.type === type)?.part };
  };
  return {
    file,
    part,
    shared(name) {
      if (name === undefined) return undefined;
      if (!kept.has(name)) kept.set(name, part(name));
      return kept.get(name);
    },
  };
}
