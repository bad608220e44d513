import type { Element } from '@xmldom/xmldom';
import type { TemplateLevel, TextStyle } from '../text/style.ts';
import { childNamed, elements } from '../xml/query.ts';
import { faceSize } from './faces.ts';

const EMU = 914_400;
const INDEXES = [0, 1, 2, 3, 4] as const;
/** What PowerPoint takes where nothing says a size, in points. */
const USUAL_SIZE = 18;
/** Capitals are so much wider. */
const CAPITALS = 1.22;

/** The faces of a theme: `+mj-lt` and `+mn-lt`. */
export interface Faces {
  heading: string;
  body: string;
}

const NO_BULLET = 'a:buNone';
const BULLETS = ['a:buChar', 'a:buAutoNum', 'a:buBlip'];

/** A level's properties over several lists of styles, of which a later one overrules an earlier one. */
class Level {
  readonly #all: Element[];

  constructor(lists: readonly (Element | undefined)[], level: number) {
    this.#all = lists.flatMap((list) => (list === undefined ? [] : childNamed(list, `a:lvl${level + 1}pPr`) ?? [])).toReversed();
  }

  attribute(name: string): number | undefined {
    const text = this.#all.find((one) => one.hasAttribute(name))?.getAttribute(name);
    return text === undefined || text === null || !Number.isFinite(Number(text)) ? undefined : Number(text);
  }

  child(...names: readonly string[]): Element | undefined {
    for (const one of this.#all) {
      const found = elements(one).find((child) => names.includes(child.nodeName));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  text(name: string): string | undefined {
    for (const one of this.#all) {
      const value = childNamed(one, 'a:defRPr')?.getAttribute(name);
      if (value !== null && value !== undefined && value !== '') return value;
    }
    return undefined;
  }

  within(...names: readonly string[]): Element | undefined {
    for (const one of this.#all) {
      const run = childNamed(one, 'a:defRPr');
      const found = run === undefined ? undefined : elements(run).find((child) => names.includes(child.nodeName));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** A spacing as a share of a line of this size in points. */
function spacing(element: Element | undefined, size: number): number {
  const value = element === undefined ? undefined : elements(element)[0];
  const number = Number(value?.getAttribute('val') ?? 0);
  return value?.nodeName === 'a:spcPts' ? number / 100 / (size * 1.2) : number / 100_000;
}

function faceOf(level: Level, faces: Faces): string {
  const face = level.within('a:latin')?.getAttribute('typeface') ?? '+mn-lt';
  return face.startsWith('+mj') ? faces.heading : face.startsWith('+mn') ? faces.body : face;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * How a placeholder writes its text.
 * @param lists of styles, those that it inherits first
 * @param factor what one inch and one point of the template are, on a slide as high as ours
 */
export function readTextStyle(lists: readonly (Element | undefined)[], faces: Faces, factor: number): { style: TextStyle; colour: Element | undefined } {
  const levels = INDEXES.map((index) => new Level(lists, index));
  const size = (level: Level): number => Number(level.text('sz') ?? USUAL_SIZE * 100) / 100;
  const [first = new Level([], 0)] = levels;
  const own: TemplateLevel[] = levels.map((level) => ({
    left: ((level.attribute('marL') ?? 0) / EMU) * factor,
    indent: ((level.attribute('indent') ?? 0) / EMU) * factor,
    bullet: BULLETS.includes(level.child(NO_BULLET, ...BULLETS)?.nodeName ?? NO_BULLET),
  }));
  const face = faceSize(faceOf(first, faces));
  const lines = first.child('a:lnSpc');
  const line = lines === undefined ? undefined : elements(lines)[0];
  const lineValue = Number(line?.getAttribute('val') ?? 0);
  const caps = first.text('cap') === 'all' ? CAPITALS : 1;
  const sizes = levels.map((level) => size(level) * factor);
  const [a = 18, b = a, c = b, d = c, e = d] = sizes;
  return {
    colour: first.within('a:solidFill'),
    style: {
      sizes: [a, b, c, d, e],
      before: spacing(first.child('a:spcBef'), size(first)) + spacing(first.child('a:spcAft'), size(first)),
      bold: isOn(first.text('b')),
      italic: isOn(first.text('i')),
      bulleted: own[0]?.bullet ?? false,
      colour: 'tx1',
      levels: own,
      letters: face.letters * caps,
      line: line === undefined ? face.line : line.nodeName === 'a:spcPts' ? lineValue / 100 / size(first) : face.line * (lineValue / 100_000),
    },
  };
}
