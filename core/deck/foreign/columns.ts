import { bare, linesOf } from '../lines.ts';
import { isShielded } from './shield.ts';
import { classesOf, TAG } from './tags.ts';

/** Elements that only hold others. Their tags go, their text stays, and what stands side by side is found by them. */
const WRAPPERS = /^(?:div|section|article|main|header|footer|center|figure|figcaption|details|summary|nav)$/i;

interface Region {
  parent: Region | undefined;
  depth: number;
  kids: Region[];
  /** Its children stand side by side. */
  row: boolean;
  /** It says itself that it is a column. */
  column: 'left' | 'right' | 'some' | undefined;
}

interface Piece {
  text: string;
  region: Region;
}

/** The text of a slide in two columns; `right` is empty where it has one. Both have every line of the slide. */
export interface Columns {
  left: string;
  right: string;
}

/**
 * Takes the wrapping tags off a slide and finds what its author set side by side: the children of a grid or a row,
 * or neighbours that call themselves columns.
 * @param forced the column of each line, where the tool says it in another way (Slidev's slots)
 */
export function splitIntoColumns(text: string, rowClasses: ReadonlySet<string>, forced: readonly (0 | 1)[] | undefined): Columns {
  const root: Region = { parent: undefined, depth: 0, kids: [], row: false, column: undefined };
  const lines = linesOf(text);
  const pieces = readPieces(lines, root, rowClasses);
  const columnOf = forced === undefined ? assignColumns(root, pieces) : () => undefined;
  dedent(pieces);
  const columns: [string, string] = ['', ''];
  let after: 0 | 1 = 0;
  for (const [index, own] of pieces.entries()) {
    const line = lines[index] ?? '';
    const end = line.slice(bare(line).length);
    const texts: [string[], string[]] = [[], []];
    for (const piece of own) {
      const column: 0 | 1 | undefined = forced?.[index] ?? columnOf(piece.region);
      if (column === 1) after = 1;
      if (piece.text.trim() !== '' || own.length === 1) texts[column ?? after].push(piece.text);
    }
    const next = pieces[index + 1] ?? [];
    for (const side of [0, 1] as const) columns[side] += texts[side].join('<br>') + (endsBlock(own, next) ? '<br>' : '') + end;
  }
  const [left, right] = columns;
  return isBlank(right) ? { left, right: '' } : { left, right };
}

const isBlank = (text: string): boolean => text.replaceAll('<br>', '').trim() === '';

/** Two lines of text of neighbouring elements are two lines, though Markdown would join them. */
function endsBlock(own: readonly Piece[], next: readonly Piece[]): boolean {
  const last = own.findLast((piece) => piece.text.trim() !== '');
  const first = next.find((piece) => piece.text.trim() !== '');
  return last !== undefined && first !== undefined && last.region !== first.region && isText(last.text) && isText(first.text);
}

