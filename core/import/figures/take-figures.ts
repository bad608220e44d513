import { Document, parseDocument } from 'yaml';
import { freeId, slugOf } from '../../deck/slug.ts';
import { parseDeck } from '../../deck/parse.ts';
import { isTooLarge } from '../../deck/slide.ts';
import type { Figure } from '../../figures/model.ts';
import type { ChosenFigure } from './model.ts';

export interface TakenFigures {
  /** Text of `deck.md`, with tokens. */
  deck: string;
  /** Text of `figures.yaml`, with their figures. */
  figures: string;
  /** Ids of the figures that were put in, in order. */
  taken: string[];
  /** Each number that was put in, in the order of the text. */
  named: NamedFigure[];
}

/** A number that is a figure now, and its id. */
export interface NamedFigure extends ChosenFigure {
  id: string;
}

/**
 * Takes numbers of a deck as figures: a token stands in the place of each, and prints the same words. What isn't known gets
 * an entry whose source is blank, which is a thing to check until somebody fills it in.
 * @param deck text of `deck.md`, as `findFigures` read it
 * @param figures text of `figures.yaml`, or ''
 * @param chosen of the candidates that `findFigures` found
 */
export function takeFigures(deck: string, figures: string, chosen: readonly ChosenFigure[], known: ReadonlyMap<string, Figure>): TakenFigures {
  const file: YamlFile = figures.trim() === '' ? new Document({ figures: {} }) : parseDocument(figures);
  const ids = new Set([...known.keys(), ...idsIn(file)]);
  const byLook = new Map<string, string>();
  const taken: string[] = [];
  const inOrder = chosen.toSorted((a, b) => a.from - b.from);
  const named = fitting(deck, inOrder).map((candidate): NamedFigure => {
    const look = JSON.stringify([candidate.known ?? candidate.label.toLowerCase(), candidate.kind, candidate.value, candidate.known === undefined ? candidate.qualifier : '', candidate.scope ?? '']);
    let id = byLook.get(look) ?? candidate.known;
    if (id === undefined) {
      id = freeId(slugOf(candidate.label).slice(0, 48).replace(/-+$/, '') || 'figure', ids);
      ids.add(id);
    }
    if (!byLook.has(look)) {
      byLook.set(look, id);
      if (candidate.known === undefined) add(file, id, entryOf(candidate));
      else addKnown(file, candidate.known, known);
      taken.push(id);
    }
    return { ...candidate, id };
  });
  let out = deck;
  for (const { token, id } of named.toReversed()) out = `${out.slice(0, token.from)}{{ ${id}${token.plain ? ' | plain' : ''} }}${out.slice(token.to)}`;
  return { deck: out, figures: taken.length === 0 ? figures : file.toString({ lineWidth: 0 }), taken, named };
}

type YamlFile = Document | ReturnType<typeof parseDocument>;

function idsIn(file: YamlFile): string[] {
  const plain: unknown = file.toJS();
  const figures: unknown = typeof plain === 'object' && plain !== null && 'figures' in plain ? plain.figures : undefined;
  return typeof figures === 'object' && figures !== null ? Object.keys(figures) : [];
}

/** A branch's own figure has no value here: it is among the branch's changes. */
const entryOf = ({ label, kind, value, qualifier, scope = 'national', source = '' }: ChosenFigure): object => ({
  label, kind, ...(scope === 'national' && { value }), ...(qualifier === '' ? {} : { qualifier }), scope, ...(scope === 'national' && { source }),
});

function add(file: YamlFile, id: string, entry: object): void {
  if (!file.hasIn(['figures', id])) file.setIn(['figures', id], file.createNode(entry));
}

/** A known figure comes with all that is known of it, and with what it is a share of. */
function addKnown(file: YamlFile, id: string, known: ReadonlyMap<string, Figure>): void {
  const figure = known.get(id);
  if (figure === undefined || file.hasIn(['figures', id])) return;
  const base = figure.base !== undefined && known.has(figure.base) ? figure.base : undefined;
  add(file, id, Object.fromEntries(Object.entries({
    label: figure.label, kind: figure.kind, value: figure.value, qualifier: figure.qualifier, base, scope: figure.scope, source: figure.source,
    'as-of': figure.asOf, 'stale-after': figure.staleAfter, audience: figure.audience, 'min-base': base === undefined ? undefined : figure.minBase,
  }).filter(([key, value]) => key === 'source' || (value !== undefined && value !== ''))));
  if (base !== undefined) addKnown(file, base, known);
}

/** A token is longer than its number: where a slide would grow over the bounds of the format, it stays as it is. */
function fitting(deck: string, chosen: readonly ChosenFigure[]): ChosenFigure[] {
  const bySlide = new Map<string, ChosenFigure[]>();
  for (const candidate of chosen) bySlide.set(candidate.slide, [...(bySlide.get(candidate.slide) ?? []), candidate]);
  const large = new Set(parseDeck({ name: 'deck.md', text: deck }, []).slides.filter(({ id, source }) => {
    const grown = (bySlide.get(id)?.length ?? 0) * LONGEST_TOKEN;
    return grown > 0 && isTooLarge({ ...source, notes: source.notes + ' '.repeat(grown) });
  }).map(({ id }) => id));
  return chosen.filter(({ slide }) => !large.has(slide));
}

const LONGEST_TOKEN = 68;
