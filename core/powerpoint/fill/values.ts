import type { BranchLayer, LocalFigure } from '../../branch/model.ts';
import { regionNameOf } from '../../branch/region.ts';
import { dateFromTyped } from '../../figures/dates.ts';
import { makeBook, type FigureBook } from '../../figures/book.ts';
import type { Figure, FigureKind } from '../../figures/model.ts';
import { readValue } from '../../figures/value.ts';

/** The figures that fill a file: a book like a deck's, and those of them that nothing defines. */
export interface Values {
  book: FigureBook;
  /** Ids of figures with a value and no definition: how they are printed is guessed. */
  guessed: ReadonlySet<string>;
  /** What a guessed figure is as a number, where its text is one. */
  plainNumber(id: string): number | undefined;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const numberIn = (text: string): number => Number(text.replaceAll(',', ''));

/** What kind of figure a value is most likely meant to be. */
function guessKind(value: number | string): FigureKind {
  const text = String(value).trim();
  if (NUMBER.test(text)) return 'value' in readValue('count', text) ? 'count' : 'text';
  if (text.startsWith('£') && 'value' in readValue('money', text)) return 'money';
  if (/(?:%|per cent)$/i.test(text) && 'value' in readValue('percent', text)) return 'percent';
  return dateFromTyped(text) === undefined ? 'text' : 'date';
}

/** A number with a fraction as people in the UK write it, and anything else as it is. */
function grouped(value: number | string): string {
  const text = String(value).trim();
  if (!NUMBER.test(text)) return text;
  const [whole = '', fraction] = text.replaceAll(',', '').split('.');
  const out = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? out : `${out}.${fraction}`;
}

function guess(id: string, local: LocalFigure): Figure {
  return {
    id, label: id, kind: guessKind(local.value ?? ''), scope: 'local', value: undefined, qualifier: '', base: undefined, source: '', asOf: '', staleAfter: '',
    share: undefined, required: false, audience: undefined, minBase: undefined, file: '', line: 1,
  };
}

/**
 * Puts the branch's values and the definitions together. A figure that only the branch's file knows is printed by a guess.
 * @param definitions of figures.yaml; empty where there is none
 * @param today ISO date
 * @param region changes of the branch's region, for figures of which the branch gives no value
 */
export function fillValues(definitions: ReadonlyMap<string, Figure>, layer: BranchLayer, today: string, region?: BranchLayer): Values {
  const loose = Object.entries(layer.figures).filter(([id, { value }]) => !definitions.has(id) && value !== undefined);
  const figures = new Map([...definitions, ...loose.map(([id, local]) => [id, guess(id, local)] as const)]);
  const local: Record<string, LocalFigure> = { ...layer.figures };
  for (const [id, figure] of loose) if (figures.get(id)?.kind === 'text') local[id] = { ...figure, value: grouped(figure.value ?? '') };
  const guessed = new Set(loose.map(([id]) => id));
  const book = makeBook({ figures, local, profile: layer.profile, today, usedOn: NONE, ...(region && { region: region.figures, regionName: regionNameOf({ layer: region }) }) });
  return {
    book, guessed,
    plainNumber(id) {
      const text = String(guessed.has(id) ? (layer.figures[id]?.value ?? '') : '').trim();
      return NUMBER.test(text) ? numberIn(text) : undefined;
    },
  };
}
