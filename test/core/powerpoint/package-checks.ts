import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { slideFaults } from './slide-checks.ts';
import { workbookFaults } from './workbook-checks.ts';

type Parts = Readonly<Record<string, Uint8Array>>;
const PNG = [0x89, 0x50, 0x4e, 0x47];
const LOCAL_PATH = /(?:[A-Za-z]:\\|\\\\|file:|\/(?:home|Users|tmp|var|work|root|mnt|private)\/)/;

const parse = (bytes: Uint8Array): Document => new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message); } })
  .parseFromString(strFromU8(bytes), 'text/xml');

function all(node: Node, wanted: (element: Element) => boolean, found: Element[] = []): Element[] {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (wanted(element)) found.push(element);
    all(element, wanted, found);
  }
  return found;
}

/** The trees of a PowerPoint file's XML parts by name, for a test's own assertions. Throws when one can't be parsed. */
export function partTrees(bytes: Uint8Array): Map<string, Document> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, part]) => [name, parse(part)]));
}

/** Every element of a tree with this qualified name. */
export const named = (tree: Node, name: string): Element[] => all(tree, (element) => element.nodeName === name);

function resolve(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

function relationshipFaults(parts: Parts, trees: ReadonlyMap<string, Document>): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const owner = ownerOf(name);
    if (owner !== '' && parts[owner] === undefined) faults.push(`${name}: belongs to no part`);
    const ids = new Set<string>();
    for (const entry of named(tree, 'Relationship')) {
      const id = entry.getAttribute('Id') ?? '';
      if (ids.has(id)) faults.push(`${name}: ${id} twice`);
      ids.add(id);
      if (entry.getAttribute('TargetMode') === 'External') {
        if (!/^(https?:\/\/|mailto:)/.test(entry.getAttribute('Target') ?? '')) faults.push(`${name}: leaves the file for ${entry.getAttribute('Target')}`);
        continue;
      }
      const target = resolve(owner, entry.getAttribute('Target') ?? '');
      reached.add(target);
      if (parts[target] === undefined) faults.push(`${name}: dangling ${target}`);
    }
    const used = new Set(trees.has(owner) ? all(trees.get(owner) as Document, () => true).flatMap((element) =>
      [...element.attributes].filter((attribute) => attribute.name.startsWith('r:')).map((attribute) => attribute.value)) : []);
    for (const id of used) if (!ids.has(id)) faults.push(`${owner}: uses ${id}, which is not related`);
  }
  for (const name of Object.keys(parts)) {
    if (!name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name)) faults.push(`orphan part ${name}`);
  }
  return faults;
}

function contentTypeFaults(parts: Parts, types: Document): string[] {
  const overrides = named(types, 'Override').map((entry) => (entry.getAttribute('PartName') ?? '').slice(1));
  const defaults = new Set(named(types, 'Default').map((entry) => entry.getAttribute('Extension')));
  return [
    ...overrides.filter((name) => parts[name] === undefined).map((name) => `phantom content type for ${name}`),
    ...overrides.filter((name, index) => overrides.indexOf(name) !== index).map((name) => `content type twice for ${name}`),
    ...Object.keys(parts).filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1) ?? ''))
      .map((name) => `no content type for ${name}`),
    ...Object.keys(parts).filter((name) => /^ppt\/.*\.xml$/.test(name) && !overrides.includes(name)).map((name) => `only a default content type for ${name}`),
  ];
}

function pictureFaults(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, bytes]) => {
    const real = PNG.every((byte, index) => bytes[index] === byte);
    if (name.endsWith('.png') && !real) return [`${name} is no PNG`];
    return name.startsWith('ppt/media/') && name.endsWith('.svg') && !strFromU8(bytes).includes('<svg') ? [`${name} is no SVG`] : [];
  });
}

/** What must have alt text: pictures, charts and tables, but nothing that is a placeholder for text. */
const PICTURED = new Set(['p:pic', 'p:graphicFrame', 'p:grpSp']);

