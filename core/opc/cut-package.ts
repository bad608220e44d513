import { partKey } from './list-parts.ts';
import type { Link, OfficeFile } from './package.ts';
import { linkIds, linkPrefixes, partPlaces, type PartPlaces } from './part-places.ts';
import { relationshipsPart } from './part-path.ts';
import { attributesOf, everyPlace, splice, type Place, type Splice } from './places.ts';

/** What is taken out of a package. */
export interface CutRules {
  /** Whether a part no longer leads there. */
  drops(from: string, link: Link): boolean;
  /** What else goes from a part: elements, and other changes of its text. */
  cuts(name: string, type: string, places: () => PartPlaces): { gone?: Iterable<Place>; splices?: readonly Splice[] };
}

export interface CutParts {
  /** New texts of the parts in which something was cut. */
  texts: Map<string, string>;
  /** Parts that nothing leads to any more. */
  removed: Set<string>;
}

const TYPES = '[Content_Types].xml';
/** Elements that go when nothing is left in them. */
const EMPTIED: ReadonlySet<string> = new Set(['custDataLst', 'ext', 'extLst', 'sldLst', 'custShowLst', 'sectionLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'controls', 'smartTags', 'imgProps', 'tableParts']);
/** Elements that go with the list that they are of. */
const OF_LIST: Readonly<Record<string, string>> = { section: 'sldIdLst', custShow: 'sldLst' };

/** Follows what a package's parts lead to, takes out what the rules say, and what nothing leads to then. */
export function cutPackage(file: OfficeFile, rules: CutRules): CutParts {
  const texts = new Map<string, string>();
  // Names may differ in case from how they are called elsewhere.
  const names = new Map(file.names.map((name) => [partKey(name), name]));
  const reached = new Set<string>(['']);
  for (const name of reached) {
    const links = file.links(name);
    const dropped = new Set(links.filter((link) => rules.drops(name, link)).map(({ id }) => id));
    if (name !== '') for (const id of cutPart(file, name, dropped, rules, texts)) dropped.add(id);
    const relations = names.get(partKey(relationshipsPart(name)));
    if (relations !== undefined) reached.add(relations);
    if (relations !== undefined && dropped.size > 0) cutLinks(file, relations, dropped, texts);
    for (const { id, part } of links) if (part !== undefined && !dropped.has(id)) reached.add(part);
  }
  const removed = new Set(file.names.filter((name) => partKey(name) !== partKey(TYPES) && !reached.has(name)));
  return { texts, removed };
}

/** Every part that something leads to, relationships among them. */
export function reachedParts(file: OfficeFile): Set<string> {
  const { removed } = cutPackage(file, { drops: () => false, cuts: () => ({}) });
  return new Set(file.names.filter((name) => !removed.has(name)));
}

/** Takes what no longer leads anywhere, and what the rules name, out of a part. @returns ids of links that nothing in it names any more */
function cutPart(file: OfficeFile, name: string, dropped: ReadonlySet<string>, rules: CutRules, texts: Map<string, string>): string[] {
  const type = file.contentType(name) ?? '';
  let read: PartPlaces | undefined;
  const places = (): PartPlaces => (read ??= partPlaces(file, name));
  const { gone = [], splices = [] } = rules.cuts(name, type, places);
  const cut = new Set(gone);
  if (cut.size === 0 && splices.length === 0 && dropped.size === 0) return [];
  if (!/xml$/i.test(type)) return [];
  const { text, root } = places();
  const prefixes = linkPrefixes(text);
  const named = new Map<string, Place[]>();
  for (const place of everyPlace(root)) {
    for (const id of linkIds(text, place, prefixes)) named.set(id, [...(named.get(id) ?? []), place]);
  }
  const all = [...splices];
  for (const id of dropped) {
    for (const place of named.get(id) ?? []) {
      // A picture that is kept in the file and linked too stays as it is kept.
      if (place.local === 'blip' && linkIds(text, place, prefixes).some((other) => !dropped.has(other))) all.push(...attributesOf(text, place).filter(({ raw }) => raw === id).map(({ start, end }) => ({ from: start, to: end, text: '' })));
      else cut.add(place.local === 'commentRel' ? (place.parent ?? place) : place);
    }
  }
  const goes = new Set<Place>();
  isGone(root, cut, goes);
  for (const place of outermost(root, goes)) all.push({ from: place.start, to: place.end, text: '' });
  if (all.length > 0) texts.set(name, splice(text, all));
  const within = (place: Place | undefined): boolean => place !== undefined && (goes.has(place) || within(place.parent));
  return [...named].flatMap(([id, where]) => (where.every(within) ? [id] : []));
}

function isGone(place: Place, cut: ReadonlySet<Place>, goes: Set<Place>): boolean {
  // Each child is looked at, also where the first says enough.
  const children = place.children.map((child) => isGone(child, cut, goes));
  const list = OF_LIST[place.local];
  const gone = cut.has(place)
    || (EMPTIED.has(place.local) && children.length > 0 && children.every(Boolean))
    || (list !== undefined && place.children.some((child, index) => child.local === list && (children[index] === true || (child.children.length > 0 && child.children.every((each) => goes.has(each))))));
  if (gone) goes.add(place);
  return gone;
}

function* outermost(place: Place, goes: ReadonlySet<Place>): Generator<Place> {
  for (const child of place.children) {
    if (goes.has(child)) yield child;
    else yield* outermost(child, goes);
  }
}

function cutLinks(file: OfficeFile, name: string, dropped: ReadonlySet<string>, texts: Map<string, string>): void {
  const { text, root } = partPlaces(file, name);
  const gone = [...everyPlace(root)].filter((place) => place.local === 'Relationship' && dropped.has(attributesOf(text, place).find((each) => each.name === 'Id')?.raw ?? ''));
  texts.set(name, splice(text, gone.map((place) => ({ from: place.start, to: place.end, text: '' }))));
}

/** The list of parts' types without those of parts that are gone, and with other types for some. */
export function cutTypes(file: OfficeFile, removed: ReadonlySet<string>, types: ReadonlyMap<string, string> = new Map()): string {
  const { text, root } = partPlaces(file, TYPES);
  const gone = new Set([...removed].map(partKey));
  const other = new Map([...types].map(([name, type]) => [partKey(name), type]));
  return splice(text, [...everyPlace(root)].flatMap((place): Splice[] => {
    if (place.local !== 'Override') return [];
    const attributes = attributesOf(text, place);
    const part = (attributes.find(({ name }) => name === 'PartName')?.raw ?? '').replace(/^\//, '');
    if (gone.has(partKey(part))) return [{ from: place.start, to: place.end, text: '' }];
    const type = attributes.find(({ name }) => name === 'ContentType');
    const now = other.get(partKey(part));
    return now === undefined || type === undefined ? [] : [{ from: type.from, to: type.to, text: now }];
  }));
}