const isText = (text: string): boolean => !isShielded(text) && !/^\s*(?:[#>|<]|[-*+]\s|\d+[.)]\s|!\[)/.test(text);

function readPieces(lines: readonly string[], root: Region, rowClasses: ReadonlySet<string>): Piece[][] {
  let region = root;
  return lines.map((line) => {
    const own = bare(line);
    const container = /^\s*:{3,}\s*(?:\{([^{}]*)\}|([\w -]*))\s*$/.exec(own);
    if (!own.includes('<') && !container) return [{ text: own, region }];
    if (container) {
      const name = (/\.([\w-]+)/.exec(container[1] ?? '')?.[1] ?? container[2] ?? '').trim();
      region = name === '' ? (region.parent ?? root) : openRegion(region, `class="${name}"`, rowClasses);
      return [{ text: '', region }];
    }
    const pieces: Piece[] = [];
    let at = 0;
    for (const match of own.matchAll(TAG)) {
      const [tag, slash, name = '', attributes = ''] = match;
      if (!WRAPPERS.test(name)) continue;
      pieces.push({ text: own.slice(at, match.index), region });
      at = match.index + tag.length;
      if (attributes.trimEnd().endsWith('/')) continue;
      region = slash === '/' ? (region.parent ?? root) : openRegion(region, attributes, rowClasses);
    }
    if (pieces.length === 0) return [{ text: own, region }];
    pieces.push({ text: own.slice(at), region });
    // White space between tags is nothing; the text alone is kept, or one empty piece.
    const full = pieces.filter((piece) => piece.text.trim() !== '').map((piece, index) => (index === 0 ? piece : { ...piece, text: piece.text.trimStart() }));
    return full.length > 0 ? full : [{ text: '', region }];
  });
}

/** So deep nobody nests; a text of tags alone is kept flat from there on. */
const DEEPEST = 30;

function openRegion(parent: Region, attributes: string, rowClasses: ReadonlySet<string>): Region {
  if (parent.depth >= DEEPEST) return { ...parent, parent, kids: [], row: false, column: undefined, depth: parent.depth };
  const classes = classesOf(attributes);
  const region: Region = { parent, depth: parent.depth + 1, kids: [], row: isRow(classes, attributes, rowClasses), column: columnName(classes, attributes) };
  parent.kids.push(region);
  return region;
}

const ROW = /^(?:columns?-?\d*|cols?-?\d*|(?:two|three|2|3)-?col(?:umn)?s?|multi-?col(?:umn)?s?|row|grid|split|side-by-side|twocolumns?|threecolumns?|columns-\w+|grid-cols-\d+|r-hstack|hstack|flexbox|container|wrapper|flex)$/i;
const COLUMN = /^(?:col|cols?-\d+|col-\w+(?:-\d+)?|column|column-\d+|column-\w+|half|one-half|left|right|left-?col\w*|right-?col\w*|[lr]-?div|col-?(?:left|right)|column-?(?:left|right)|[\w-]+-(?:left|right))$/i;

const isRow = (classes: readonly string[], attributes: string, rowClasses: ReadonlySet<string>): boolean => {
  if (classes.includes('flex-col') || /flex-direction\s*:\s*column|\bflex="[^"]*\bcol\b/.test(attributes)) return false;
  return classes.some((name) => ROW.test(name) || rowClasses.has(name)) || /\b(?:grid|flex)="~|\bgrid-cols-\d|display\s*:\s*(?:inline-)?(?:flex|grid)/.test(attributes);
};

function columnName(classes: readonly string[], attributes: string): Region['column'] {
  const name = classes.find((each) => COLUMN.test(each));
  if (name === undefined) return /float\s*:\s*left/.test(attributes) ? 'left' : /float\s*:\s*right/.test(attributes) ? 'right' : /width\s*:\s*\d\d?(?:\.\d+)?%/.test(attributes) ? 'some' : undefined;
  return /left|^l-?div/i.test(name) ? 'left' : /right|^r-?div/i.test(name) ? 'right' : 'some';
}

/** More than these in a row are a chain of boxes, which reads better below each other. */
const MOST_COLUMNS = 6;

/** Gives each region its column; what stands before the first is left, and what follows is right. */
function assignColumns(root: Region, pieces: readonly (readonly Piece[])[]): (region: Region) => 0 | 1 | undefined {
  const filled = new Set<Region>();
  for (const own of pieces) {
    for (const { text, region } of own) {
      if (text.trim() === '') continue;
      for (let at: Region | undefined = region; at && !filled.has(at); at = at.parent) filled.add(at);
    }
  }
  const columns = new Map<Region, 0 | 1>();
  const look = (region: Region): void => {
    const kids = region.kids.filter((kid) => filled.has(kid));
    const named = kids.filter((kid) => kid.column !== undefined);
    const side = region.row ? kids : named;
    if (side.length < 2 || side.length > MOST_COLUMNS) {
      for (const kid of kids) look(kid);
      return;
    }
    const half = Math.ceil(side.length / 2);
    const told = side.some((kid) => kid.column === 'left') && side.some((kid) => kid.column === 'right');
    side.forEach((kid, index) => columns.set(kid, told && kid.column !== 'some' && kid.column !== undefined ? (kid.column === 'left' ? 0 : 1) : index < half ? 0 : 1));
  };
  look(root);
  return (region) => {
    for (let at: Region | undefined = region; at; at = at.parent) {
      const column = columns.get(at);
      if (column !== undefined) return column;
    }
    return undefined;
  };
}

/** Text is set in with its tags; four spaces would make code of it. */
function dedent(pieces: Piece[][]): void {
  let group: Piece[] = [];
  const flush = (): void => {
    const indents = group.filter(({ text }) => text.trim() !== '').map(({ text }) => /^[ \t]*/.exec(text)?.[0].length ?? 0);
    const least = indents.length === 0 ? 0 : Math.min(...indents);
    if (least > 0) for (const piece of group) piece.text = piece.text.slice(Math.min(least, /^[ \t]*/.exec(piece.text)?.[0].length ?? 0));
    group = [];
  };
  let region: Region | undefined;
  for (const own of pieces) {
    const [only] = own;
    if (own.length !== 1 || !only || only.region.depth === 0 || (region !== undefined && only.region !== region)) flush();
    if (own.length === 1 && only && only.region.depth > 0) group.push(only);
    region = only?.region;
  }
  flush();
}
