import { parseDeck } from '../../deck/parse.ts';
import type { Slide } from '../../deck/model.ts';
import type { Figure } from '../../figures/model.ts';
import { sentenceRanges } from '../../slides/sentences.ts';
import type { PlacedText } from '../model.ts';
import { guessLabel, type WordsAround } from './guess-label.ts';
import { knownFigure, tokenSpan } from './known.ts';
import { findLooks } from './looks.ts';
import { maskMarkdown } from './mask.ts';
import type { FigureCandidate, Looks } from './model.ts';

/**
 * Numbers on the slides of a deck, notes included, that are a known figure or read like one: each may be taken as a token.
 * Years, days, times, telephone numbers and numbers of slides are none. Charts are left as they are.
 * @param deck text of `deck.md`
 * @param known figures by their ids, such as those of the campaigns
 * @param texts where the deck's paragraphs stand in the file that it was made from, in the order in which they were written
 */
export function findFigures(deck: string, known: ReadonlyMap<string, Figure>, texts: readonly PlacedText[] = []): FigureCandidate[] {
  const parsed = parseDeck({ name: 'deck.md', text: deck }, []);
  const found: FigureCandidate[] = [];
  const bySlide = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const own = bySlide.get(text.slide);
    if (own === undefined) bySlide.set(text.slide, [text]);
    else own.push(text);
  }
  let at = parsed.head.length;
  for (const slide of parsed.slides) {
    const { lead, body, notesMark, notes, separator } = slide.source;
    const origins = originsOf(bySlide.get(slide.id) ?? []);
    const bodyAt = at + lead.length;
    const notesAt = bodyAt + body.length + notesMark.length;
    found.push(...candidatesIn(body, bodyAt, false, slide, known, origins), ...candidatesIn(notes, notesAt, true, slide, known, origins));
    at = notesAt + notes.length + separator.length;
  }
  return found;
}

function candidatesIn(text: string, offset: number, notes: boolean, slide: Slide, known: ReadonlyMap<string, Figure>, originOf: (digits: string) => FigureCandidate['origin']): FigureCandidate[] {
  const masked = maskMarkdown(text);
  const called = slide.id.replaceAll('-', ' ');
  return findLooks(masked).flatMap((looks): FigureCandidate[] => {
    const around = wordsAround(masked, looks);
    const digits = text.slice(looks.digits.from, looks.digits.to);
    const origin = originOf(digits);
    const figure = knownFigure(looks, around.sentence, called, known);
    if (figure === undefined && !looks.plain) return [];
    const own = { kind: looks.kind, value: looks.amount, qualifier: looks.qualifier };
    const taken = figure && tokenSpan(text, looks, figure);
    const asIs = { kind: 'text' as const, value: text.slice(looks.value.from, looks.value.to).replace(/\s+/g, ' '), qualifier: '' };
    const use = taken ? { ...own, token: taken } : { ...own, token: tokenSpan(text, looks, own) };
    const { token, ...said } = use.token ? { ...use, token: use.token } : { ...asIs, token: { ...looks.value, plain: false } };
    return [{
      slide: slide.id, notes, text: text.slice(looks.whole.from, looks.whole.to).replace(/\s+/g, ' '),
      from: offset + looks.whole.from, to: offset + looks.whole.to, sentence: around.sentence, label: guessLabel(around, called), ...said,
      known: taken && figure ? figure.id : undefined,
      token: { from: offset + token.from, to: offset + token.to, plain: token.plain }, origin,
    }];
  });
}

/** The sentence, or the row of a table, that something stands in, as plain words. */
function wordsAround(masked: string, { whole, value }: Looks): WordsAround {
  const start = masked.lastIndexOf('\n', whole.from - 1) + 1;
  const end = masked.indexOf('\n', whole.to);
  const line = masked.slice(start, end < 0 ? undefined : end);
  const at = whole.from - start;
  const row = /^\s*\|/.test(line);
  const [from, to] = row ? [0, line.length] : (sentenceRanges(line).find((range) => at >= range[0] && at < range[1]) ?? [0, line.length]);
  return {
    sentence: plain(line.slice(from, to)), before: plain(line.slice(from, at)), behind: plain(line.slice(value.to - start, to)),
    cells: row ? line.split('|').map(plain).filter((cell) => cell !== '') : [],
  };
}

/** Without marks and what was blanked out. */
const plain = (text: string): string =>
  text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/, '').replace(/\*+|~~|\uFFFF+|^\||\|$/g, ' ').replace(/\s+/g, ' ').trim();

/** Finds each number of a slide again in the texts that it was made from, in the order in which it stands there. */
function originsOf(texts: readonly PlacedText[]): (digits: string) => FigureCandidate['origin'] {
  const own = texts.flatMap(({ text, origin }) => findLooks(text).map((looks) => ({ digits: text.slice(looks.digits.from, looks.digits.to), origin: { ...origin, ...looks.whole } })));
  let next = 0;
  return (digits) => {
    const at = own.findIndex((each, index) => index >= next && each.digits === digits);
    if (at < 0) return undefined;
    next = at + 1;
    return own[at]?.origin;
  };
}
