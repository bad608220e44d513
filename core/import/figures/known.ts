import type { Figure } from '../../figures/model.ts';
import { printValue } from '../../figures/value.ts';
import { withoutOthers } from './looks.ts';
import type { Looks, Span } from './model.ts';

/** Words that stand beside any figure: of whom it is said tells nothing of what is said. */
const USUAL = new Set(['about', 'been', 'from', 'have', 'more', 'most', 'other', 'over', 'said', 'says', 'some', 'than', 'that', 'their', 'them', 'there', 'these', 'they', 'this', 'those', 'told', 'were', 'what', 'when', 'which', 'will', 'with', 'would', 'school', 'member', 'leader', 'head', 'headteacher', 'teacher', 'staff', 'people', 'union', 'source', 'national']);

/** Words that tell one figure from another, without their endings. */
const tellingWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !USUAL.has(word.replace(/s$/, ''))).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')));

/** A branch's own number is never taken for a national one. */
const LOCAL = /\b(?:our|local|branch(?:es)?(?:’s|'s)?)\b/i;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => [...one].filter((word) => other.has(word)).length;

/** A word with a capital that isn't there because something begins with it, or one with several. */
const NAME = /(?<=[\p{L},&]['’]?\s)\p{Lu}\p{L}+|(?<!\p{L})\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*/gu;
const single = (word: string): string => word.toLowerCase().replace(/s$/, '');
const wordsIn = (text: string): Set<string> => new Set((text.match(/\p{L}+/gu) ?? []).map(single));
const namesIn = (text: string): Set<string> => new Set((withoutOthers(text).match(NAME) ?? []).map(single).filter((name) => !USUAL.has(name)));

/** Whether a sentence is about a body, a place or a person that the figure isn't about, and about none that its label names. */
function isOfAnother(figure: Figure, sentence: string, title: string): boolean {
  const named = namesIn(figure.label);
  if (named.size === 0 || shared(named, wordsIn(`${sentence} ${title}`)) > 0) return false;
  const its = wordsIn(`${figure.label} ${figure.source}`);
  return [...namesIn(sentence)].some((name) => !its.has(name));
}

/** Small numbers are many things: they are a known figure only where its words stand beside them. */
const SMALL = 100;

/**
 * The known figure that a number is, told by its value and by the words around it, more of them where the number is small.
 * @returns undefined where none is, or which one can't be told
 */
export function knownFigure(looks: Looks, sentence: string, title: string, known: ReadonlyMap<string, Figure>): Figure | undefined {
  const words = tellingWords(`${sentence} ${title}`);
  const alike = [...known.values()]
    .filter((figure) => figure.scope === 'national' && figure.value === looks.amount && figure.kind === looks.kind)
    // Two surveys may have one source, and two reports a word: a figure is what its label says.
    .filter((figure) => shared(tellingWords(figure.label), words) > 0)
    .filter((figure) => !isOfAnother(figure, sentence, title))
    .map((figure) => ({ figure, score: shared(tellingWords(`${figure.label} ${figure.source}`), words) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = alike;
  if (best === undefined || LOCAL.test(sentence)) return undefined;
  const small = looks.kind === 'count' && typeof looks.amount === 'number' && looks.amount < SMALL;
  if (best.score < (small || !looks.plain ? 2 : 1)) return undefined;
  return next === undefined || best.score > next.score ? best.figure : undefined;
}

/** What a token for a figure takes the place of, so that the very same words are printed; undefined where it can't. */
export function tokenSpan(text: string, looks: Looks, figure: Pick<Figure, 'kind' | 'value' | 'qualifier'>): (Span & { plain: boolean }) | undefined {
  const says = ({ from, to }: Span): string => text.slice(from, to).replace(/\s+/g, ' ');
  const { kind, value, qualifier } = figure;
  if (says(looks.whole) === printValue(kind, value, { qualifier })) return { ...looks.whole, plain: false };
  if (qualifier === '' && says(looks.value) === printValue(kind, value)) return { ...looks.value, plain: false };
  return says(looks.digits) === printValue(kind, value, { plain: true }) ? { ...looks.digits, plain: true } : undefined;
}