function shapeFaults(name: string, tree: Document): string[] {
  // The first is the tree itself.
  const shapes = named(tree, 'p:cNvPr');
  const ids = shapes.map((shape) => shape.getAttribute('id'));
  const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: shape id ${id} twice`);
  for (const shape of shapes) {
    const alt = shape.getAttribute('descr');
    if (alt !== null && LOCAL_PATH.test(alt)) faults.push(`${name}: a local path in the alt text "${alt}"`);
    const holder = shape.parentNode?.parentNode?.nodeName ?? '';
    const decorative = shape.getElementsByTagName('adec:decorative').length > 0;
    if (shape !== shapes[0] && PICTURED.has(holder) && !decorative && (alt === null || alt.trim() === '')) faults.push(`${name}: ${holder} without alt text`);
  }
  for (const element of all(tree, (one) => one.hasAttribute('altLang'))) faults.push(`${name}: altLang on ${element.nodeName}`);
  return faults;
}

function paragraphFaults(name: string, tree: Document): string[] {
  return named(tree, 'a:p').flatMap((paragraph) => {
    const children = all(paragraph, (one) => one.parentNode === paragraph).map((one) => one.nodeName);
    const at = children.lastIndexOf('a:pPr');
    return at > 0 ? [`${name}: a:pPr is not first in its paragraph`] : [];
  });
}

function notesFaults(name: string, tree: Document): string[] {
  if (!/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) return [];
  const body = named(tree, 'p:sp').find((shape) => named(shape, 'p:ph')[0]?.getAttribute('type') === 'body');
  const words = body === undefined ? '' : named(body, 'a:t').map((one) => one.textContent ?? '').join('').trim();
  return words === '' ? [`${name}: an empty notes page`] : [];
}

const GUID = /^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/;

/** Every slide is in one section and no more, and every section has a name and an id that PowerPoint takes. */
function sectionFaults(tree: Document): string[] {
  const sections = named(tree, 'p14:section');
  if (sections.length === 0) return [];
  const ids = sections.map((one) => one.getAttribute('id') ?? '');
  const slides = named(tree, 'p:sldId').map((one) => one.getAttribute('id'));
  const listed = named(tree, 'p14:sldId').map((one) => one.getAttribute('id'));
  return [
    ...ids.filter((id, index) => !GUID.test(id) || ids.indexOf(id) !== index).map((id) => `section id ${id}`),
    ...sections.filter((one) => (one.getAttribute('name') ?? '').trim() === '').map(() => 'a section without a name'),
    ...(slides.join() === listed.join() ? [] : ['the sections do not hold every slide once and in order']),
  ];
}

/** What a part is related to by this type, with its tree. */
function related(name: string, type: string, trees: ReadonlyMap<string, Document>): string | undefined {
  const entries = trees.get(name.replace(/([^/]*)$/, '_rels/$1.rels'));
  const target = entries && named(entries, 'Relationship').find((entry) => entry.getAttribute('Type')?.endsWith(`/${type}`))?.getAttribute('Target');
  return target === undefined || target === null ? undefined : resolve(name, target);
}

function slideAndChartFaults(name: string, tree: Document, trees: ReadonlyMap<string, Document>, parts: Parts): string[] {
  if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) {
    const layout = trees.get(related(name, 'slideLayout', trees) ?? '');
    return layout === undefined ? [`${name}: has no layout`] : slideFaults(name, tree, layout, named);
  }
  if (!/^ppt\/charts\/[^/]+\.xml$/.test(name)) return [];
  const book = parts[related(name, 'package', trees) ?? ''];
  if (book === undefined) return [`${name}: has no workbook`];
  const inner = partTrees(book);
  return [...workbookFaults(name, tree, inner, named), ...relationshipFaults(unzipSync(book), inner).map((fault) => `${name}: workbook: ${fault}`)];
}

/**
 * What is wrong with a PowerPoint file that a schema validator does not see: one line a fault, none when it
 * is sound. Reads the zip and its XML on its own; knows nothing of the code that wrote them.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  let parts: Parts;
  let trees: Map<string, Document>;
  try {
    parts = unzipSync(bytes);
    trees = partTrees(bytes);
  } catch (error) {
    return [`unreadable: ${error instanceof Error ? error.message : String(error)}`];
  }
  const types = trees.get('[Content_Types].xml');
  const faults = types === undefined ? ['no [Content_Types].xml'] : contentTypeFaults(parts, types);
  faults.push(...Object.keys(parts).filter((name) => name.endsWith('/')).map((name) => `directory entry ${name}`));
  faults.push(...relationshipFaults(parts, trees), ...pictureFaults(parts));
  const presentation = trees.get('ppt/presentation.xml');
  faults.push(...(presentation === undefined ? ['no presentation'] : sectionFaults(presentation)));
  for (const [name, tree] of trees) {
    if (!name.startsWith('ppt/')) continue;
    faults.push(...slideAndChartFaults(name, tree, trees, parts), ...shapeFaults(name, tree), ...paragraphFaults(name, tree), ...notesFaults(name, tree));
  }
  return faults;
}
